import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../solver/domain/names.ts';
import { mentor, placement, semester, trainee, unit } from '../../../../solver/testing/builders.ts';
import { placementDays } from '../../placement-days.ts';
import { acceptedPlan } from '../../testing/accepted-plan.ts';
import { type LoadFacts, loadFacts } from './load-facts.ts';

/** One place on each of Monday's and Tuesday's early shifts; three days for t1, with two mentors. */
function facts(): LoadFacts {
  const offers = [{ weekdays: [1, 2], shift: 'early', places: 1 }];
  const world = semester({
    start: '2027-03-01',
    end: '2027-03-14',
    units: [
      unit({ offers, name: 'Zuid' }),
      unit({ id: 'u2', name: 'Oost', offers }),
      unit({ id: 'u3', name: 'Noord', offers: [] }),
    ],
    mentors: [
      mentor({ capacity: 2, roster: [{ weekdays: [1, 2, 3], shift: 'early' }] }),
      mentor({ id: 'mentor2', roster: [{ weekdays: [1], shift: 'early' }], capacity: 2 }),
      mentor({ id: 'mentor3', unit: 'u2' }),
    ],
    trainees: [trainee({ guidance: 'intensive' })],
  });
  const days = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-08', mentor: 'mentor2' }];
  const checked = acceptedPlan(world, [placement(world, {}, days)]);
  return loadFacts(world, placementDays(checked), namesOf(world, { pseudonymous: false }));
}

describe('the load by week', () => {
  it('holds the days of a unit against its places, week by week and in all', () => {
    expect(facts().units.map(({ unit: { id }, weeks, total }) => ({ id, weeks, total }))).toEqual([
      {
        id: 'u1',
        weeks: [
          { used: 2, possible: 2 },
          { used: 1, possible: 2 },
        ],
        total: { used: 3, possible: 4 },
      },
    ]);
  });

  it('names the units without trainees by name, with what they could have taken', () => {
    expect(facts().unusedUnits.map(({ unit: { id }, total }) => [id, total.possible])).toEqual([
      ['u3', 0],
      ['u2', 4],
    ]);
  });

  it('counts an intensive trainee double for a mentor, against the capacity in shifts with places', () => {
    expect(facts().mentors.map(({ mentor: { id }, total }) => ({ id, total }))).toEqual([
      { id: 'mentor1', total: { used: 4, possible: 8 } },
      { id: 'mentor2', total: { used: 2, possible: 4 } },
    ]);
    expect(facts().unusedMentors).toBe(1);
  });

  it('adds up the days by kind of care, and leaves out kinds without any', () => {
    expect(facts().settings).toEqual([{ setting: 'wzc', days: [2, 1] }]);
  });
});
