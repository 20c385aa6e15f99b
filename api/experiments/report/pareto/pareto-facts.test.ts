import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../../../scenarios/experiments/experiment.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { type MeasureText, studyContext } from '../study-context.ts';
import { SMALL_EXPERIMENT, smallStudy } from '../testing/small-study.ts';
import { goalsOf, standingsOf } from './pareto-facts.ts';

const measure = (id: string, better: MeasureText['better']): MeasureText => ({
  ...{ id, better, decimals: 1 },
  ...{ name: say(id, id), unit: say('', ''), definition: say('', '') },
});
const MEASURES = [
  measure('modules-placed', 'more'),
  measure('free-days-per-week', 'more'),
  measure('weekends-per-trainee', 'less'),
  measure('employers-rhythm-share', 'more'),
];

type Figures = readonly [placed: number, rest: number, rhythm: number];

/** The first is the unchanged semester; the others are 1 %, 2 % … of one lever. */
function contextOf(figures: readonly Figures[], rest = 'free-days-per-week') {
  const ids = ['modules-placed', rest, 'employers-rhythm-share'];
  const experiment: Experiment = {
    ...SMALL_EXPERIMENT,
    levers: [{ lever: 'one-day-a-week', values: figures.slice(1).map((_, i) => i + 1) }],
    design: { kind: 'one-at-a-time', pairs: [] },
    replications: { seeds: 1, first: 1 },
    measures: ids,
  };
  const [blank] = smallStudy([]).results;
  if (blank === undefined) throw new Error('the small study has no results');
  const results = casesOf(experiment).map((key, i) => ({
    ...{ ...blank, ...key },
    measures: Object.fromEntries(ids.map((id, goal) => [id, figures[i]?.[goal] ?? null])),
  }));
  return studyContext(smallStudy([], { experiment, results, measures: MEASURES }), 'nl');
}

const unbeaten = (...given: Parameters<typeof contextOf>) =>
  standingsOf(contextOf(...given), 'leuven').map((standing) => standing.unbeaten);

describe('who is unbeaten', () => {
  it('is not who another equals on all counts and beats on one', () => {
    expect(
      unbeaten([
        [100, 2, 60],
        [101, 2, 60],
      ]),
    ).toEqual([false, true]);
  });

  it('is who gives up one goal for another', () => {
    expect(
      unbeaten([
        [100, 2, 60],
        [110, 2, 50],
        [90, 3, 60],
      ]),
    ).toEqual([true, true, true]);
  });

  it('are both of two that are equal', () => {
    expect(
      unbeaten([
        [100, 2, 60],
        [100, 2, 60],
      ]),
    ).toEqual([true, true]);
  });

  it('is who has fewer weekends, where rest is told in weekends', () => {
    expect(
      unbeaten(
        [
          [100, 4, 60],
          [100, 3, 60],
        ],
        'weekends-per-trainee',
      ),
    ).toEqual([false, true]);
  });

  it('is judged without variants of which a goal is not told', () => {
    const context = contextOf([
      [100, 2, 60],
      [110, 2, 60],
    ]);
    const results = context.results.map((result) =>
      result.pulls.length === 0
        ? result
        : { ...result, measures: { ...result.measures, 'free-days-per-week': null } },
    );
    expect(standingsOf({ ...context, results }, 'leuven')).toHaveLength(1);
  });

  it('is always somebody, and whoever is beaten is beaten by one of them', () => {
    const figure = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 8 }), (figures) => {
        const standings = standingsOf(contextOf(figures), 'leuven');
        const best = standings.filter((one) => one.unbeaten);
        const covered = standings.every(
          ({ means, unbeaten: own }) =>
            own || best.some((other) => other.means.every((mean, goal) => mean >= (means[goal] ?? 0))),
        );
        return best.length > 0 && covered;
      }),
      { numRuns: 60 },
    );
  });

  it('is not asked where a study measures one goal only', () => {
    const context = contextOf([[100, 2, 60]]);
    expect(goalsOf(context).map(({ id }) => id)).toEqual([
      'modules-placed',
      'free-days-per-week',
      'employers-rhythm-share',
    ]);
    expect(goalsOf({ ...context, measures: context.measures.slice(0, 1) })).toEqual([]);
  });
});
