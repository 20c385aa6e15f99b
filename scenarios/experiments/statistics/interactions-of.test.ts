import { describe, expect, it } from 'vitest';
import type { Experiment } from '../experiment.ts';
import type { CaseKey } from '../results.ts';
import { experiment, figuresOf, resultsOf } from '../testing/studies.ts';
import { interactionsOf } from './interactions-of.ts';

const PAIR: Experiment = experiment({
  levers: [
    { lever: 'buddies', values: [50, 100] },
    { lever: 'e-bike', values: [25] },
  ],
  design: { kind: 'one-at-a-time', pairs: [['e-bike', 'buddies']] },
});

const WORTH: Readonly<Record<string, number>> = { buddies: 3, 'e-bike': 2 };

/** 40 modules and one more per seed; each lever adds what it is worth, and both together `extra` on top of it. */
function placed(extra: (seed: number) => number) {
  return ({ seed, pulls }: CaseKey) =>
    40 +
    seed +
    pulls.reduce((sum, { lever }) => sum + (WORTH[lever] ?? 0), 0) +
    (pulls.length === 2 ? extra(seed) : 0);
}

describe('an interaction', () => {
  it('is nothing where each lever adds what it adds alone', () => {
    expect(
      interactionsOf(
        PAIR,
        figuresOf(
          PAIR,
          placed(() => 0),
        ),
      ),
    ).toEqual([
      {
        base: 'leuven',
        pulls: [
          { lever: 'buddies', value: 100 },
          { lever: 'e-bike', value: 25 },
        ],
        measure: 'modules-placed',
        pairs: 6,
        together: 5,
        apart: 5,
        mean: 0,
        interval: { low: 0, high: 0 },
        p: 1,
        pCorrected: 1,
        verdict: 'not-shown',
      },
    ]);
  });

  /** 0, 1, …, 5 more together by seed: 2.5 on average, on top of 3 + 2. Five of one sign and a zero: p = 2 ÷ 32. */
  it('is what both together do more than each alone adds up to', () => {
    const [interaction] = interactionsOf(
      PAIR,
      figuresOf(
        PAIR,
        placed((seed) => seed - 1),
      ),
    );
    expect(interaction).toMatchObject({ together: 7.5, apart: 5, mean: 2.5, p: 2 / 32 });
    expect(interaction?.interval?.low).toBeGreaterThan(0.5);
    expect(interaction?.interval?.high).toBeLessThan(4.5);
  });

  it('that is less than the sum may be due to a better plan of both, or of neither, that was not found', () => {
    const figures = placed(() => -4);
    const verdict = (openOfBoth: number) => {
      const results = resultsOf(PAIR, (key) => ({
        measures: { 'modules-placed': figures(key) },
        openModules: key.pulls.length === 2 ? openOfBoth : 1,
      }));
      return interactionsOf(PAIR, results)[0]?.verdict;
    };
    expect(verdict(2)).toBe('effect');
    expect(verdict(3)).toBe('within-search-gap');
  });

  it('needs all four runs of a seed', () => {
    const results = figuresOf(
      PAIR,
      placed(() => 1),
    ).filter(({ seed, pulls }) => !(seed === 4 && pulls.length === 1 && pulls[0]?.value === 100));
    expect(interactionsOf(PAIR, results)).toMatchObject([{ pairs: 5, mean: 1 }]);
  });

  it('is told of every two values of a factorial, and of no pair that was not planned', () => {
    const factorial: Experiment = { ...PAIR, design: { kind: 'full-factorial' } };
    expect(
      interactionsOf(
        factorial,
        figuresOf(
          factorial,
          placed(() => 1),
        ),
      ),
    ).toHaveLength(2);
    const alone: Experiment = { ...PAIR, design: { kind: 'one-at-a-time', pairs: [] } };
    expect(
      interactionsOf(
        alone,
        figuresOf(
          alone,
          placed(() => 1),
        ),
      ),
    ).toEqual([]);
  });
});
