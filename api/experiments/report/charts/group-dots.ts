/** How far groups lie apart, row after row: a mark for each group on one scale, the stretch between them drawn. */
import { type ChartWords, chartId, type NumberWriter } from '../../../formats/charts/chart-words.ts';
import { drawing } from '../../../formats/charts/drawing.ts';
import { emptySvg, finishedSvg } from '../../../formats/charts/finished-svg.ts';
import { CHART_WIDTH } from '../../../formats/charts/measures.ts';
import { valueTicks } from '../../../formats/charts/value-ticks.ts';
import { labelRows, labelText } from './label-rows.ts';
import { type LegendEntry, sampleLegend } from './sample-legend.ts';

const BOTTOM = 48;
const TICKS = 6;
const ROOM = 0.05;
const RADIUS = 5.5;

/** Told apart by shape first; from the seventh group on they come again. */
const LOOKS = [
  { symbol: 'circle', fill: '#1f4e79' },
  { symbol: 'square', fill: '#f4c25b' },
  { symbol: 'triangle', fill: '#9fd8c4' },
  { symbol: 'diamond', fill: '#a33b00' },
  { symbol: 'star', fill: '#ffffff' },
  { symbol: 'wye', fill: '#1a1a1a' },
] as const;
const OUTLINE = '#1a1a1a';

export interface GroupDotsSpec extends ChartWords {
  readonly groups: readonly string[];
  /** A value for each group, in their order; null where the group has none. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly valueTitle: string;
  readonly writeValue: NumberWriter;
  /** Values that the axis covers too, for several charts on one scale. */
  readonly covers?: readonly number[];
}

interface Dot {
  readonly y: number;
  readonly group: number;
  readonly value: number;
}

/** A dot chart as an SVG element for a page; its axis need not begin at zero. */
export function groupDots(spec: GroupDotsSpec): string {
  const { rows, writeValue } = spec;
  if (rows.every(({ values }) => values.every((value) => value === null))) return emptySvg('groups', spec);
  const { plot, document } = drawing();
  const legend = sampleLegend(spec.groups.map(legendEntry));
  const places = labelRows(
    rows.map(({ label }) => label),
    legend.height,
  );
  const dots = rows.flatMap(({ values }, row) =>
    values.flatMap((value, group): Dot[] =>
      value === null ? [] : [{ y: places.rows[row]?.middle ?? 0, group, value }],
    ),
  );
  const [low, high] = withRoom([...dots.map(({ value }) => value), ...(spec.covers ?? [])]);
  const ticks = valueTicks(low, high, TICKS, [0.5]);
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: places.bottom + BOTTOM,
    marginTop: legend.height,
    marginBottom: BOTTOM,
    marginLeft: places.left,
    marginRight: 24,
    x: { domain: [low, high] },
    y: { type: 'identity', axis: null },
    marks: [
      plot.gridX(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
      plot.axisX(ticks, {
        label: spec.valueTitle,
        labelArrow: 'none',
        labelAnchor: 'center',
        labelOffset: 42,
        tickFormat: writeValue,
        tickSize: 0,
      }),
      labelText(places),
      plot.ruleY(
        dots,
        plot.groupY({ x1: 'min', x2: 'max' }, { x1: 'value', x2: 'value', y: 'y', strokeWidth: 1.5 }),
      ),
      ...spec.groups.map((_, group) =>
        groupMark(
          dots.filter((dot) => dot.group === group),
          group,
          { x: 'value', y: 'y' },
        ),
      ),
    ],
  });
  svg.prepend(legend.drawn);
  return finishedSvg(svg, chartId('groups', spec), spec);
}

function groupMark<Row>(
  rows: readonly Row[],
  group: number,
  at: { readonly x: string | (() => number); readonly y: string | (() => number) },
) {
  const look = LOOKS[group % LOOKS.length];
  return drawing().plot.dot(rows, { ...look, ...at, r: RADIUS, stroke: OUTLINE, strokeWidth: 1 });
}

function legendEntry(label: string, group: number): LegendEntry {
  return { label, sample: (x, y) => [groupMark([0], group, { x: () => x, y: () => y })] };
}

function withRoom(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = ROOM * (high - low || 1);
  return [low - room, high + room];
}
