import { expect, it } from 'vitest';
import type { Pull } from '../results.ts';
import type { Effect, Interval } from '../statistics/effect.ts';
import { costPerExtraModule } from './cost-per-module.ts';

const WEEKENDS: readonly Pull[] = [{ lever: 'weekend-mentors', value: 10 }];

function effect(
  measure: string,
  mean: number,
  interval: Interval | null,
  over: Partial<Effect> = {},
): Effect {
  return {
    base: 'leuven',
    pulls: WEEKENDS,
    measure,
    pairs: 10,
    baseMean: 100,
    mean,
    interval,
    size: 1,
    p: 0.01,
    pCorrected: 0.02,
    searchGap: null,
    verdict: 'effect',
    seedsForHalfWidth: 40,
    ...over,
  };
}

const MODULES = effect('modules-placed', 8, { low: 5, high: 10 });
const HOURS = effect('mentor-hours', 400, { low: 300, high: 500 });

it('hours by extra module, between the extremes of the two intervals', () => {
  expect(costPerExtraModule([MODULES, HOURS])).toEqual([
    // 400 ÷ 8; 300 hours for 10 modules at the least, 500 for 5 at the most.
    {
      base: 'leuven',
      pulls: WEEKENDS,
      cost: 'mentor-hours',
      hoursPerModule: 50,
      interval: { low: 30, high: 100 },
    },
  ]);
});

it('hours that are saved make a module cost less than nothing', () => {
  const saved = effect('childcare-hours', -40, { low: -50, high: 20 });
  expect(costPerExtraModule([MODULES, saved])).toMatchObject([
    { cost: 'childcare-hours', hoursPerModule: -5, interval: { low: -10, high: 4 } },
  ]);
});

it('extra modules that may be none have no price', () => {
  const price = (modules: Effect) =>
    costPerExtraModule([modules, HOURS]).map(({ hoursPerModule, interval }) => [hoursPerModule, interval]);
  expect(price(effect('modules-placed', 8, { low: 0, high: 16 }))).toEqual([[null, null]]);
  expect(price(effect('modules-placed', 8, { low: 0.5, high: 16 }))).toEqual([
    [50, { low: 18.75, high: 1000 }],
  ]);
  expect(price(effect('modules-placed', -8, { low: -10, high: -5 }))).toEqual([[null, null]]);
  expect(price(effect('modules-placed', 8, null))).toEqual([[null, null]]);
});

it('hours without an interval have a price without one', () => {
  expect(costPerExtraModule([MODULES, effect('mentor-hours', 400, null)])).toMatchObject([
    { hoursPerModule: 50, interval: null },
  ]);
});

it('each base and setting is reckoned by itself, with what is told of it', () => {
  const elsewhere = { base: 'tienen' };
  const alone = effect('guidance-hours', 100, null, { pulls: [] });
  const prices = costPerExtraModule([
    MODULES,
    HOURS,
    effect('modules-placed', 4, { low: 2, high: 6 }, elsewhere),
    effect('mentor-hours', 400, null, elsewhere),
    alone,
  ]);
  expect(prices.map(({ base, hoursPerModule }) => `${base} ${hoursPerModule}`)).toEqual([
    'leuven 50',
    'tienen 100',
  ]);
});
