import { describe, expect, it } from 'vitest';
import type { Placement } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { ALL_WEEK, placement, semester, trainee, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

const MONDAY = '2027-03-01';
const IDS = ['t1', 't2', 't3'];
const TRAINEES = IDS.map((id) => trainee({ id }));

function withPlaces(places: number, over: Parameters<typeof semester>[0] = {}): Semester {
  const offers = [{ weekdays: ALL_WEEK, shift: 'early', places }];
  return semester({ units: [unit({ offers })], trainees: TRAINEES, ...over });
}

/** Every one of them on the early shift of Monday. */
function together(world: Semester, ids: readonly string[] = IDS, unitId = 'u1'): Placement[] {
  return ids.map((id) => placement(world, { trainee: id, unit: unitId }, [{ date: MONDAY }]));
}

describe('H10 places', () => {
  it('allows as many trainees as there are places', () => {
    const enough = withPlaces(3);
    expect(findings('H10', enough, together(enough))).toEqual([]);
    const short = withPlaces(2);
    expect(findings('H10', short, together(short))).toEqual([
      { cause: 'places', unit: 'u1', shift: 'early', date: MONDAY, found: 3, limit: 2, amount: 1 },
    ]);
  });

  it('has no place on a shift that is not offered', () => {
    const world = withPlaces(3);
    const late = placement(world, {}, [{ date: MONDAY, shift: 'late' }]);
    expect(amounts('H10', world, [late])).toEqual(['places 1']);
  });

  it('counts each shift, date and unit by itself', () => {
    const offers = ['early', 'late'].map((shift) => ({ weekdays: ALL_WEEK, shift, places: 1 }));
    const world = withPlaces(1, { units: [unit({ offers }), unit({ id: 'u2', offers })] });
    const apart = [
      placement(world, { trainee: 't1' }, [{ date: MONDAY }, { date: '2027-03-02' }]),
      placement(world, { trainee: 't2' }, [{ date: MONDAY, shift: 'late' }]),
      placement(world, { trainee: 't3', unit: 'u2' }, [{ date: MONDAY }]),
    ];
    expect(findings('H10', world, apart)).toEqual([]);
  });

  it('counts trainees, not days', () => {
    const world = withPlaces(1);
    const twice = placement(world, {}, [{ date: MONDAY }, { date: MONDAY }]);
    expect(findings('H10', world, [twice])).toEqual([]);
  });

  it('counts frozen days, and is silent when there is nothing else', () => {
    const frozen = (id: string) => ({ trainee: id, module: 'basis', frozenUntil: MONDAY });
    const two = withPlaces(2, { pins: [frozen('t1'), frozen('t2')] });
    expect(amounts('H10', two, together(two))).toEqual(['places 1']);
    const all = withPlaces(2, { pins: IDS.map(frozen) });
    expect(amounts('H10', all, together(all))).toEqual([]);
  });
});

describe('H10 places, of an employer', () => {
  const UNITS = [unit(), unit({ id: 'u2' })];
  const max = (maxTraineesPerDay: number) => ({
    units: UNITS,
    employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay }],
  });

  it('counts the trainees of a day over all units and shifts', () => {
    const spread = (world: Semester) => [
      placement(world, { trainee: 't1' }, [{ date: MONDAY }, { date: '2027-03-02' }]),
      placement(world, { trainee: 't2', unit: 'u2' }, [{ date: MONDAY, shift: 'late' }]),
    ];
    const two = withPlaces(9, max(2));
    expect(findings('H10', two, spread(two))).toEqual([]);
    const one = withPlaces(9, max(1));
    expect(findings('H10', one, spread(one))).toEqual([
      { cause: 'employer', employer: 'e1', date: MONDAY, found: 2, limit: 1, amount: 1 },
    ]);
    const none = withPlaces(9, max(0));
    expect(amounts('H10', none, spread(none))).toEqual(['employer 2', 'employer 1']);
  });

  it('is silent when every day of that date is frozen', () => {
    const pins = ['t1', 't2'].map((id) => ({ trainee: id, module: 'basis', frozenUntil: MONDAY }));
    const world = withPlaces(9, { ...max(1), pins });
    expect(amounts('H10', world, together(world, ['t1', 't2']))).toEqual([]);
    expect(amounts('H10', world, together(world))).toEqual(['employer 2']);
  });
});

it('H10 says so', () => {
  const world = withPlaces(2, { employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 1 }] });
  expect(sentences('H10', world, together(world))).toEqual({
    places: [
      'Afdeling 1 heeft op ma 1 maart 2027, early (07:00–14:30), plaats voor 2 stagiairs, gepland: 3.',
      'Afdeling 1 has room for 2 trainees on Mon 1 March 2027, early (07:00–14:30), planned: 3.',
    ],
    employer: [
      'Werkgever 1 neemt hoogstens 1 stagiair per dag, gepland op ma 1 maart 2027: 3.',
      'Werkgever 1 takes at most 1 trainee a day, planned on Mon 1 March 2027: 3.',
    ],
  });
});
