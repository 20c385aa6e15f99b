/**
 * Whether a text from a stranger is flat enough to be parsed as YAML: the parser's regular expressions grow with every
 * level, and ten thousand of them end the whole process (`RegExpCompiler Allocation failed`), which no `catch` hears.
 */

const DEEPEST = 40;
/** In spaces: a level of a block takes one at least. */
const WIDEST_INDENT = 80;
/** `- - -` and `? ? ?` go a level deeper with each sign, on one line. */
const SIGNS_IN_A_ROW = /(?:[-?:][ \t]+){8}/;
const INDENTED_WIDER = new RegExp(`^[ \\t]{${WIDEST_INDENT + 1}}`, 'm');

/**
 * Where it goes deeper than that, as a place in the text; null where it is flat. Judged by signs alone, whatever they mean
 * where they stand. An experiment goes six levels deep.
 */
export function tooDeepAt(text: string): number | null {
  const places = [bracketedDeeperAt(text), text.search(SIGNS_IN_A_ROW), text.search(INDENTED_WIDER)];
  const found = places.filter((place) => place >= 0);
  return found.length === 0 ? null : Math.min(...found);
}

/** -1 where brackets go no deeper. */
function bracketedDeeperAt(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[{\]}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
    if (depth < 0) depth = 0;
  }
  return -1;
}
