/** Differences below each other on one scale, each with its interval and with what the search leaves open. */
import type { Interval } from '../../../../scenarios/experiments/statistics/effect.ts';
import { type ChartWords, chartId, type NumberWriter } from '../../../formats/charts/chart-words.ts';
import { drawing } from '../../../formats/charts/drawing.ts';
import { emptySvg, finishedSvg } from '../../../formats/charts/finished-svg.ts';
import { CHART_WIDTH, INK } from '../../../formats/charts/measures.ts';
import { textWidth } from '../../../formats/charts/text-width.ts';
import { valueTicks } from '../../../formats/charts/value-ticks.ts';
import { labelRows, labelText } from './label-rows.ts';
import { type LegendEntry, sampleLegend } from './sample-legend.ts';
import { VERDICTS, type Verdict, verdictDots } from './verdict-marks.ts';

const BOTTOM = 48;
const TICKS = 8;
/** Of the width of the axis, beyond the outermost figure. */
const ROOM = 0.04;
const BAND = { fill: '#f6e3b4', stroke: '#8a6d1f' };
const BAND_HEIGHT = 14;

export interface ForestRow {
  readonly label: string;
  readonly mean: number;
  readonly interval: Interval | null;
  /** From where to where the difference may lie by what the search leaves open. */
  readonly searchBand: Interval | null;
  readonly verdict: Verdict;
}

export interface ForestPlotSpec extends ChartWords {
  readonly rows: readonly ForestRow[];
  /** What the differences are, with their unit. */
  readonly valueTitle: string;
  readonly writeValue: NumberWriter;
  readonly legend: Readonly<Record<Verdict | 'interval' | 'searchBand', string>>;
  /** The least that the axis covers, for several charts on one scale. */
  readonly covers?: Interval;
}

/** The stretch that all rows and zero lie in. */
export function stretchOf(rows: readonly ForestRow[]): Interval {
  const figures = rows.flatMap(({ mean, interval, searchBand }) => [
    mean,
    ...[interval, searchBand].flatMap((ends) => (ends === null ? [] : [ends.low, ends.high])),
  ]);
  return { low: Math.min(0, ...figures), high: Math.max(0, ...figures) };
}

function axisEnds({ low, high }: Interval): readonly [number, number] {
  const room = ROOM * (high - low || 1);
  return [low - room, high + room];
}

/** A forest plot as an SVG element for a page: a row for each difference, zero as an upright line. */
export function forestPlot(spec: ForestPlotSpec): string {
  const { rows, writeValue } = spec;
  if (rows.length === 0) return emptySvg('forest', spec);
  const { plot, document } = drawing();
  const valueWidth = Math.max(...rows.map(({ mean }) => textWidth(writeValue(mean))));
  const legend = sampleLegend(legendEntries(spec));
  const places = labelRows(
    rows.map(({ label }) => label),
    legend.height,
  );
  const drawn = rows.map((row, index) => ({ ...row, y: places.rows[index]?.middle ?? 0 }));
  const [low, high] = axisEnds(stretchOf([...rows, ...covered(spec.covers)]));
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: places.bottom + BOTTOM,
    marginTop: legend.height,
    marginBottom: BOTTOM,
    marginLeft: places.left,
    marginRight: valueWidth + 18,
    x: { domain: [low, high] },
    y: { type: 'identity', axis: null },
    marks: [
      ...axes(spec, valueTicks(low, high, TICKS, [0.5])),
      labelText(places),
      ...valueText(spec, drawn),
      plot.rect(drawn, {
        x1: ({ searchBand }) => searchBand?.low,
        x2: ({ searchBand }) => searchBand?.high,
        y1: ({ y }) => y - BAND_HEIGHT / 2,
        y2: ({ y }) => y + BAND_HEIGHT / 2,
        filter: ({ searchBand }) => searchBand !== null,
        ...BAND,
      }),
      plot.ruleX([0], { stroke: 'currentColor', strokeWidth: 1.5 }),
      plot.ruleY(drawn, {
        x1: ({ interval }) => interval?.low,
        x2: ({ interval }) => interval?.high,
        y: 'y',
        filter: ({ interval }) => interval !== null,
        stroke: INK,
        strokeWidth: 2,
      }),
      ...VERDICTS.map((verdict) =>
        verdictDots(drawn, verdict, {
          x: ({ mean }) => mean,
          y: ({ y }) => y,
          filter: (row) => row.verdict === verdict,
        }),
      ),
    ],
  });
  svg.prepend(legend.drawn);
  return finishedSvg(svg, chartId('forest', spec), spec);
}

function covered(covers: Interval | undefined): readonly ForestRow[] {
  if (covers === undefined) return [];
  return [{ label: '', mean: 0, interval: covers, searchBand: null, verdict: 'not-shown' }];
}

function axes({ valueTitle, writeValue }: ForestPlotSpec, ticks: readonly number[]) {
  const { plot } = drawing();
  return [
    plot.gridX(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
    plot.axisX(ticks, {
      label: valueTitle,
      labelArrow: 'none',
      labelAnchor: 'center',
      labelOffset: 42,
      tickFormat: writeValue,
      tickSize: 0,
    }),
  ];
}

/** The means beside their rows, those that are shown in bold. */
function valueText({ writeValue }: ForestPlotSpec, rows: readonly (ForestRow & { readonly y: number })[]) {
  return (['bold', 'normal'] as const).map((fontWeight) =>
    drawing().plot.text(rows, {
      y: 'y',
      text: ({ mean }: ForestRow) => writeValue(mean),
      filter: ({ verdict }: ForestRow) => (verdict === 'effect') === (fontWeight === 'bold'),
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 10,
      fontWeight,
    }),
  );
}

/** Only what the rows have. */
function legendEntries({ rows, legend }: ForestPlotSpec): readonly LegendEntry[] {
  const { plot } = drawing();
  const verdicts = VERDICTS.filter((verdict) => rows.some((row) => row.verdict === verdict));
  const dots = verdicts.map(
    (verdict): LegendEntry => ({
      label: legend[verdict],
      sample: (x, y) => [verdictDots([0], verdict, { x: () => x, y: () => y })],
    }),
  );
  const interval: LegendEntry = {
    label: legend.interval,
    sample: (x, y) => [
      plot.ruleY([0], { x1: () => x - 13, x2: () => x + 13, y: () => y, stroke: INK, strokeWidth: 2 }),
    ],
  };
  const band: LegendEntry = {
    label: legend.searchBand,
    sample: (x, y) => [
      plot.rect([0], {
        x1: () => x - 13,
        x2: () => x + 13,
        y1: () => y - BAND_HEIGHT / 2,
        y2: () => y + BAND_HEIGHT / 2,
        ...BAND,
      }),
    ],
  };
  return [
    ...dots,
    ...(rows.some((row) => row.interval !== null) ? [interval] : []),
    ...(rows.some((row) => row.searchBand !== null) ? [band] : []),
  ];
}
