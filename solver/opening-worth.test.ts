import { describe, expect, it } from 'vitest';
import { openingWorth } from './opening-worth.ts';
import {
  type MentorInput,
  mentor,
  moduleInput,
  semester,
  trainee,
  type UnitInput,
  unit,
} from './testing/builders.ts';

/** One week; whoever is placed needs two early shifts of 7 hours. */
function week(
  units: readonly UnitInput[],
  mentors: readonly MentorInput[],
  trainees: number,
  busy: number[],
) {
  return semester({
    start: '2027-03-01',
    end: '2027-03-07',
    modules: [moduleInput({ minutes: 840 })],
    units: [...units],
    mentors: [...mentors],
    trainees: Array.from({ length: trainees }, (_, i) =>
      trainee({
        id: `t${i}`,
        busy: busy.length === 0 ? [] : [{ weekdays: busy, start: '08:00', end: '17:00', kind: 'work' }],
      }),
    ),
  });
}

const early = (weekdays: number[], places: number) => [{ weekdays, shift: 'early', places }];
const worthAt = (worth: ReadonlyMap<string, number>, id: string) => worth.get(id) ?? Number.NaN;

describe('what more room is worth', () => {
  const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
  const units = (places: number) => [
    unit({ offers: early([1, 2], places) }),
    unit({ id: 'u2', accepts: [], offers: early([1, 2], 1) }),
  ];

  it('is one module where a second place on both days lets a second trainee in, and nothing where nobody may go', () => {
    const opened = week(
      [...units(2)].map((u) => (u.id === 'u2' ? { ...u, offers: early([1, 2], 5) } : u)),
      mentors,
      2,
      [],
    );
    const worth = openingWorth({ semester: week(units(1), mentors, 2, []), opened });
    expect(worthAt(worth, 'u1')).toBeCloseTo(1, 1);
    expect(worthAt(worth, 'u2')).toBe(0);
  });

  it('is nothing where there is room for all already', () => {
    const worth = openingWorth({
      semester: week(units(2), mentors, 2, []),
      opened: week(units(3), mentors, 2, []),
    });
    expect(worthAt(worth, 'u1')).toBeCloseTo(0, 6);
  });

  it('knows of weekends on which nobody guides today', () => {
    const places = [unit({ offers: early([6, 7], 1) }), unit({ id: 'u2', offers: early([1, 2], 1) })];
    const onWeekdays = ['u1', 'u2'].map((id) =>
      mentor({ id: `of-${id}`, unit: id, roster: [{ weekdays: [1, 2], shift: 'early' }] }),
    );
    const weekends = ['u1', 'u2'].map((id) =>
      mentor({ id: `weekend-${id}`, unit: id, roster: [{ weekdays: [6, 7], shift: 'early' }] }),
    );
    const worth = openingWorth({
      semester: week(places, onWeekdays, 1, [1, 2, 3, 4]),
      opened: week(places, [...onWeekdays, ...weekends], 1, [1, 2, 3, 4]),
    });
    expect(worthAt(worth, 'u1')).toBeGreaterThan(0.9);
    expect(worthAt(worth, 'u2')).toBe(0);
  });
});
