/** What an experiment says about its levers, as tables. */
import type { Effect, Interval } from '../../../scenarios/experiments/statistics/effect.ts';
import type { Interaction } from '../../../scenarios/experiments/statistics/interaction.ts';
import { type Cell, csv } from './csv.ts';
import { settingText } from './setting-text.ts';

/** A row for each base, setting and measure; the columns are the fields of `Effect`. */
export function effectsCsv(effects: readonly Effect[]): string {
  return csv(
    [
      ...[
        'base',
        'setting',
        'measure',
        'pairs',
        'baseMean',
        'mean',
        'low',
        'high',
        'size',
        'p',
        'pCorrected',
      ],
      ...['searchGapBase', 'searchGapChanged', 'verdict', 'seedsForHalfWidth'],
    ],
    effects.map((effect) => [
      ...[effect.base, settingText(effect.pulls), effect.measure, effect.pairs],
      ...[effect.baseMean, effect.mean, ...ends(effect.interval), effect.size, effect.p, effect.pCorrected],
      ...[effect.searchGap?.base ?? null, effect.searchGap?.changed ?? null],
      ...[effect.verdict, effect.seedsForHalfWidth],
    ]),
  );
}

/** A row for each base, pair of levers and measure; the columns are the fields of `Interaction`. */
export function interactionsCsv(interactions: readonly Interaction[]): string {
  return csv(
    [
      ...['base', 'setting', 'measure', 'pairs', 'together', 'apart', 'mean', 'low', 'high'],
      ...['p', 'pCorrected', 'verdict'],
    ],
    interactions.map((found) => [
      ...[found.base, settingText(found.pulls), found.measure, found.pairs],
      ...[found.together, found.apart, found.mean, ...ends(found.interval)],
      ...[found.p, found.pCorrected, found.verdict],
    ]),
  );
}

function ends(interval: Interval | null): readonly Cell[] {
  return interval === null ? [null, null] : [interval.low, interval.high];
}
