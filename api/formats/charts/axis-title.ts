/** The title of an upright axis: level, above its left end, where no neck has to turn. */
import { drawing } from './drawing.ts';

const CLEAR_OF_TOTALS = 24;

/** @param left the chart's left margin, where the title begins. */
export function aboveAxis(title: string, left: number) {
  return drawing().plot.text([title], {
    frameAnchor: 'top-left',
    lineAnchor: 'bottom',
    dx: -left,
    dy: -CLEAR_OF_TOTALS,
  });
}
