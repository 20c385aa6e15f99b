/** Sizes and inks that all charts share, in units of their view box. */

/** Width of every chart: a column of the page, so that a unit is about a pixel. */
export const CHART_WIDTH = 720;
export const FONT_SIZE = 13;
/** Dark enough for 7:1 on white, and grey of the same darkness in black and white. */
export const INK = '#1f4e79';
export const PAPER = '#fff';
