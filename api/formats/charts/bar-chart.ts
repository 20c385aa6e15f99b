/** Horizontal bars that share one scale from zero, each with its value written beside it. */
import { barValues } from './bar-values.ts';
import { type ChartWords, chartId, type NumberWriter, plainNumber } from './chart-words.ts';
import { drawing } from './drawing.ts';
import { emptySvg, finishedSvg } from './finished-svg.ts';
import { CHART_WIDTH, FONT_SIZE, INK, PAPER } from './measures.ts';
import { textWidth, wrapped } from './text-width.ts';
import { valueTicks } from './value-ticks.ts';

const LABEL_WIDTH = 230;
const LINE = 1.25 * FONT_SIZE;
const GAP = 12;
const BOTTOM = 48;
const TICKS = 6;

interface Mark {
  readonly at: number;
  readonly label: string;
}

export interface BarChartSpec extends ChartWords {
  readonly rows: readonly { readonly label: string; readonly value: number }[];
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  /** A line to hold the bars against: a maximum, an average. */
  readonly mark?: Mark;
  /** How values are written; at most two decimals after a comma when left out. */
  readonly writeValue?: NumberWriter;
}

/** The values at both ends of the axis, zero among them, and where its ends lie on the chart. */
interface Axis {
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
}

function axisOf(figures: readonly number[], labelWidth: number, valueWidth: number): Axis {
  const low = Math.min(0, ...figures);
  const high = Math.max(0, ...figures) || (low === 0 ? 1 : 0);
  const left = labelWidth + 14 + (low < 0 ? valueWidth + 8 : 0);
  return { low, high, left, right: CHART_WIDTH - valueWidth - 12 };
}

function unitsAt({ low, high, left, right }: Axis, value: number): number {
  return left + ((value - low) / (high - low)) * (right - left);
}

/** Where the text of a mark starts, so that it stays inside the chart. */
function anchorAt(units: number): 'start' | 'middle' | 'end' {
  if (units < CHART_WIDTH / 2) return 'start';
  return units > 0.75 * CHART_WIDTH ? 'end' : 'middle';
}

function lineOf(mark: Mark, axis: Axis) {
  const { plot } = drawing();
  return [
    plot.ruleX([mark.at], { stroke: PAPER, strokeWidth: 5 }),
    plot.ruleX([mark.at], { stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '5 3' }),
    plot.text([mark.label], {
      x: () => mark.at,
      frameAnchor: 'top',
      dy: -8,
      lineAnchor: 'bottom',
      textAnchor: anchorAt(unitsAt(axis, mark.at)),
      fontWeight: 'bold',
    }),
  ];
}

function axisMarks(ticks: readonly number[], title: string, write: NumberWriter) {
  const { plot } = drawing();
  const words = { label: title, labelArrow: 'none', labelAnchor: 'center', labelOffset: 42 } as const;
  return [
    plot.gridX(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
    plot.axisX(ticks, { ...words, tickFormat: write, tickSize: 0 }),
  ];
}

/** A bar chart as an SVG element for a page: lengths are in proportion to the values. */
export function barChart(spec: BarChartSpec): string {
  const { rows, mark, writeValue = plainNumber } = spec;
  if (rows.length === 0) return emptySvg('bars', spec);
  const { plot, document } = drawing();
  const labels = rows.map((row) => wrapped(row.label, LABEL_WIDTH, 2));
  const labelWidth = Math.max(...labels.flat().map((line) => textWidth(line)));
  const values = rows.map(({ value }) => ({ value, text: writeValue(value) }));
  const valueWidth = Math.max(...values.map(({ text }) => textWidth(text)));
  const figures = [...rows.map((row) => row.value), ...(mark === undefined ? [] : [mark.at])];
  const axis = axisOf(figures, labelWidth, valueWidth);
  const top = mark === undefined ? 8 : 8 + 1.6 * LINE;
  const rowHeight = Math.max(...labels.map((lines) => lines.length)) * LINE + GAP;
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: top + rows.length * rowHeight + BOTTOM,
    marginTop: top,
    marginBottom: BOTTOM,
    marginLeft: labelWidth + 14,
    x: { domain: [axis.low, axis.high], range: [axis.left, axis.right] },
    y: { domain: rows.map((_, index) => index), padding: 0.3, round: false },
    marks: [
      ...axisMarks(valueTicks(axis.low, axis.high, TICKS, figures), spec.valueTitle, writeValue),
      plot.axisY({
        label: null,
        tickFormat: (index: number) => (labels[index] ?? []).join('\n'),
        tickSize: 0,
        lineHeight: 1.15,
      }),
      plot.barX(rows, { x: 'value', y: (_: unknown, index: number) => index, fill: INK }),
      plot.ruleX([0], { stroke: 'currentColor' }),
      ...(mark === undefined ? [] : lineOf(mark, axis)),
      ...barValues(values, (value) => unitsAt(axis, value), mark?.at),
    ],
  });
  return finishedSvg(svg, chartId('bars', spec), spec);
}
