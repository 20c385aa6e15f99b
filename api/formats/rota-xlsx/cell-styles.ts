/** How cells of the rota workbook look. Lines and weight tell what colour tells too: it may be printed in grey. */
import type ExcelJS from 'exceljs';
import type { Language } from '../../../solver/domain/problem.ts';
import type { WrittenCell } from '../workbook/grid.ts';

const BLACK = { argb: 'FF000000' };
/** On white 7:1, on the band 6:1: read without effort. */
const GREY = { argb: 'FF595959' };
const BAND = fill('FFF1F4F7');
const HEAD = fill('FFD6DEE6');
const HAIRLINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFC3C9CF' } };
const LINE: Partial<ExcelJS.Border> = { style: 'medium', color: { argb: 'FF5B6770' } };
const FONT = { name: 'Calibri', size: 11 };

const AT_THE_LEFT: Partial<ExcelJS.Alignment> = { vertical: 'top', horizontal: 'left', wrapText: true };
/** Indented: the column beside it starts at the left. */
const AT_THE_RIGHT: Partial<ExcelJS.Alignment> = { vertical: 'top', horizontal: 'right', indent: 1 };

/** `ma 01/03/2027` as in Belgium, `Mon 01/03/2027` as in Britain, whatever the computer's own language. */
const DATE_FORMAT: Record<Language, string> = {
  nl: '[$-813]ddd dd/mm/yyyy',
  en: '[$-809]ddd dd/mm/yyyy',
};
const TIME_FORMAT = 'hh:mm';
/** More than 24 hours too: `120:00`. */
const MINUTES_FORMAT = '[h]:mm';
const COUNT_FORMAT = '#,##0';

export const HEAD_STYLE: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true, color: BLACK },
  fill: HEAD,
  alignment: { vertical: 'middle', wrapText: true },
  border: { top: LINE, bottom: LINE },
};
export const NUMBERS_HEAD_STYLE: Partial<ExcelJS.Style> = {
  ...HEAD_STYLE,
  alignment: { ...HEAD_STYLE.alignment, horizontal: 'right', indent: 1 },
};
export const TITLE_STYLE: Partial<ExcelJS.Style> = { font: { ...FONT, size: 18, bold: true } };
export const HEADING_STYLE: Partial<ExcelJS.Style> = {
  font: { ...FONT, size: 13, bold: true },
  border: { bottom: LINE },
};
export const TEXT_STYLE: Partial<ExcelJS.Style> = {
  font: FONT,
  alignment: { vertical: 'top', wrapText: true },
};
export const LABEL_STYLE: Partial<ExcelJS.Style> = { ...TEXT_STYLE, font: { ...FONT, bold: true } };

/** What a cell of a table is, as far as one can see it. */
export interface CellLook {
  readonly kind: 'text' | 'date' | 'time' | 'count' | 'minutes';
  readonly banded: boolean;
  /** A line above: here something else begins. */
  readonly lineAbove: boolean;
  readonly weight: 'plain' | 'bold' | 'faded';
}

export function kindOf(cell: WrittenCell, numbers: 'count' | 'minutes'): CellLook['kind'] {
  if (cell === null || typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return numbers;
  return 'date' in cell ? 'date' : 'time';
}

/** One object per look: exceljs writes a style that it has seen before at once. */
export function tableStyles(language: Language): (look: CellLook) => Partial<ExcelJS.Style> {
  const made = new Map<string, Partial<ExcelJS.Style>>();
  return (look) => {
    const key = `${look.kind} ${look.banded} ${look.lineAbove} ${look.weight}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const style = tableStyle(look, language);
    made.set(key, style);
    return style;
  };
}

function tableStyle({ kind, banded, lineAbove, weight }: CellLook, language: Language) {
  const style: Partial<ExcelJS.Style> = {
    font: { ...FONT, bold: weight === 'bold', color: weight === 'faded' ? GREY : BLACK },
    alignment: kind === 'count' || kind === 'minutes' ? AT_THE_RIGHT : AT_THE_LEFT,
    border: { bottom: HAIRLINE, ...(lineAbove ? { top: LINE } : {}) },
    ...(banded ? { fill: BAND } : {}),
  };
  const numFmt = numberFormat(kind, language);
  return numFmt === null ? style : { ...style, numFmt };
}

function numberFormat(kind: CellLook['kind'], language: Language): string | null {
  return {
    text: null,
    date: DATE_FORMAT[language],
    time: TIME_FORMAT,
    count: COUNT_FORMAT,
    minutes: MINUTES_FORMAT,
  }[kind];
}

function fill(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
