/** Two figures against each other: who is not beaten on all counts is filled and named. */
import { aboveAxis } from '../../../formats/charts/axis-title.ts';
import { type ChartWords, chartId, type NumberWriter } from '../../../formats/charts/chart-words.ts';
import { drawing } from '../../../formats/charts/drawing.ts';
import { emptySvg, finishedSvg } from '../../../formats/charts/finished-svg.ts';
import { CHART_WIDTH, INK, PAPER } from '../../../formats/charts/measures.ts';
import { textWidth } from '../../../formats/charts/text-width.ts';
import { valueTicks } from '../../../formats/charts/value-ticks.ts';
import { type LegendEntry, sampleLegend } from './sample-legend.ts';
import { tradeOffNames } from './trade-off-names.ts';

const PLOT_HEIGHT = 340;
const ABOVE = 30;
const BOTTOM = 50;
const RIGHT = 20;
const LEAST_LEFT = 56;
const TICKS = 6;
const ROOM = 0.08;
const RADIUS = 6;

export type TradeOffKind = 'base' | 'best' | 'beaten';

export interface TradeOffPoint {
  /** Short and unique: stands alone where there is no room for the name. */
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly kind: TradeOffKind;
}

export interface TradeOffSpec extends ChartWords {
  readonly points: readonly TradeOffPoint[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly writeX: NumberWriter;
  readonly writeY: NumberWriter;
  readonly legend: Readonly<Record<TradeOffKind, string>>;
}

const LOOKS = {
  base: { symbol: 'square', fill: '#f4c25b' },
  best: { symbol: 'circle', fill: INK },
  beaten: { symbol: 'circle', fill: PAPER },
} as const satisfies Record<TradeOffKind, object>;

/** The last are drawn over the others. */
const KINDS: readonly TradeOffKind[] = ['beaten', 'best', 'base'];

const LEGEND: readonly TradeOffKind[] = ['best', 'base', 'beaten'];

/** A scatter as an SVG element for a page; neither axis need begin at zero. */
export function tradeOff(spec: TradeOffSpec): string {
  const { points, writeX, writeY } = spec;
  if (points.length === 0) return emptySvg('trade-off', spec);
  const { plot, document } = drawing();
  const legend = sampleLegend(legendEntries(spec));
  const top = legend.height + ABOVE;
  const xs = withRoom(points.map(({ x }) => x));
  const ys = withRoom(points.map(({ y }) => y));
  const xTicks = valueTicks(...xs, TICKS, [0.5]);
  const yTicks = valueTicks(...ys, TICKS, [0.5]);
  const left = Math.max(LEAST_LEFT, 14 + Math.max(...yTicks.map((tick) => textWidth(writeY(tick)))));
  const frame = { left, top, right: CHART_WIDTH - RIGHT, bottom: top + PLOT_HEIGHT };
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: frame.bottom + BOTTOM,
    marginTop: top,
    marginBottom: BOTTOM,
    marginLeft: left,
    marginRight: RIGHT,
    x: { domain: xs },
    y: { domain: ys },
    marks: [
      plot.frame({ stroke: 'currentColor', strokeOpacity: 0.3 }),
      plot.gridX(xTicks, { stroke: 'currentColor', strokeOpacity: 0.14 }),
      plot.gridY(yTicks, { stroke: 'currentColor', strokeOpacity: 0.14 }),
      plot.axisX(xTicks, {
        label: spec.xTitle,
        labelArrow: 'none',
        labelAnchor: 'center',
        labelOffset: 44,
        tickFormat: writeX,
        tickSize: 4,
      }),
      plot.axisY(yTicks, { label: null, tickFormat: writeY, tickSize: 0 }),
      aboveAxis(spec.yTitle, left),
      ...KINDS.map((kind) =>
        dots(
          points.filter((point) => point.kind === kind),
          kind,
          ({ code, name }) => `${code} ${name}`,
        ),
      ),
    ],
  });
  svg.prepend(legend.drawn);
  const named = points.map(({ code, name, kind, x, y }) => ({
    ...{ code, name, named: kind !== 'beaten' },
    x: between(xs, x, frame.left, frame.right),
    y: between(ys, y, frame.bottom, frame.top),
  }));
  svg.append(tradeOffNames(named, RADIUS, frame));
  return finishedSvg(svg, chartId('trade-off', spec), spec);
}

function withRoom(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = ROOM * (high - low || 1);
  return [low - room, high + room];
}

function between([low, high]: readonly [number, number], value: number, from: number, to: number): number {
  return from + ((value - low) / (high - low)) * (to - from);
}

type Title = (point: TradeOffPoint) => string;

function dots(points: readonly TradeOffPoint[], kind: TradeOffKind, title?: Title) {
  return drawing().plot.dot(points, {
    x: 'x',
    y: 'y',
    r: RADIUS,
    ...LOOKS[kind],
    stroke: INK,
    strokeWidth: 1.5,
    ...(title === undefined ? {} : { title }),
  });
}

function legendEntries({ points, legend }: TradeOffSpec): readonly LegendEntry[] {
  return LEGEND.filter((kind) => points.some((point) => point.kind === kind)).map((kind) => ({
    label: legend[kind],
    sample: (x, y) => [dots([{ code: '', name: '', x, y, kind }], kind)],
  }));
}
