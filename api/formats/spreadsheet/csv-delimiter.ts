/** Which character parts the cells of a CSV file. */
import { parse } from 'csv-parse/sync';

/** Most usual first, in Belgium. */
const DELIMITERS = [';', ',', '\t'];
/** As many records as show whether a delimiter gives every row the same number of cells. */
const RECORDS_LOOKED_AT = 30;
/** The line that Excel writes and reads to say its delimiter, and shows nobody: `sep=;`. */
const DELIMITER_LINE = /^"?sep=([^"\r\n])"?(?:\r\n|\n|\r|$)/i;

/** The line ends that a record may have, also mixed: a file that has been through several programs. */
export const RECORD_ENDS = ['\r\n', '\n', '\r'];

export interface DelimitedText {
  readonly delimiter: string;
  /** The text without the line that says the delimiter. */
  readonly text: string;
  /** Lines of the file before `text`. */
  readonly linesBefore: number;
}

/**
 * The delimiter that the file says itself; else the one that gives most records the same number of cells, quotes
 * heeded: what else has it, a title above the head or decimals in the rows, does not. Of two that do, the one that
 * gives them more cells.
 */
export function delimitedText(whole: string): DelimitedText {
  const line = DELIMITER_LINE.exec(whole);
  if (line?.[1] !== undefined) {
    return { delimiter: line[1], text: whole.slice(line[0].length), linesBefore: 1 };
  }
  const strictly = likeliest(whole, false);
  const { delimiter } = strictly.alike > 0 ? strictly : likeliest(whole, true);
  return { delimiter, text: whole, linesBefore: 0 };
}

/**
 * @param looseQuotes whether a quote may stand inside a cell without quotes around it. People write that, but where
 *   another delimiter makes sense without it, it is the sign of a quoted cell cut through.
 */
function likeliest(text: string, looseQuotes: boolean) {
  return DELIMITERS.map((delimiter) => ({ delimiter, ...shapeWith(delimiter, text, looseQuotes) })).reduce(
    (best, other) =>
      other.alike > best.alike || (other.alike === best.alike && other.width > best.width) ? other : best,
  );
}

interface Shape {
  /** The number of cells, two at least, that most records have. */
  readonly width: number;
  /** How many records have it. */
  readonly alike: number;
}

function shapeWith(delimiter: string, text: string, looseQuotes: boolean): Shape {
  const records = new Map<number, number>();
  for (const width of firstWidths(delimiter, text, looseQuotes))
    records.set(width, (records.get(width) ?? 0) + 1);
  records.delete(1);
  return [...records].reduce<Shape>(
    (best, [width, alike]) =>
      alike > best.alike || (alike === best.alike && width > best.width) ? { width, alike } : best,
    { width: 1, alike: 0 },
  );
}

/** Numbers of cells of the first records, up to the first one that this delimiter makes no sense of. */
function firstWidths(delimiter: string, text: string, looseQuotes: boolean): readonly number[] {
  const widths: number[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: RECORD_ENDS,
      relax_column_count: true,
      relax_quotes: looseQuotes,
      skip_empty_lines: true,
      to: RECORDS_LOOKED_AT,
      on_record: (record: readonly string[]) => {
        widths.push(record.length);
        return null;
      },
    });
  } catch {
    // A quote that never closes: what came before it still counts, and reading the file will say where it is.
  }
  return widths;
}
