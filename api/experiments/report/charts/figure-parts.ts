/** Rows over several figures, where one would not fit on a printed page. */

const ROWS_PER_FIGURE = 20;

/** The rows in their order, over as few figures as they need, about as many in each. */
export function figureParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts = Math.ceil(rows.length / ROWS_PER_FIGURE);
  const perPart = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) => rows.slice(part * perPart, (part + 1) * perPart));
}
