import { describe, expect, it } from 'vitest';
import type { BaseSemester } from '../../../../scenarios/experiments/experiment.ts';
import type { BarrierCell, CaseResult } from '../../../../scenarios/experiments/results.ts';
import { studyContext } from '../study-context.ts';
import { effect, HALF, QUARTER, SMALL_EXPERIMENT, smallStudy } from '../testing/small-study.ts';
import { changeMap, mainBarrier, unchangedMap, variantsToLookAt } from './barrier-facts.ts';

const cell = (over: Partial<BarrierCell> = {}): BarrierCell => ({
  ...{ rule: 'H11', module: 'zorgkundige', setting: 'wzc', place: 'Leuven', trainees: 6, hours: 130 },
  ...over,
});

/** Two seeds; what stands in the way of the unchanged semester, and of the variant at 50 %. */
function contextOf(
  unchanged: readonly (readonly BarrierCell[])[],
  changed: readonly (readonly BarrierCell[])[] = [],
  bases: readonly BaseSemester[] = SMALL_EXPERIMENT.bases,
) {
  const experiment = { ...SMALL_EXPERIMENT, bases, replications: { seeds: 2, first: 1 } };
  const barriers = ({ pulls, seed }: CaseResult) =>
    (pulls.length === 0 ? unchanged : changed)[seed - 1] ?? [];
  const study = smallStudy([], { experiment });
  const results = study.results.map((result) => ({ ...result, barriers: barriers(result) }));
  return studyContext({ ...study, results }, 'nl');
}

describe('the barrier map', () => {
  it('has the mean hours of one semester, rules and modules with most hours first', () => {
    const context = contextOf([
      [cell(), cell({ rule: 'H8', hours: 40 })],
      [cell({ hours: 70 }), cell({ rule: 'H8', module: 'thuiszorg', hours: 400 })],
    ]);
    expect(unchangedMap(context, 'leuven', 'module')).toEqual({
      rules: ['H8', 'H11'],
      columns: ['thuiszorg', 'zorgkundige'],
      hours: [
        [200, 20],
        [0, 100],
      ],
    });
    expect(mainBarrier(context, 'leuven')).toEqual({ rule: 'H8', all: 320, share: 220 / 320 });
  });

  it('tells what a variant adds and takes off', () => {
    const context = contextOf(
      [[cell()], [cell()]],
      [[cell({ hours: 30 })], [cell({ rule: 'H10', hours: 50 })]],
    );
    const change = changeMap(context, 'leuven', context.variantOf([HALF]), 'module');
    expect(change).toEqual({ rules: ['H11', 'H10'], columns: ['zorgkundige'], hours: [[-115], [25]] });
  });

  it('compares only seeds of which both are planned', () => {
    const context = contextOf([[cell()], [cell({ hours: 1_000 })]], [[cell({ hours: 30 })], []]);
    const results = context.results.filter(({ pulls, seed }) => pulls.length === 0 || seed === 1);
    const change = changeMap({ ...context, results }, 'leuven', context.variantOf([HALF]), 'module');
    expect(change.hours).toEqual([[-100]]);
  });

  it('is told of the variants with the largest effects that are shown', () => {
    const effects = [
      effect({ pulls: [QUARTER], mean: 5 }),
      effect({ pulls: [HALF], mean: -9 }),
      effect({ pulls: [HALF], mean: 50, measure: 'journey-minutes' }),
    ];
    const codes = (given: typeof effects) =>
      variantsToLookAt(studyContext(smallStudy(given), 'nl'), 'leuven').map(({ code }) => code);
    expect(codes(effects)).toEqual(['V2', 'V1']);
    expect(codes(effects.map((one) => ({ ...one, verdict: 'not-shown' })))).toEqual([]);
  });
});

describe('places in the barrier map', () => {
  const from = (place: string, trainees: number) => cell({ place, trainees });
  const placesOf = (...given: Parameters<typeof contextOf>) =>
    unchangedMap(contextOf(...given), given[2]?.[0]?.name ?? 'leuven', 'place').columns;

  it('are named from five trainees on; those of fewer stand together, never one alone', () => {
    expect(placesOf([[from('Leuven', 6), from('Diest', 5), from('Tienen', 5)]])).toEqual([
      'Diest',
      'Leuven',
      'Tienen',
    ]);
    expect(placesOf([[from('Leuven', 6), from('Diest', 5), from('Tienen', 4)]])).toEqual(['Leuven', '']);
  });

  it('count who lacks two modules once', () => {
    const twice = [
      cell({ trainees: 4, place: 'Diest' }),
      cell({ trainees: 4, place: 'Diest', module: 'thuiszorg' }),
    ];
    expect(placesOf([[...twice, from('Leuven', 9), from('Tienen', 9)]])).not.toContain('Diest');
  });

  it('of a file count the same trainees once, of a generator those of each seed', () => {
    const run = [from('Diest', 3), from('Leuven', 9)];
    const generated: BaseSemester = { kind: 'generated', name: 'made', options: {} };
    expect(placesOf([run, run])).toEqual(['']);
    expect(placesOf([run, run], [], [generated])).toEqual(['Diest', 'Leuven']);
  });
});
