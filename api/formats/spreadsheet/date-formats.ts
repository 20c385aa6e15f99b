/** Which formats of numbers show a date or time, for exceljs takes many a unit (`0.0\ \h`, `0\ "uur"`) for one. */
import { attributeOf, withAttribute, withTags } from './xml-text.ts';

/** What exceljs takes for a format of a date, and of a number. */
const A_DATE = 'yyyy';
const A_NUMBER = '0';

/**
 * What a format shows as it stands (after `\`, or in quotes), leaves the room of (after `_`) or fills the cell with
 * (after `*`), and what it says in brackets: a colour, a condition, a language (ECMA-376, 18.8.31).
 */
const NOT_OF_THE_VALUE = /[\\_*].|"[^"]*"?|\[[^\]]*\]?/gsu;
/** In brackets too: hours, minutes or seconds of more than a day, an hour or a minute. */
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;
/** Days, months, years (of Buddha too), hours, minutes, seconds. */
const OF_A_DATE = /[dmybhs]/i;

/** Whether a format code shows a number as a date, a time of day or a duration. */
export function isDateFormat(code: string): boolean {
  return OF_A_DATE.test(code.replace(NOT_OF_THE_VALUE, (part) => (ELAPSED.test(part) ? 'h' : '')));
}

/** The styles of a workbook with each format in the shortest form that says whether it is one of a date. */
export function plainFormats(stylesXml: string): string {
  return withTags(stylesXml, 'numFmt', (tag) => {
    const code = attributeOf(tag, 'formatCode');
    return code === undefined
      ? tag
      : withAttribute(tag, 'formatCode', isDateFormat(code) ? A_DATE : A_NUMBER);
  });
}
