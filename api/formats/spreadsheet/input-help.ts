/** What a cell to fill in says and offers when it is clicked: a message, and a list to choose from. */
import type { Language } from '../../../solver/domain/problem.ts';
import { columnLetters } from '../workbook/grid.ts';
import type { ColumnDescription } from '../workbook/sheet-description.ts';
import { SEMESTER_XLSX_WORDS } from './semester-xlsx-words.ts';

/** The limits of Excel, beyond which it calls the file damaged. */
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_LIST = 255;

/** A list of words, or a range of cells that hold them, as the formula of a data validation. */
export type OfferedValues = string;

/** Help with a range of cells: a message alone, or with values to choose from. */
export interface InputHelp {
  readonly type: 'any' | 'list';
  readonly formulae: readonly OfferedValues[];
  readonly allowBlank: true;
  readonly showInputMessage: true;
  readonly showErrorMessage: false;
  readonly promptTitle: string;
  readonly prompt: string;
}

declare module 'exceljs' {
  interface Worksheet {
    /** Left out of the types of exceljs; takes a range as well as a cell, so that cells need not be made for it. */
    readonly dataValidations: { add(range: string, help: InputHelp): void };
  }
}

/**
 * Nothing is refused: the import reads more than what is offered (synonyms, capitals, names instead of ids), and says
 * itself what it cannot read.
 *
 * @param offered null where there is nothing to choose from.
 */
export function inputHelp(
  column: ColumnDescription,
  offered: OfferedValues | null,
  language: Language,
): InputHelp {
  return {
    type: offered === null ? 'any' : 'list',
    formulae: offered === null ? [] : [offered],
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: false,
    promptTitle: shortened(column.header, LONGEST_PROMPT_TITLE),
    prompt: promptOf(column, language),
  };
}

/** Words as a list; null where the file format has no room for them or no way to tell their commas apart. */
export function wordList(words: readonly string[]): OfferedValues | null {
  const list = words.join(',').replaceAll('"', '""');
  const fits = list.length <= LONGEST_LIST && !words.some((word) => word.includes(','));
  return fits ? `"${list}"` : null;
}

/**
 * The values of a column below its head, down to the last one that is filled in: a list with no blanks at its end.
 *
 * @param column counted from 0.
 * @param lastRow as the sheet numbers it.
 */
export function filledRange(sheet: string, column: number, lastRow: number): OfferedValues {
  const letters = columnLetters(column);
  const first = `'${sheet}'!$${letters}$2`;
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${first}:$${letters}$${lastRow})),1)`;
}

/** The example is kept whole; the help gives way where both do not fit. */
function promptOf(column: ColumnDescription, language: Language): string {
  const example = column.example === '' ? '' : SEMESTER_XLSX_WORDS[language].forExample(column.example);
  const end = shortened(example, LONGEST_PROMPT);
  const help = shortened(column.help[language], LONGEST_PROMPT - end.length - 1);
  return [help, end].filter((part) => part !== '').join(' ');
}

function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const kept = text.slice(0, max - 1);
  const lastSpace = kept.lastIndexOf(' ');
  return `${lastSpace > 0 ? kept.slice(0, lastSpace) : kept}…`;
}
