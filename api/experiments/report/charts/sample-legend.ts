/** What stands for what, above a chart: a sample as it is drawn in the chart, and its meaning beside it. */
import type { Markish } from '@observablehq/plot';
import { drawing, svgElement } from '../../../formats/charts/drawing.ts';
import { onLines } from '../../../formats/charts/legend-lines.ts';
import { CHART_WIDTH } from '../../../formats/charts/measures.ts';
import { textWidth } from '../../../formats/charts/text-width.ts';

const SAMPLE = 30;
const SPACE = 7;
const BETWEEN = 22;
const LINE_HEIGHT = 24;
const BELOW = 8;

export interface LegendEntry {
  readonly label: string;
  /** The sample around its middle, in units of the view box; it has 30 by 16 of them. */
  readonly sample: (x: number, y: number) => readonly Markish[];
}

export interface SampleLegend {
  readonly height: number;
  /** From the top left of the chart. */
  readonly drawn: Element;
}

export function sampleLegend(entries: readonly LegendEntry[]): SampleLegend {
  const { plot, document } = drawing();
  const places = onLines(entries, ({ label }) => SAMPLE + SPACE + textWidth(label), BETWEEN).map(
    ({ entry, x, line }) => ({ entry, x, y: (line + 0.5) * LINE_HEIGHT }),
  );
  const height = (places.at(-1)?.y ?? 0) + LINE_HEIGHT / 2 + BELOW;
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      ...places.flatMap(({ entry, x, y }) => entry.sample(x + SAMPLE / 2, y)),
      plot.text(places, {
        x: ({ x }) => x + SAMPLE + SPACE,
        y: 'y',
        text: ({ entry }) => entry.label,
        textAnchor: 'start',
      }),
    ],
  });
  const drawn = svgElement('g', {});
  drawn.append(...svg.children);
  return { height, drawn };
}
