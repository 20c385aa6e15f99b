import { describe, expect, it } from 'vitest';
import { placement, semester, type TraineeInput, trainee } from '../../../../solver/testing/builders.ts';
import { placementDays } from '../../placement-days.ts';
import { acceptedPlan } from '../../testing/accepted-plan.ts';
import { clockChangePlan } from '../../testing/clock-change.ts';
import { twelveTraineesPlan } from '../../testing/twelve-trainees.ts';
import { fairnessFacts } from './fairness-facts.ts';

describe('how the plan turns out for groups', () => {
  const checked = twelveTraineesPlan();
  const facts = fairnessFacts(checked, placementDays(checked));

  it('counts what is placed of what is asked: the one of twelve without a place has no child in childcare', () => {
    expect(facts.placed.everybody).toEqual({ people: 12, figures: { asked: 12, placed: 11 } });
    expect(facts.placed.dimensions).toEqual([
      {
        dimension: 'childcare',
        groups: [
          { keys: ['childcare'], people: 6, figures: { asked: 6, placed: 6 } },
          { keys: ['no-childcare'], people: 6, figures: { asked: 6, placed: 5 } },
        ],
      },
    ]);
  });

  it('counts weekend days of who has a place: two of the fifteen days of the five without childcare', () => {
    const [childcare, none] = facts.stage.dimensions[0]?.groups ?? [];
    expect(childcare).toMatchObject({ people: 6, figures: { weekendDays: 0, weekendPercentage: 0 } });
    expect(none).toMatchObject({ people: 5, figures: { weekendDays: 2 / 5 } });
    expect(none?.figures.weekendPercentage).toBeCloseTo((100 * 2) / 15);
  });

  it('says nothing where fewer than five have wishes, or are asked anything', () => {
    expect(facts.wishes).toEqual({ everybody: null, dimensions: [] });
    const small = clockChangePlan();
    const none = { everybody: null, dimensions: [] };
    expect(fairnessFacts(small, placementDays(small))).toEqual({ placed: none, stage: none, wishes: none });
  });
});

describe('distance from wishes', () => {
  it('is the place of what was given in each list, added up; the length of the list where it is not in it', () => {
    const wishes: readonly TraineeInput['wishes'][] = [
      { settings: ['wzc'], units: ['u1'] },
      { settings: ['ziekenhuis', 'wzc'] },
      { settings: ['ziekenhuis', 'dagcentrum'] },
      { sites: ['s1'] },
      { settings: [], units: ['u1'] },
      { settings: [] },
    ];
    const world = semester({
      trainees: wishes.map((wish, i) => trainee({ id: `t${i}`, wishes: wish })),
    });
    const days = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03' }];
    const plan = acceptedPlan(
      world,
      world.trainees.map(({ id }) => placement(world, { trainee: id }, days)),
    );
    const { everybody } = fairnessFacts(plan, placementDays(plan)).wishes;
    expect(everybody).toEqual({ people: 5, figures: { placesAway: (0 + 1 + 2 + 0 + 0) / 5 } });
  });
});
