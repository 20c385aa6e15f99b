/** Week after week, what a total is made of: columns in patterned parts, each with its total above it. */

import { aboveAxis } from './axis-title.ts';
import { type ChartWords, chartId, type NumberWriter, plainNumber } from './chart-words.ts';
import { drawing } from './drawing.ts';
import { fillDefinitions, fillOf } from './fill-patterns.ts';
import { emptySvg, finishedSvg } from './finished-svg.ts';
import { legend, legendHeight } from './legend.ts';
import { CHART_WIDTH, FONT_SIZE } from './measures.ts';
import { textWidth } from './text-width.ts';
import { valueTicks } from './value-ticks.ts';

const LEAST_LEFT = 56;
const RIGHT = 12;
const PLOT_HEIGHT = 220;

export interface StackedWeeksSpec extends ChartWords {
  readonly weeks: readonly {
    readonly label: string;
    /** Not negative; a key may be absent from weeks where it is nothing. */
    readonly parts: readonly { readonly key: string; readonly value: number }[];
  }[];
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  /** How values are written; at most two decimals after a comma when left out. */
  readonly writeValue?: NumberWriter;
}

/** Labels stand level where they fit below their columns, else slanted. */
function labelLayout(labels: readonly string[], columnWidth: number) {
  const widest = Math.max(...labels.map((label) => textWidth(label)));
  if (widest + 4 <= columnWidth) return { tickRotate: 0, height: 2 * FONT_SIZE, overhang: 0 };
  const overhang = widest * Math.SQRT1_2;
  return { tickRotate: -45, height: overhang + 2 * FONT_SIZE, overhang };
}

/** Stacked columns as an SVG element for a page; parts are stacked in the order in which their keys first come. */
export function stackedWeeks(spec: StackedWeeksSpec): string {
  const { weeks, writeValue = plainNumber } = spec;
  const keys = [...new Set(weeks.flatMap((week) => week.parts.map((part) => part.key)))];
  if (keys.length === 0) return emptySvg('weeks', spec);
  const { plot, document } = drawing();
  const id = chartId('weeks', spec);
  const parts = weeks.flatMap((week, index) =>
    week.parts.map((part) => ({ ...part, week: index, rank: keys.indexOf(part.key) })),
  );
  const totals = weeks.map((week) => week.parts.reduce((sum, part) => sum + part.value, 0));
  const highest = Math.max(...totals) || 1;
  const ticks = valueTicks(
    0,
    highest,
    5,
    parts.map((part) => part.value),
  );
  const columnWidth = (CHART_WIDTH - LEAST_LEFT - RIGHT) / weeks.length;
  const labels = labelLayout(
    weeks.map((week) => week.label),
    columnWidth,
  );
  const top = legendHeight(keys) + 52;
  const left = Math.max(LEAST_LEFT, labels.overhang - columnWidth / 2);
  const totalsFit = Math.max(...totals.map((total) => textWidth(writeValue(total)))) <= columnWidth;
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: top + PLOT_HEIGHT + labels.height,
    marginTop: top,
    marginBottom: labels.height,
    marginLeft: left,
    marginRight: RIGHT,
    x: { domain: weeks.map((_, index) => index), padding: 0.25 },
    y: { domain: [0, highest] },
    color: { type: 'identity' },
    marks: [
      plot.gridY(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
      plot.axisY(ticks, { label: null, tickFormat: writeValue, tickSize: 0 }),
      aboveAxis(spec.valueTitle, left),
      plot.axisX({
        label: null,
        tickFormat: (index: number) => weeks[index]?.label ?? '',
        tickSize: 0,
        tickRotate: labels.tickRotate,
      }),
      plot.barY(
        parts,
        plot.stackY({
          x: 'week',
          y: 'value',
          z: 'rank',
          order: 'rank',
          filter: (part: { readonly value: number }) => part.value > 0,
          fill: (part: { readonly rank: number }) => fillOf(id, part.rank),
          stroke: 'currentColor',
        }),
      ),
      plot.ruleY([0], { stroke: 'currentColor' }),
      plot.text(totalsFit ? totals : [], {
        x: (_, index) => index,
        y: (total) => total,
        text: (total) => writeValue(total),
        filter: (total) => total > 0,
        lineAnchor: 'bottom',
        dy: -4,
      }),
    ],
  });
  svg.prepend(fillDefinitions(id, keys.length), legend(id, keys));
  return finishedSvg(svg, id, spec);
}
