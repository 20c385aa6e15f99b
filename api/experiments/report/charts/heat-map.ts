/** A table drawn as shades: darker where there is more, with the figure in each cell. */
import { type ChartWords, chartId, type NumberWriter } from '../../../formats/charts/chart-words.ts';
import { drawing } from '../../../formats/charts/drawing.ts';
import { emptySvg, finishedSvg } from '../../../formats/charts/finished-svg.ts';
import { CHART_WIDTH, FONT_SIZE } from '../../../formats/charts/measures.ts';
import { textWidth, wrapped } from '../../../formats/charts/text-width.ts';

const LABEL_WIDTH = 215;
const WIDEST_CELL = 130;
/** Fonts differ: some are wider than the one that widths are reckoned for. */
const WIDER_FONT = 1.08;
const CELL_HEIGHT = 34;
const LINE = 1.2 * FONT_SIZE;
const HEAD_LINES = 3;
const RIGHT = 8;
/** Room beside the last column for names that stand slanted. */
const SLANT_RIGHT = 90;
const LONGEST_SLANT = 150;
const GRID = '#767676';
const MORE = [163, 59, 0] as const;
const LESS = [31, 78, 121] as const;

export interface HeatMapSpec extends ChartWords {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column; 0 is left empty. */
  readonly values: readonly (readonly number[])[];
  readonly writeValue: NumberWriter;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** Of the largest in size, 0 … 1. */
  readonly share: number;
}

function cellsOf({ values }: HeatMapSpec): readonly Cell[] {
  const largest = Math.max(...values.flat().map(Math.abs)) || 1;
  return values.flatMap((line, row) =>
    line.map((value, column) => ({ row, column, value, share: Math.abs(value) / largest })),
  );
}

type Colour = readonly [red: number, green: number, blue: number];

/** Orange where there is more, blue where there is less: told apart in grey by the sign of the figure. */
function shade({ value, share }: Cell): Colour {
  const dark = value < 0 ? LESS : MORE;
  const mixed = (channel: number) => Math.round(255 - share * (255 - channel));
  return [mixed(dark[0]), mixed(dark[1]), mixed(dark[2])];
}

/** White or black, whichever stands out more: at least 4.5 to 1 on any shade (WCAG 2.2, 1.4.3). */
function inkOn(colour: Colour): string {
  const [red, green, blue] = colour.map((channel) => linear(channel / 255));
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? '#fff' : '#000';
}

/** The channel as light: WCAG 2.2, relative luminance. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

interface Heads {
  readonly lines: readonly (readonly string[])[];
  readonly slanted: boolean;
  readonly height: number;
}

/** Names of columns stand level where their words fit above the cells, else slanted. */
function headsOf(columns: readonly string[], cellWidth: number): Heads {
  const words = columns.flatMap((name) => breakable(name).split(' '));
  const level = words.every((word) => textWidth(word) <= cellWidth - 6);
  const lines = columns.map((name) =>
    level
      ? wrapped(breakable(name), cellWidth - 6, HEAD_LINES).map(rejoined)
      : wrapped(name, LONGEST_SLANT, 1),
  );
  const height = level
    ? Math.max(...lines.map(({ length }) => length)) * LINE
    : Math.max(...lines.flat().map((line) => textWidth(line))) * Math.SQRT1_2 + LINE;
  return { lines, slanted: !level, height: height + 10 };
}

/** Lines may also break after a hyphen. */
function breakable(name: string): string {
  return name.replaceAll('-', '- ');
}

function rejoined(line: string): string {
  return line.replaceAll('- ', '-');
}

/** A heat map as an SVG element for a page. */
export function heatMap(spec: HeatMapSpec): string {
  const { rows, columns, writeValue } = spec;
  if (rows.length === 0 || columns.length === 0) return emptySvg('heat', spec);
  const { plot, document } = drawing();
  const labels = rows.map((row) => wrapped(row, LABEL_WIDTH, 2));
  const left = Math.max(...labels.flat().map((line) => textWidth(line))) * WIDER_FONT + 12;
  const cellWidth = (room: number) => Math.min(WIDEST_CELL, room / columns.length);
  const level = headsOf(columns, cellWidth(CHART_WIDTH - left - RIGHT));
  const width = cellWidth(CHART_WIDTH - left - (level.slanted ? SLANT_RIGHT : RIGHT));
  const heads = level.slanted ? headsOf(columns, 0) : level;
  const cells = cellsOf(spec);
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: heads.height + rows.length * CELL_HEIGHT + 4,
    marginTop: heads.height,
    marginBottom: 4,
    marginLeft: left,
    marginRight: CHART_WIDTH - left - width * columns.length,
    x: { domain: columns.map((_, index) => index), padding: 0, round: false, axis: null },
    y: { domain: rows.map((_, index) => index), padding: 0, round: false },
    marks: [
      plot.cell(cells, {
        x: 'column',
        y: 'row',
        fill: (cell) => `rgb(${shade(cell).join(',')})`,
        stroke: GRID,
        strokeWidth: 0.75,
      }),
      plot.text(cells, {
        x: 'column',
        y: 'row',
        text: ({ value }) => writeValue(value),
        filter: ({ value }) => value !== 0,
        fill: (cell) => inkOn(shade(cell)),
      }),
      plot.axisY({
        label: null,
        tickFormat: (row: number) => (labels[row] ?? []).join('\n'),
        tickSize: 0,
        lineHeight: 1.15,
      }),
      columnHeads(heads, width),
    ],
  });
  return finishedSvg(svg, chartId('heat', spec), spec);
}

function columnHeads({ lines, slanted }: Heads, cellWidth: number) {
  const { plot } = drawing();
  return plot.text(lines, {
    x: (_, index) => index,
    text: (head) => head.join('\n'),
    frameAnchor: 'top',
    lineAnchor: 'bottom',
    dy: -6,
    lineHeight: 1.15,
    ...(slanted ? { rotate: -45, textAnchor: 'start', dx: cellWidth > 30 ? 4 : 0 } : {}),
  });
}
