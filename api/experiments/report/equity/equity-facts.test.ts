import { describe, expect, it } from 'vitest';
import type { GroupShare } from '../../../../scenarios/experiments/results.ts';
import { studyContext } from '../study-context.ts';
import { SMALL_EXPERIMENT, smallStudy } from '../testing/small-study.ts';
import { UNCHANGED_KEY } from '../variants.ts';
import { groupComparisons } from './equity-facts.ts';

const share = (group: string, trainees: number, placed: number): GroupShare => ({
  ...{ grouping: 'track', group, trainees, asked: 2 * trainees, placed },
});

/** One list for each of two seeds, the same for all variants. */
function comparisons(...seeds: readonly (readonly GroupShare[])[]) {
  const experiment = { ...SMALL_EXPERIMENT, replications: { seeds: seeds.length, first: 1 } };
  const study = smallStudy([], { experiment });
  const results = study.results.map((result) => ({ ...result, groups: seeds[result.seed - 1] ?? [] }));
  return groupComparisons(studyContext({ ...study, results }, 'nl'), 'leuven');
}

describe('groups side by side', () => {
  it('have the share of what is asked over all seeds, and the gap between best and worst off', () => {
    const [track] = comparisons(
      [share('day', 10, 18), share('evening', 5, 5)],
      [share('day', 10, 14), share('evening', 5, 6)],
    );
    expect(track?.groups).toEqual(['day', 'evening']);
    const [unchanged, ...variants] = track?.rows ?? [];
    expect(unchanged?.key).toBe(UNCHANGED_KEY);
    expect(unchanged?.shares).toEqual([80, 55]);
    expect(unchanged?.gap).toBe(25);
    expect(variants).toHaveLength(4);
  });

  it('leave out the runs in which a group is under five, also where several would make five', () => {
    expect(
      comparisons(
        [share('day', 20, 30), share('evening', 4, 5)],
        [share('day', 20, 30), share('evening', 4, 5)],
      ),
    ).toEqual([]);
    const [track] = comparisons(
      [share('day', 20, 30), share('evening', 4, 0)],
      [share('day', 20, 20), share('evening', 5, 9)],
    );
    expect(track?.rows[0]?.shares).toEqual([50, 90]);
  });
});
