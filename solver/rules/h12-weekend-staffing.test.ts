import { describe, expect, it } from 'vitest';
import type { Semester } from '../domain/semester-schema.ts';
import { placement, semester, trainee, type UnitInput, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

const IDS = ['t1', 't2', 't3'];
const FRIDAY = '2027-03-05';
const SATURDAY = '2027-03-06';
const MAY_DAY = '2027-05-01';
const CLOSURES = [{ from: MAY_DAY, to: MAY_DAY, name: '1 mei', kind: 'public-holiday' as const }];

type Figures = NonNullable<UnitInput['weekendStaffing']>;
const spare = (staff: number, weekdays: Figures[number]['weekdays']): Figures[number] => ({
  shift: 'early',
  weekdays,
  planned: 3 + staff,
  minimum: 3,
});

function staffed(figures: Figures, over: Parameters<typeof semester>[0] = {}): Semester {
  return semester({
    closures: CLOSURES,
    units: [unit({ weekendStaffing: figures })],
    trainees: IDS.map((id) => trainee({ id })),
    ...over,
  });
}

const all = (world: Semester, date: string, shift = 'early') =>
  IDS.map((id) => placement(world, { trainee: id }, [{ date, shift }]));

describe('H12 weekend staffing', () => {
  it('allows as many trainees as there is spare staff', () => {
    const enough = staffed([spare(3, [6])]);
    expect(findings('H12', enough, all(enough, SATURDAY))).toEqual([]);
    const short = staffed([spare(2, [6])]);
    expect(findings('H12', short, all(short, SATURDAY))).toEqual([
      { cause: 'staffing', unit: 'u1', shift: 'early', date: SATURDAY, found: 3, limit: 2, amount: 1 },
    ]);
  });

  it('allows nobody where no figure is given', () => {
    const world = staffed([spare(3, [6])]);
    expect(amounts('H12', world, all(world, SATURDAY, 'late'))).toEqual(['staffing 3']);
    expect(amounts('H12', world, all(world, '2027-03-07'))).toEqual(['staffing 3']);
  });

  it('says nothing of ordinary weekdays, nor of a Friday night that ends on Saturday', () => {
    const world = staffed([]);
    expect(findings('H12', world, all(world, FRIDAY))).toEqual([]);
    expect(findings('H12', world, all(world, FRIDAY, 'night'))).toEqual([]);
  });

  it('goes by the public-holiday figure alone on a public holiday on a Saturday', () => {
    const world = staffed([spare(3, [6]), spare(1, [8])]);
    expect(amounts('H12', world, all(world, MAY_DAY))).toEqual(['staffing 2']);
    const other = staffed([spare(0, [6]), spare(3, [8])]);
    expect(amounts('H12', other, all(other, MAY_DAY))).toEqual([]);
  });

  it('counts frozen days, and is silent when there is nothing else', () => {
    const pins = (ids: readonly string[]) =>
      ids.map((id) => ({ trainee: id, module: 'basis', frozenUntil: SATURDAY }));
    const some = staffed([spare(2, [6])], { pins: pins(['t1', 't2']) });
    expect(amounts('H12', some, all(some, SATURDAY))).toEqual(['staffing 1']);
    const everyone = staffed([spare(2, [6])], { pins: pins(IDS) });
    expect(amounts('H12', everyone, all(everyone, SATURDAY))).toEqual([]);
  });

  it('says so', () => {
    const world = staffed([spare(2, [6])]);
    expect(sentences('H12', world, all(world, SATURDAY))).toEqual({
      staffing: [
        'Afdeling 1 kan met de bezetting op za 6 maart 2027, early (07:00–14:30), 2 stagiairs begeleiden, gepland: 3.',
        'Afdeling 1 is staffed on Sat 6 March 2027, early (07:00–14:30), to guide 2 trainees, planned: 3.',
      ],
    });
  });
});
