/** What one more module placed costs, in the hours that a setting of levers asks for. */
import { groupBy } from '../../../solver/domain/group-by.ts';
import { settingKey } from '../design/settings.ts';
import type { Pull } from '../results.ts';
import type { Effect, Interval } from '../statistics/effect.ts';
import { childcareHours, guidanceHours, mentorHours } from './hours-on-offer.ts';
import type { Measure } from './measure.ts';
import { modulesPlaced } from './placed.ts';

/** What is paid, in hours. */
export const COSTS: readonly Measure[] = [mentorHours, guidanceHours, childcareHours];

export interface CostPerModule {
  readonly base: string;
  readonly pulls: readonly Pull[];
  /** One of `COSTS`. */
  readonly cost: Measure['id'];
  /**
   * Mean extra hours by mean extra modules. Null where it is not shown that there are extra modules: their 95 % interval
   * holds 0 or less, or there are too few pairs for one.
   */
  readonly hoursPerModule: number | null;
  /**
   * Between the extremes of the two 95 % intervals divided by each other: at least 90 % sure (Bonferroni), however the
   * two go together. Null where `hoursPerModule` is, or the extra hours have no interval.
   */
  readonly interval: Interval | null;
}

/** For every base and setting of which both effects are told: one per cost, in the order of `COSTS`. */
export function costPerExtraModule(effects: readonly Effect[]): CostPerModule[] {
  const settings = groupBy(effects, ({ base, pulls }) => JSON.stringify([base, settingKey(pulls)]));
  return [...settings.values()].flatMap((ofSetting) => {
    const modules = ofSetting.find(({ measure }) => measure === modulesPlaced.id);
    if (modules === undefined) return [];
    return COSTS.flatMap(({ id }) => {
      const cost = ofSetting.find(({ measure }) => measure === id);
      return cost === undefined ? [] : [perModule(cost, modules)];
    });
  });
}

function perModule(cost: Effect, modules: Effect): CostPerModule {
  const { base, pulls, measure } = cost;
  const extra = modules.interval !== null && modules.interval.low > 0 ? modules.interval : null;
  return {
    base,
    pulls,
    cost: measure,
    hoursPerModule: extra === null ? null : cost.mean / modules.mean,
    interval: extra === null || cost.interval === null ? null : divided(cost.interval, extra),
  };
}

/** @param by above 0 on both ends */
function divided({ low, high }: Interval, by: Interval): Interval {
  return {
    low: low / (low < 0 ? by.low : by.high),
    high: high / (high < 0 ? by.high : by.low),
  };
}
