import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../generate/random.ts';
import type { Experiment } from '../experiment.ts';
import type { CaseKey, CaseResult } from '../results.ts';
import { experiment, figuresOf, resultsOf } from '../testing/studies.ts';
import type { Effect } from './effect.ts';
import { effectsOf } from './effects-of.ts';

/** Differences by seed 1, 2, …: `changed` is 100 + 10 × seed and the difference more than unchanged. */
function figuresBySeed(differences: readonly number[]) {
  return ({ seed, pulls }: CaseKey) =>
    100 + 10 * seed + (pulls.length === 0 ? 0 : (differences[seed - 1] ?? Number.NaN));
}

const ONE_VALUE = experiment({ levers: [{ lever: 'buddies', values: [100] }] });

function withSeeds(seeds: number, over: Partial<Experiment> = {}): Experiment {
  return { ...ONE_VALUE, replications: { seeds, first: 1 }, ...over };
}

function onlyEffect(study: Experiment, results: readonly CaseResult[]): Effect {
  const [effect, ...others] = effectsOf(study, results);
  if (effect === undefined || others.length > 0) throw new Error('there is not exactly one effect');
  return effect;
}

function effectOf(differences: readonly number[], over: Partial<Experiment> = {}): Effect {
  const study = withSeeds(differences.length, over);
  return onlyEffect(study, figuresOf(study, figuresBySeed(differences)));
}

describe('an effect', () => {
  /** Mean 3, deviation √2, so d_z = 3 ÷ √2; six of one sign: p = 2 ÷ 64. */
  it('is the mean of what each seed differs from itself', () => {
    expect(effectOf([1, 2, 3, 3, 4, 5])).toEqual({
      base: 'leuven',
      pulls: [{ lever: 'buddies', value: 100 }],
      measure: 'modules-placed',
      pairs: 6,
      baseMean: 135,
      mean: 3,
      interval: { low: expect.closeTo(1.36, 0), high: expect.closeTo(4.64, 0) },
      size: expect.closeTo(3 / Math.sqrt(2), 12),
      p: 2 / 64,
      pCorrected: 2 / 64,
      searchGap: { base: 0, changed: 0 },
      verdict: 'effect',
      seedsForHalfWidth: expect.any(Number),
    });
  });

  it('that each seed shows exactly has no width, and no size', () => {
    expect(effectOf([2, 2, 2, 2, 2, 2])).toMatchObject({
      mean: 2,
      interval: { low: 2, high: 2 },
      size: null,
      verdict: 'effect',
      seedsForHalfWidth: null,
    });
  });

  it('of a lever that changes nothing is nothing', () => {
    expect(effectOf([0, 0, 0, 0, 0, 0])).toMatchObject({
      mean: 0,
      interval: { low: 0, high: 0 },
      p: 1,
      verdict: 'not-shown',
    });
  });

  it('has no interval and no test with four pairs, whatever they show', () => {
    expect(effectOf([9, 9, 9, 9])).toMatchObject({
      ...{ pairs: 4, mean: 9, interval: null, p: null, pCorrected: null },
      verdict: 'not-shown',
      seedsForHalfWidth: null,
    });
  });

  it('cannot be shown with five pairs either: 2 ÷ 32 is above 5 %', () => {
    expect(effectOf([9, 9, 9, 9, 9])).toMatchObject({ p: 2 / 32, verdict: 'not-shown' });
  });

  it('leaves out pairs of which one side is not planned or does not tell', () => {
    const study = withSeeds(6);
    const all = figuresOf(study, ({ seed, pulls }) => {
      if (seed === 1 && pulls.length > 0) return null;
      return pulls.length > 0 ? 7 : 5;
    });
    const planned = all.filter(({ seed, pulls }) => seed !== 2 || pulls.length > 0);
    expect(onlyEffect(study, planned)).toMatchObject({ pairs: 4, baseMean: 5, mean: 2 });
  });

  it('is not told where there is no pair at all, nor of what was not asked', () => {
    const study = withSeeds(6);
    const all = figuresOf(study, figuresBySeed([1, 1, 1, 1, 1, 1]));
    expect(
      effectsOf(
        study,
        all.filter(({ pulls }) => pulls.length === 0),
      ),
    ).toEqual([]);
    expect(effectsOf({ ...study, measures: [] }, all)).toEqual([]);
  });
});

describe('the gap of the search', () => {
  const study = withSeeds(6);
  const gained = (open: (key: CaseKey) => number | null) =>
    onlyEffect(
      study,
      resultsOf(study, (key) => ({
        measures: { 'modules-placed': key.pulls.length === 0 ? 50 : 53 },
        openModules: open(key),
      })),
    );

  it('stands beside modules placed, on average on either side', () => {
    expect(gained(({ seed, pulls }) => (pulls.length === 0 ? seed : 2))).toMatchObject({
      searchGap: { base: 3.5, changed: 2 },
      verdict: 'within-search-gap',
    });
    expect(gained(({ pulls }) => (pulls.length === 0 ? 2 : 9))).toMatchObject({
      searchGap: { base: 2, changed: 9 },
      verdict: 'effect',
    });
  });

  it('is unknown where one plan has nothing proven', () => {
    expect(gained(({ seed }) => (seed === 3 ? null : 0))).toMatchObject({
      searchGap: null,
      verdict: 'within-search-gap',
    });
  });

  it('is not told of other measures', () => {
    const effect = effectOf([1, 2, 3, 4, 5, 6], { measures: ['journey-minutes'] });
    expect(effect).toMatchObject({ searchGap: null, verdict: 'effect' });
  });
});

