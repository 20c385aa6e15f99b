import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { reading } from '../testing/rule-findings.ts';
import { scoreOf, termCosts } from './cost-terms.ts';

describe('the score', () => {
  const world = semester({
    modules: [moduleInput(), moduleInput({ id: 'zorg' })],
    units: [unit({ accepts: ['basis', 'zorg'], preferredDaysPerWeek: 2 })],
    mentors: [mentor(), mentor({ id: 'mentor2' })],
    trainees: [
      trainee({
        wishes: { units: ['u1'], settings: ['ziekenhuis'] },
        modules: [
          { module: 'basis', priority: 3 },
          { module: 'zorg', priority: 5 },
        ],
      }),
      trainee({ id: 't2' }),
    ],
  });
  const days = [{ date: '2027-02-01' }, { date: '2027-02-08', mentor: 'mentor2' }, { date: '2027-02-15' }];
  const placements = [
    placement(world, { module: 'basis' }, days),
    placement(world, { trainee: 't2' }, [{ date: '2027-02-06' }]),
  ];

  it('adds up to numbers that can be checked by hand', () => {
    expect(scoreOf(reading(world, placements))).toEqual({
      priorityPlaced: 4,
      placed: 2,
      asked: 3,
      // 96 + 60 + 20 + 15 + 20
      cost: 211,
      terms: {
        // four days, 12 minutes out and 12 back
        S1: 96,
        S2: 0,
        // not one of the settings wished for: one place of 60
        S3: 60,
        // one day with mentor2
        S4: 20,
        // t2: one week, and its weekend is half of it rounded up
        S5: 0,
        // the week of 8 February is one day short of two
        S6: 15,
        // t1 is done in the third week: two weeks of 10
        S7: 20,
        S8: 0,
        S9: 0,
      },
    });
  });

  it('is the sum of what each asked module costs', () => {
    const plan = reading(world, placements);
    const modules = plan.trainees.flatMap((one) => one.modules);
    const travel = modules.map((module) => termCosts(module, plan).S1);
    expect(travel).toEqual([72, 0, 24]);
  });

  it('does not read what the plan states of itself', () => {
    const [first, ...rest] = placements;
    if (first === undefined) throw new Error('two placements');
    const boasting = first.days.map((day) => ({ ...day, out: { ...day.out, minutes: 0 } }));
    expect(scoreOf(reading(world, [{ ...first, days: boasting }, ...rest])).cost).toBe(211);
  });
});
