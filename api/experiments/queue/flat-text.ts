/**
 * Whether a text from a stranger is flat enough to be parsed as YAML: the parser's regular expressions grow with every
 * level, and ten thousand of them end the whole process (`RegExpCompiler Allocation failed`), which no `catch` hears.
 */

const DEEPEST = 40;
/** In spaces: a level of a block takes one at least. */
const WIDEST_INDENT = 80;
/** `- - -` and `? ? ?` go a level deeper with each sign, on one line. */
const SIGNS_IN_A_ROW = /(?:[-?:][ \t]+){8}/;

/** Judged by signs alone, whatever they mean where they stand. An experiment goes six levels deep. */
export function isFlat(text: string): boolean {
  return !isBracketedDeeper(text) && !SIGNS_IN_A_ROW.test(text) && !INDENTED_WIDER.test(text);
}

const INDENTED_WIDER = new RegExp(`^[ \\t]{${WIDEST_INDENT + 1}}`, 'm');

function isBracketedDeeper(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[{\]}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}
