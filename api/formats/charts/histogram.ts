/** How many there are of each size: columns over the stretch of values that each bucket covers. */

import { aboveAxis } from './axis-title.ts';
import { type ChartWords, chartId, type NumberWriter, plainNumber } from './chart-words.ts';
import { drawing } from './drawing.ts';
import { emptySvg, finishedSvg } from './finished-svg.ts';
import { CHART_WIDTH, INK } from './measures.ts';
import { textWidth } from './text-width.ts';
import { valueTicks } from './value-ticks.ts';

const MARGINS = { marginTop: 44, marginBottom: 48, marginLeft: 56, marginRight: 24 };
const HEIGHT = 300;

export interface HistogramSpec extends ChartWords {
  /** In rising order, `to` being the `from` of the next. */
  readonly buckets: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** What is measured, with its unit. */
  readonly valueTitle: string;
  /** What is counted. */
  readonly countTitle: string;
  /** How the ends of buckets are written; at most two decimals after a comma when left out. */
  readonly writeValue?: NumberWriter;
  /** How counts are written; without anything between thousands when left out. */
  readonly writeCount?: NumberWriter;
}

/** Every n-th value, n so small that their words still stand apart. */
function thinned(values: readonly number[], write: NumberWriter, width: number): readonly number[] {
  const widest = Math.max(...values.map((value) => textWidth(write(value)))) + 10;
  const every = Math.max(1, Math.ceil((widest * values.length) / width));
  return values.filter((_, index) => index % every === 0);
}

/** A histogram as an SVG element for a page: each column is as high as its count. */
export function histogram(spec: HistogramSpec): string {
  const { buckets, writeValue = plainNumber, writeCount = plainNumber } = spec;
  if (buckets.length === 0) return emptySvg('histogram', spec);
  const { plot, document } = drawing();
  const inside = CHART_WIDTH - MARGINS.marginLeft - MARGINS.marginRight;
  const ends = [...new Set(buckets.flatMap((bucket) => [bucket.from, bucket.to]))].sort((a, b) => a - b);
  const counts = buckets.map((bucket) => bucket.count);
  const highest = Math.max(1, ...counts);
  const widestCount = Math.max(...counts.map((count) => textWidth(writeCount(count))));
  const ticks = valueTicks(0, highest, 5, counts);
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: HEIGHT,
    ...MARGINS,
    x: { domain: [Math.min(...ends), Math.max(...ends)] },
    y: { domain: [0, highest] },
    marks: [
      plot.gridY(ticks, { stroke: 'currentColor', strokeOpacity: 0.18 }),
      plot.axisY(ticks, { label: null, tickFormat: writeCount, tickSize: 0 }),
      aboveAxis(spec.countTitle, MARGINS.marginLeft),
      plot.axisX(thinned(ends, writeValue, inside), {
        label: spec.valueTitle,
        labelArrow: 'none',
        labelAnchor: 'center',
        labelOffset: 42,
        tickFormat: writeValue,
        tickSize: 4,
      }),
      plot.rectY(buckets, { x1: 'from', x2: 'to', y: 'count', insetLeft: 1, insetRight: 1, fill: INK }),
      plot.ruleY([0], { stroke: 'currentColor' }),
      plot.text(widestCount <= inside / buckets.length ? buckets : [], {
        x: (bucket) => (bucket.from + bucket.to) / 2,
        y: 'count',
        text: (bucket) => writeCount(bucket.count),
        filter: (bucket) => bucket.count > 0,
        lineAnchor: 'bottom',
        dy: -4,
      }),
    ],
  });
  return finishedSvg(svg, chartId('histogram', spec), spec);
}
