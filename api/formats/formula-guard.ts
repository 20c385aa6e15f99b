/**
 * A spreadsheet calculates a text that looks like a formula, where it does not know that it is a text: in a CSV file,
 * or once somebody edits the cell. An apostrophe before it keeps it a text; taken away again when it is read, so that
 * a text comes back as it was, apostrophes of its own included.
 */

const FORMULA_START = '[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
const CALCULATED = new RegExp(`^${FORMULA_START}`);
/** Also behind apostrophes: else such a text would lose one in reading. */
const TO_GUARD = new RegExp(`^'*${FORMULA_START}`);
const GUARDED = new RegExp(`^'+${FORMULA_START}`);

/** What `unguarded` gives back as it was. Once only: a second time adds a second apostrophe. */
export function guarded(text: string): string {
  return TO_GUARD.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** For texts that may be guarded already: an apostrophe only where there is none, so that nothing is calculated. */
export function notCalculated(text: string): string {
  return CALCULATED.test(text) ? `'${text}` : text;
}
