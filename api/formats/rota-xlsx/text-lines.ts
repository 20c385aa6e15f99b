/** How many lines a text takes in a cell: files must say how high a row is, not every program works it out. */

/** Of the letter that everything is written in. */
const LINE_POINTS = 15;
/** The highest row there is. */
const HIGHEST_POINTS = 409;

/** How high a row of so many lines is, in points. */
export function rowPoints(lines: number): number {
  return Math.min(lines * LINE_POINTS, HIGHEST_POINTS);
}

/** Breaks at spaces and line ends, words that are too long anywhere; `width` in characters. */
export function linesNeeded(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph.split(' '), width), 0);
}

function linesOf(words: readonly string[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words) {
    const withSpace = used === 0 ? length : used + 1 + length;
    if (withSpace <= width) {
      used = withSpace;
      continue;
    }
    const own = Math.max(1, Math.ceil(length / width));
    lines += used === 0 ? own - 1 : own;
    used = length - (own - 1) * width;
  }
  return lines;
}
