import { describe, expect, it } from 'vitest';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { UnitId } from '../../../solver/domain/values.ts';
import { mentor, semester, unit } from '../../../solver/testing/builders.ts';
import { pulled } from './testing/pulled.ts';
import { unitsWithoutWeekend } from './weekend-guidance.ts';
import { weekendMentorAtRandom } from './weekend-mentor-at-random.ts';
import { weekendMentorByPrice } from './weekend-mentor-by-price.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const IDS = ['u1', 'u2', 'u3', 'u4', 'u5'];
/** Five units on weekdays only. */
const FIVE = semester({
  units: IDS.map((id) =>
    unit({ id, offers: [{ weekdays: WEEKDAYS, shift: 'day', places: 1 }], weekendStaffing: [] }),
  ),
  mentors: IDS.map((id) =>
    mentor({ id: `of ${id}`, unit: id, roster: [{ weekdays: WEEKDAYS, shift: 'day' }] }),
  ),
});

const withWeekend = (after: Semester): string[] => {
  const without = new Set<string>(unitsWithoutWeekend(after).map(({ id }) => id));
  return IDS.filter((id) => !without.has(id));
};

describe('a weekend mentor by lot', () => {
  it.each([0, 1, 3, 5])('is at %i of five units', (many) => {
    expect(withWeekend(pulled(weekendMentorAtRandom, FIVE, many))).toHaveLength(many);
  });

  it('is at all units where there are fewer than asked', () => {
    expect(withWeekend(pulled(weekendMentorAtRandom, FIVE, 20))).toEqual(IDS);
  });
});

describe('a weekend mentor by price', () => {
  const worth: Readonly<Record<string, number>> = { u1: 0.2, u2: 1.5, u3: 0, u4: 0.9, u5: 1.4 };
  const asked: Semester[] = [];
  const worthOf = (opened: Semester): ReadonlyMap<UnitId, number> => {
    asked.push(opened);
    return new Map(opened.units.map(({ id }) => [id, worth[id] ?? 0]));
  };
  const at = (many: number) => withWeekend(pulled(weekendMentorByPrice, FIVE, many, worthOf));

  it('is where it is worth most', () => {
    expect(at(1)).toEqual(['u2']);
    expect(at(2)).toEqual(['u2', 'u5']);
    expect(at(3)).toEqual(['u2', 'u4', 'u5']);
  });

  it('asks the worth of opening every unit, once', () => {
    asked.length = 0;
    at(2);
    expect(asked.map(withWeekend)).toEqual([IDS]);
  });

  it('asks for no prices where nothing is opened', () => {
    asked.length = 0;
    expect(at(0)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
