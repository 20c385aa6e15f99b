/** Rows of a chart below each other, each as high as its label asks. */
import { drawing } from '../../../formats/charts/drawing.ts';
import { FONT_SIZE } from '../../../formats/charts/measures.ts';
import { textWidth, wrapped } from '../../../formats/charts/text-width.ts';

const LABEL_WIDTH = 255;
const MOST_LINES = 3;
const LINE = 1.2 * FONT_SIZE;
const GAP = 13;
const BESIDE = 14;
/** Fonts differ: some are wider than the one that widths are reckoned for. */
const WIDER_FONT = 1.1;

interface LabelRow {
  readonly lines: readonly string[];
  /** Units of the view box from its top. */
  readonly middle: number;
}

export interface LabelRows {
  readonly rows: readonly LabelRow[];
  /** Units that the labels take, with the room between them and what is drawn. */
  readonly left: number;
  readonly bottom: number;
}

/** @param top where the first row begins */
export function labelRows(labels: readonly string[], top: number): LabelRows {
  const rows: LabelRow[] = [];
  let bottom = top;
  for (const label of labels) {
    const lines = wrapped(label, LABEL_WIDTH, MOST_LINES);
    const height = lines.length * LINE + GAP;
    rows.push({ lines, middle: bottom + height / 2 });
    bottom += height;
  }
  const widest = Math.max(...rows.flatMap(({ lines }) => lines.map((line) => textWidth(line))));
  return { rows, left: WIDER_FONT * widest + BESIDE, bottom };
}

/** The labels, to the left of where the axes begin; the chart's upright scale is in units of its view box. */
export function labelText({ rows }: LabelRows) {
  return drawing().plot.text(rows, {
    y: 'middle',
    text: ({ lines }: LabelRow) => lines.join('\n'),
    frameAnchor: 'left',
    textAnchor: 'end',
    dx: -8,
    lineHeight: 1.15,
  });
}
