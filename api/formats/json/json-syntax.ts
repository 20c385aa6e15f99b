/**
 * Where a text stops being JSON. `JSON.parse` knows, but tells the place for some mistakes only and in words that
 * change with the version of Node; a person who has to mend a file of ten thousand lines needs line and column.
 */

export interface SyntaxFault {
  /** From 1, as editors count; columns in characters. */
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened; empty at the end of the text. */
  readonly found: string;
}

/** One token at the current place: punctuation, string, number, word. JSON's own white space goes before it. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|(?:true|false|null)(?!\w))/uy;
const WHITE_SPACE = /[ \t\r\n]*/uy;
const LONGEST_FOUND = 20;

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/** The first mistake, or null when the text is JSON. */
export function syntaxFault(text: string): SyntaxFault | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let offset = 0;
  for (;;) {
    const done = expecting === 'comma-or-end' && open.length === 0;
    const start = afterWhiteSpace(text, offset);
    if (done) return start === text.length ? null : faultAt(text, start);
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text);
    const next: Expecting | null =
      token === null ? null : expectingAfter(token[1], token[2] !== undefined, expecting, open);
    if (next === null) return faultAt(text, start);
    expecting = next;
    offset = TOKEN.lastIndex;
  }
}

/** What may follow the token; null when the token may not stand here. Keeps `open` up to date. */
function expectingAfter(
  mark: string | undefined,
  isString: boolean,
  expecting: Expecting,
  open: ('{' | '[')[],
): Expecting | null {
  const top = open.at(-1);
  switch (mark) {
    case '{':
    case '[':
      if (expecting !== 'value' && expecting !== 'value-or-end') return null;
      open.push(mark);
      return mark === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']': {
      const empty = mark === '}' ? 'key-or-end' : 'value-or-end';
      const closes = top === (mark === '}' ? '{' : '[');
      if (!closes || (expecting !== empty && expecting !== 'comma-or-end')) return null;
      open.pop();
      return 'comma-or-end';
    }
    case ',':
      if (expecting !== 'comma-or-end') return null;
      return top === '{' ? 'key' : 'value';
    case ':':
      return expecting === 'colon' ? 'value' : null;
    default:
      if (expecting === 'value' || expecting === 'value-or-end') return 'comma-or-end';
      return isString && (expecting === 'key' || expecting === 'key-or-end') ? 'colon' : null;
  }
}

function afterWhiteSpace(text: string, offset: number): number {
  WHITE_SPACE.lastIndex = offset;
  WHITE_SPACE.exec(text);
  return WHITE_SPACE.lastIndex;
}

function faultAt(text: string, offset: number): SyntaxFault {
  const before = text.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const rest = text.slice(offset).split(/[\r\n]/u, 1)[0] ?? '';
  const found = [...rest];
  return {
    line: before.split(/\r\n|\r|\n/u).length,
    column: [...before.slice(lineStart)].length + 1,
    found: found.length <= LONGEST_FOUND ? rest : `${found.slice(0, LONGEST_FOUND).join('')}…`,
  };
}
