/** How a difference grows with the size of the change: a line through the means, each with its interval. */
import type { Interval } from '../../../../scenarios/experiments/statistics/effect.ts';
import { aboveAxis } from '../../../formats/charts/axis-title.ts';
import { type ChartWords, chartId, type NumberWriter } from '../../../formats/charts/chart-words.ts';
import { drawing } from '../../../formats/charts/drawing.ts';
import { emptySvg, finishedSvg } from '../../../formats/charts/finished-svg.ts';
import { CHART_WIDTH, INK } from '../../../formats/charts/measures.ts';
import { textWidth } from '../../../formats/charts/text-width.ts';
import { valueTicks } from '../../../formats/charts/value-ticks.ts';
import { VERDICTS, type Verdict, verdictDots } from './verdict-marks.ts';

const HEIGHT = 270;
const MARGINS = { marginTop: 44, marginBottom: 48, marginRight: 30 };
const LEAST_LEFT = 56;
const TICKS = 5;
/** Of the height and of the width, beyond the outermost figure. */
const ROOM = 0.07;

export interface DosePoint {
  readonly at: number;
  readonly mean: number;
  readonly interval: Interval | null;
  /** Null where nothing changes, so that there is nothing to test. */
  readonly verdict: Verdict | null;
}

export interface DoseLineSpec extends ChartWords {
  /** In rising order of `at`. */
  readonly points: readonly DosePoint[];
  /** What the lever's values count. */
  readonly atTitle: string;
  /** What the differences are, with their unit. */
  readonly valueTitle: string;
  readonly writeAt: NumberWriter;
  readonly writeValue: NumberWriter;
}

/** A line chart as an SVG element for a page; zero is always on its upright axis. */
export function doseLine(spec: DoseLineSpec): string {
  const { points, writeAt, writeValue } = spec;
  if (points.length === 0) return emptySvg('dose', spec);
  const { plot, document } = drawing();
  const figures = points.flatMap(({ mean, interval }) => [
    mean,
    interval?.low ?? mean,
    interval?.high ?? mean,
  ]);
  const [low, high] = withRoom(Math.min(0, ...figures), Math.max(0, ...figures));
  const values = points.map(({ at }) => at);
  const ticks = valueTicks(low, high, TICKS, [0.5]);
  const marginLeft = Math.max(LEAST_LEFT, 14 + Math.max(...ticks.map((tick) => textWidth(writeValue(tick)))));
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: HEIGHT,
    ...MARGINS,
    marginLeft,
    x: { domain: withRoom(Math.min(...values), Math.max(...values)) },
    y: { domain: [low, high] },
    marks: [
      plot.gridY(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
      plot.axisY(ticks, { label: null, tickFormat: writeValue, tickSize: 0 }),
      aboveAxis(spec.valueTitle, marginLeft),
      plot.axisX(values, {
        label: spec.atTitle,
        labelArrow: 'none',
        labelAnchor: 'center',
        labelOffset: 42,
        tickFormat: writeAt,
        tickSize: 4,
      }),
      plot.ruleY([0], { stroke: 'currentColor', strokeWidth: 1.5 }),
      plot.line(points, { x: 'at', y: 'mean', stroke: INK, strokeWidth: 1.5, strokeDasharray: '5 4' }),
      plot.ruleX(points, {
        x: 'at',
        y1: ({ interval }) => interval?.low,
        y2: ({ interval }) => interval?.high,
        filter: ({ interval }) => interval !== null,
        stroke: INK,
        strokeWidth: 2,
      }),
      ...VERDICTS.map((verdict) =>
        verdictDots(points, verdict, {
          x: ({ at }) => at,
          y: ({ mean }) => mean,
          filter: (point) => point.verdict === verdict,
        }),
      ),
      plot.text(points, {
        x: 'at',
        y: 'mean',
        text: ({ mean }) => writeValue(mean),
        filter: ({ verdict }) => verdict !== null,
        textAnchor: 'start',
        dx: 9,
        dy: -9,
        stroke: '#fff',
        strokeWidth: 4,
        fill: 'currentColor',
      }),
    ],
  });
  return finishedSvg(svg, chartId('dose', spec), spec);
}

function withRoom(low: number, high: number): readonly [number, number] {
  const room = ROOM * (high - low || 1);
  return [low - room, high + room];
}
