/** What is placed for each group of trainees, by variant: only of groups that may be shown. */

import { settingKey } from '../../../../scenarios/experiments/design/settings.ts';
import { GROUPINGS, type Grouping, shown } from '../../../../scenarios/experiments/measures/groups.ts';
import type { GroupShare } from '../../../../scenarios/experiments/results.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { StudyContext } from '../study-context.ts';
import { UNCHANGED_KEY } from '../variants.ts';

const FEWEST_GROUPS = 2;

export interface GroupRow {
  /** Of the variant, or of the unchanged semester. */
  readonly key: string;
  /** Per cent of what is asked, by group in their order; null where the group was never large enough to be shown. */
  readonly shares: readonly (number | null)[];
  /** Percentage points between the best and the worst off; null with fewer than two groups. */
  readonly gap: number | null;
}

export interface GroupComparison {
  readonly grouping: Grouping;
  readonly groups: readonly string[];
  /** The unchanged semester first. */
  readonly rows: readonly GroupRow[];
}

const GROUPING_IDS: readonly Grouping[] = ['track', 'status', 'transport', 'childcare'];

/** The ways to divide trainees of which at least two groups may be shown. */
export function groupComparisons(context: StudyContext, base: string): readonly GroupComparison[] {
  return GROUPING_IDS.flatMap((grouping) => {
    const byVariant = sharesByVariant(context, base, grouping);
    const known = new Set([...byVariant.values()].flat().map(({ group }) => group));
    const groups = GROUPINGS[grouping].filter((group) => known.has(group));
    if (groups.length < FEWEST_GROUPS) return [];
    const keys = [UNCHANGED_KEY, ...context.variants.map(({ key }) => key)];
    const rows = keys.flatMap((key) => {
      const shares = byVariant.get(key);
      return shares === undefined ? [] : [rowOf(key, groups, shares)];
    });
    return [{ grouping, groups, rows }];
  });
}

/** What may be shown of each run, by variant: a group is judged run by run, before runs are added up. */
function sharesByVariant(
  { results }: StudyContext,
  base: string,
  grouping: Grouping,
): ReadonlyMap<string, readonly GroupShare[]> {
  const runs = groupBy(
    results.filter((result) => result.base === base),
    ({ pulls }) => settingKey(pulls),
  );
  return new Map(
    [...runs].map(([key, ofVariant]) => [
      key,
      ofVariant.flatMap(({ groups }) => shown(groups.filter((one) => one.grouping === grouping))),
    ]),
  );
}

function rowOf(key: string, groups: readonly string[], shares: readonly GroupShare[]): GroupRow {
  const percents = groups.map((group) => percentPlaced(shares.filter((share) => share.group === group)));
  const known = percents.filter((percent) => percent !== null);
  const gap = known.length < FEWEST_GROUPS ? null : Math.max(...known) - Math.min(...known);
  return { key, shares: percents, gap };
}

function percentPlaced(shares: readonly GroupShare[]): number | null {
  const asked = shares.reduce((sum, share) => sum + share.asked, 0);
  const placed = shares.reduce((sum, share) => sum + share.placed, 0);
  return asked === 0 ? null : (100 * placed) / asked;
}
