/**
 * A CSV file says nothing of kinds, so a spreadsheet calculates a text that looks like a formula. An apostrophe before
 * it keeps it a text; taken away again when the file is read, so that a text comes back as it was, apostrophes of its
 * own included.
 */

/** What a spreadsheet may start calculating at, after the apostrophes that keep it from it. */
const CALCULATED = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

export function guarded(text: string): string {
  return CALCULATED.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && CALCULATED.test(text) ? text.slice(1) : text;
}
