/** One measure on one base: how every variant differs, as a forest plot and as a table. */
import type { Effect, Interval } from '../../../../scenarios/experiments/statistics/effect.ts';
import { type Html, html, NOTHING } from '../../../formats/report/html/html.ts';
import { paragraph } from '../../../formats/report/section.ts';
import { figureParts } from '../charts/figure-parts.ts';
import { type ForestRow, forestPlot, stretchOf } from '../charts/forest-plot.ts';
import { numberedTable, type TableRef } from '../numbered-table.ts';
import { effectsOn, ofBase, type ShownMeasure, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';
import { effectColumns } from './effect-columns.ts';
import { EFFECT_WORDS } from './effect-words.ts';

/** A study of all combinations has hundreds. */
const MOST_ROWS = 60;

export interface EffectPart {
  readonly base: string;
  readonly measure: ShownMeasure;
  readonly ref: TableRef;
}

/** What a heading, a sentence or a row of a chart calls a measure inside a sentence. */
export function measureInSentence({ name }: ShownMeasure, { language }: StudyContext): string {
  const text = name[language];
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** @param effects all or some of those on this measure and base */
export function effectFigure(
  context: StudyContext,
  { base, measure, ref }: EffectPart,
  effects: readonly Effect[] = effectsOn(context, base, measure.id),
): Html {
  const words = EFFECT_WORDS[context.language];
  if (effects.length === 0) return paragraph(words.none);
  const drawn = largest(effects);
  const title = ofBase(context, words.forest(measureInSentence(measure, context)), base);
  const table = numberedTable(
    ref,
    { caption: title, columns: effectColumns(context, measure), rows: effects, wide: true },
    context.language,
  );
  const figures = forestFigures(context, measure, title, drawn, ref);
  return html`${[
    drawn.length < effects.length ? paragraph(words.partial(drawn.length, effects.length)) : NOTHING,
    ...figures,
    table,
  ]}`;
}

/** In their order; of too many only those that differ most. */
function largest(effects: readonly Effect[]): readonly Effect[] {
  if (effects.length <= MOST_ROWS) return effects;
  const bySize = [...effects].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const kept = new Set(bySize.slice(0, MOST_ROWS));
  return effects.filter((effect) => kept.has(effect));
}

function forestFigures(
  context: StudyContext,
  measure: ShownMeasure,
  title: string,
  effects: readonly Effect[],
  ref: TableRef,
): readonly Html[] {
  const words = EFFECT_WORDS[context.language];
  const verdictWords = VERDICT_WORDS[context.language];
  const rows = effects.map((effect) => forestRow(context, effect));
  const parts = figureParts(rows);
  const shown = effects.filter(({ verdict }) => verdict === 'effect').length;
  return parts.map((part, rank) => {
    const partTitle = parts.length === 1 ? title : `${title} (${words.partOf(rank + 1, parts.length)})`;
    const svg = forestPlot({
      title: partTitle,
      description: words.description(measureInSentence(measure, context), shown, effects.length),
      rows: part,
      covers: stretchOf(rows),
      valueTitle: words.valueTitle(measure.unit[context.language]),
      writeValue: (value) => context.numbers.signed(value, measure.meanDecimals),
      legend: {
        ...verdictWords.verdicts,
        interval: verdictWords.interval,
        searchBand: verdictWords.searchBand,
      },
      id: `forest-${ref.anchor}-${rank + 1}`,
    });
    return titledChart(partTitle, svg, NOTHING);
  });
}

function forestRow(context: StudyContext, effect: Effect): ForestRow {
  const { code, name } = context.variantOf(effect.pulls);
  const { mean, interval, verdict } = effect;
  return { label: `${code} ${name}`, mean, interval, searchBand: searchBandOf(effect), verdict };
}

/** A better plan of the unchanged semester makes the difference smaller, one of the changed semester larger. */
function searchBandOf({ mean, searchGap }: Effect): Interval | null {
  return searchGap === null ? null : { low: mean - searchGap.base, high: mean + searchGap.changed };
}