describe('many effects', () => {
  it('come by base, setting and measure, in the order of the file', () => {
    const study = experiment({
      bases: [
        { kind: 'generated', name: 'tienen', options: {} },
        { kind: 'generated', name: 'aarschot', options: {} },
      ],
      measures: ['modules-placed', 'journey-minutes'],
    });
    const results = resultsOf(study, () => ({ measures: { 'modules-placed': 1, 'journey-minutes': 2 } }));
    expect(
      effectsOf(study, results).map(({ base, pulls, measure }) => [base, pulls[0]?.value, measure]),
    ).toEqual([
      ['tienen', 50, 'modules-placed'],
      ['tienen', 50, 'journey-minutes'],
      ['tienen', 100, 'modules-placed'],
      ['tienen', 100, 'journey-minutes'],
      ['aarschot', 50, 'modules-placed'],
      ['aarschot', 50, 'journey-minutes'],
      ['aarschot', 100, 'modules-placed'],
      ['aarschot', 100, 'journey-minutes'],
    ]);
  });

  it('are corrected together: what each seed shows of one setting chance shows of another sooner', () => {
    const study = experiment();
    const [first, second] = study.levers[0]?.values ?? [];
    // Ones with the sign of each second seed turned: three of them, so some pattern of signs makes them all the same.
    const effects = effectsOf(
      study,
      figuresOf(study, ({ pulls: [pull], seed }) =>
        pull?.value === first ? 1 : pull?.value === second ? 1 - 2 * (seed % 2) : 0,
      ),
    );
    expect(effects.map(({ p, pCorrected, verdict }) => [p, pCorrected, verdict])).toEqual([
      [2 / 64, 4 / 64, 'not-shown'],
      [1, 1, 'not-shown'],
    ]);
  });

  it('do not depend on the order in which runs came in', () => {
    const study = experiment({ replications: { seeds: 8, first: 3 } });
    const random = randomFrom(11);
    const results = figuresOf(study, () => random.int(0, 40));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(effectsOf(study, randomFrom(seed).shuffled(results))).toEqual(effectsOf(study, results));
      }),
      { numRuns: 5 },
    );
  });
});

describe('what effects cannot depend on', () => {
  const differences = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 10 });

  it('is how much was placed without the lever: the same more on both sides changes nothing', () => {
    fc.assert(
      fc.property(differences, fc.integer({ min: 1, max: 500 }), (values, more) => {
        const study = withSeeds(values.length);
        const figure = figuresBySeed(values);
        const before = onlyEffect(study, figuresOf(study, figure));
        const after = onlyEffect(
          study,
          figuresOf(study, (key) => figure(key) + more),
        );
        expect({ ...after, baseMean: 0 }).toEqual({ ...before, baseMean: 0 });
        expect(after.baseMean).toBeCloseTo(before.baseMean + more, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('is which side is called changed: the opposite differences give the opposite effect', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const found = effectOf(values);
        const opposite = effectOf(values.map((value) => -value));
        expect(opposite.mean).toBeCloseTo(-found.mean, 12);
        expect(opposite.interval?.low).toBeCloseTo(-(found.interval?.high ?? 0), 9);
        expect(opposite.size ?? 0).toBeCloseTo(-(found.size ?? 0), 9);
        expect(opposite.p).toBe(found.p);
      }),
      { numRuns: 30 },
    );
  });
});

/** Forty studies of twelve settings that all do nothing, twelve seeds each: A/A tests. */
describe('of levers that do nothing', () => {
  const idle = withSeeds(12, {
    levers: [{ lever: 'idle', values: Array.from({ length: 12 }, (_, i) => i) }],
  });
  const studies = Array.from({ length: 40 }, (_, number) => {
    const random = randomFrom(number);
    return effectsOf(
      idle,
      figuresOf(idle, () => 60 + 4 * random.bell()),
    );
  });

  it('about one in twenty seems to do something, before correction', () => {
    const effects = studies.flat();
    const alarms = effects.filter(({ p }) => p !== null && p <= 0.05).length;
    expect(alarms / effects.length).toBeGreaterThan(0.02);
    expect(alarms / effects.length).toBeLessThan(0.08);
  });

  it('about one in twenty has an interval without zero', () => {
    const effects = studies.flat();
    const missed = effects.filter(
      ({ interval }) => interval !== null && interval.low * interval.high > 0,
    ).length;
    expect(missed / effects.length).toBeGreaterThan(0.02);
    expect(missed / effects.length).toBeLessThan(0.09);
  });

  it('few studies of twelve tell an effect, after it', () => {
    const wrong = studies.filter((effects) => effects.some(({ verdict }) => verdict !== 'not-shown')).length;
    expect(wrong / studies.length).toBeLessThan(0.15);
  });
});
