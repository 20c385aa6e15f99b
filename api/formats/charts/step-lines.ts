/** What something was, moment after moment: lines that hold their level until the next point. */
import { aboveAxis } from './axis-title.ts';
import { type ChartWords, chartId, type NumberWriter, plainNumber } from './chart-words.ts';
import { drawing, svgElement } from './drawing.ts';
import { emptySvg, finishedSvg } from './finished-svg.ts';
import { CHART_WIDTH, FONT_SIZE, INK } from './measures.ts';
import { textWidth } from './text-width.ts';
import { valueTicks } from './value-ticks.ts';

const HEIGHT = 280;
const LEGEND_HEIGHT = 22;
const MARGINS = { marginTop: LEGEND_HEIGHT + 44, marginBottom: 48, marginRight: 24 };
const LEAST_LEFT = 56;
const SAMPLE = 34;
const TICKS = 5;
/** Of the height, above the highest and below the lowest point. */
const ROOM = 0.06;

/** Told apart without colour: solid, dashed, dotted. */
const STROKES = [
  { stroke: INK, dash: 'none', width: 2.5 },
  { stroke: '#a33b00', dash: '7 4', width: 2 },
  { stroke: '#00543c', dash: '2 3', width: 2 },
] as const;

export interface StepLinesSpec extends ChartWords {
  /** At most three. */
  readonly lines: readonly {
    readonly label: string;
    /** In rising order of `at`; none where there is nothing to draw. */
    readonly points: readonly { readonly at: number; readonly value: number }[];
  }[];
  /** What passes from left to right, with its unit. */
  readonly atTitle: string;
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  /** How values, and moments, are written; at most two decimals after a comma when left out. */
  readonly writeValue?: NumberWriter;
  readonly writeAt?: NumberWriter;
}

/**
 * A chart of lines as an SVG element for a page; its upright axis need not begin at zero. What is only there at the
 * very end, where no line can be drawn, is a ring.
 */
export function stepLines(spec: StepLinesSpec): string {
  const { writeValue = plainNumber, writeAt = plainNumber } = spec;
  const lines = spec.lines.flatMap(({ label, points }, index) => {
    const style = STROKES[index];
    return points.length === 0 || style === undefined ? [] : [{ label, points, style }];
  });
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) return emptySvg('lines', spec);
  const { plot, document } = drawing();
  const values = all.map(({ value }) => value);
  const moments = all.map(({ at }) => at);
  const [low, high] = withRoom(Math.min(...values), Math.max(...values));
  const from = Math.min(0, ...moments);
  const to = Math.max(...moments, from + 1);
  const ticks = valueTicks(low, high, TICKS, values);
  const marginLeft = Math.max(LEAST_LEFT, 12 + Math.max(...ticks.map((tick) => textWidth(writeValue(tick)))));
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: HEIGHT + LEGEND_HEIGHT,
    ...MARGINS,
    marginLeft,
    x: { domain: [from, to] },
    y: { domain: [low, high] },
    marks: [
      plot.gridY(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
      plot.axisY(ticks, { label: null, tickFormat: writeValue, tickSize: 0 }),
      aboveAxis(spec.valueTitle, marginLeft),
      plot.axisX(valueTicks(from, to, TICKS, moments), {
        label: spec.atTitle,
        labelArrow: 'none',
        labelAnchor: 'center',
        labelOffset: 42,
        tickFormat: writeAt,
        tickSize: 4,
      }),
      plot.ruleY([low], { stroke: 'currentColor' }),
      ...lines.map(({ points, style }) =>
        plot.line([...points, ...heldUntil(points.at(-1), to)], {
          x: 'at',
          y: 'value',
          curve: 'step-after',
          stroke: style.stroke,
          strokeWidth: style.width,
          strokeDasharray: style.dash,
        }),
      ),
      ...lines
        .filter(({ points }) => (points[0]?.at ?? to) >= to)
        .map(({ points, style }) =>
          plot.dot(points, { x: 'at', y: 'value', r: 4, stroke: style.stroke, strokeWidth: style.width }),
        ),
    ],
  });
  svg.prepend(legendOf(lines));
  return finishedSvg(svg, chartId('lines', spec), spec);
}

/** The last value holds up to the right edge. */
function heldUntil(last: { readonly at: number; readonly value: number } | undefined, to: number) {
  return last === undefined || last.at >= to ? [] : [{ at: to, value: last.value }];
}

function withRoom(low: number, high: number): readonly [number, number] {
  const room = high > low ? ROOM * (high - low) : 1;
  return [low < 0 ? low - room : Math.max(0, low - room), high + room];
}

interface Shown {
  readonly label: string;
  readonly style: (typeof STROKES)[number];
}

/** From the top left of the chart, on one line. */
function legendOf(lines: readonly Shown[]): Element {
  const group = svgElement('g', { 'text-anchor': 'start' });
  let x = 0;
  for (const { label, style } of lines) {
    const at = { x1: x, x2: x + SAMPLE, y1: LEGEND_HEIGHT / 2, y2: LEGEND_HEIGHT / 2 };
    const look = { stroke: style.stroke, 'stroke-width': style.width, 'stroke-dasharray': style.dash };
    group.append(svgElement('line', { ...at, ...look }));
    const text = svgElement('text', { x: x + SAMPLE + 8, y: LEGEND_HEIGHT / 2 + FONT_SIZE / 3 });
    text.textContent = label;
    group.append(text);
    x += SAMPLE + 8 + textWidth(label) + 24;
  }
  return group;
}
