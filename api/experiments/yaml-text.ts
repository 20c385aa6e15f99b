/** YAML out of the bytes of a file, with the line that everything stands on; or why they hold none. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { InputPath } from '../../solver/domain/input-path.ts';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { tooDeepAt } from './flat-text.ts';

/** A problem and the line it is on. */
export interface LineProblem {
  readonly problem: Problem;
  /** From 1; null where it is about the whole file. */
  readonly line: number | null;
}

export type YamlReading =
  | {
      readonly ok: true;
      readonly raw: unknown;
      /** The line of what stands there, or of the nearest thing around it where nothing does. */
      readonly lineOf: (path: InputPath) => number;
    }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Of an experiment file; the largest that is shipped takes a tenth. */
export const MOST_BYTES = 64_000;

const LONGEST_FOUND = 60;

/**
 * YAML 1.2: `no` and `1:30` are texts. Tags and a key that is given twice are faults. What would choke the parser is not
 * handed to it, whoever wrote it.
 */
export function readYaml(bytes: Uint8Array): YamlReading {
  if (bytes.length > MOST_BYTES) return refused(tooLarge(bytes.length));
  const text = decoded(bytes);
  if (text === null) return refused(notText());
  const deep = tooDeepAt(text);
  if (deep !== null) return refused(...tooDeep(text, deep));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { ok: false, problems: firstOnEachLine(faults, text) };
  try {
    const raw: unknown = document.toJS();
    return { ok: true, raw, lineOf: (path) => lines.linePos(startOf(document, path)).line };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refused(error.message.startsWith(UNKNOWN_ALIAS) ? unknownAlias(error) : tooManyAliases());
  }
}

function refused(problem: Problem, line: number | null = null): YamlReading {
  return { ok: false, problems: [{ problem, line }] };
}

/** Without a byte order mark; null for bytes that are no UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** As far along the path as there is something. */
function startOf(document: Document.Parsed, path: InputPath): number {
  let node: Node | null = document.contents;
  let start = node?.range?.[0] ?? 0;
  for (const key of path) {
    const inside = isAlias(node) ? node.resolve(document) : node;
    if (isMap(inside)) {
      const pair = inside.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return start;
      start = rangeStart(pair.key) ?? start;
      node = nodeOf(pair.value);
    } else if (isSeq(inside)) {
      node = nodeOf(inside.items[Number(key)]);
      start = node?.range?.[0] ?? start;
    } else {
      return start;
    }
  }
  return start;
}

function rangeStart(value: unknown): number | undefined {
  return nodeOf(value)?.range?.[0];
}

function nodeOf(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

/** One slip of the hand makes the reader stumble several times on the same line. */
function firstOnEachLine(faults: readonly YAMLError[], text: string): readonly LineProblem[] {
  const byLine = new Map<number, LineProblem>();
  for (const fault of faults) {
    const line = fault.linePos?.[0].line ?? 1;
    if (!byLine.has(line)) byLine.set(line, { problem: syntaxProblem(fault, text, line), line });
  }
  return [...byLine.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function syntaxProblem({ code }: YAMLError, text: string, line: number): Problem {
  return errorAt('', foundOn(text, line), WHAT_YAML_ALLOWS, MENDING[code] ?? LOOK_AROUND);
}

/** What stands on a line, shortened. */
function foundOn(text: string, line: number): string {
  const found = (text.split(LINE_END)[line - 1] ?? '').trim();
  const shortened = found.length <= LONGEST_FOUND ? found : `${found.slice(0, LONGEST_FOUND)}…`;
  return shortened === '' ? 'EOF' : shortened;
}

const LINE_END = /\r\n|\r|\n/u;

const WHAT_YAML_ALLOWS = say('wat YAML op deze regel toelaat', 'what YAML allows on this line');

const LOOK_AROUND = say(
  'Kijk of daar of net ervoor een dubbelepunt, spatie, haakje of aanhalingsteken ontbreekt of te veel is.',
  'See whether a colon, space, bracket or quote is missing or one too many there or just before.',
);

const MENDING: Readonly<Record<string, Sentence>> = {
  DUPLICATE_KEY: say(
    'Deze naam staat al hoger in hetzelfde deel: haal een van de twee weg.',
    'This name stands higher in the same part already: take one of the two away.',
  ),
  TAB_AS_INDENT: say('Spring in met spaties, niet met tabs.', 'Indent with spaces, not with tabs.'),
  BLOCK_AS_IMPLICIT_KEY: say(
    'Zet een tekst met een dubbelepunt tussen aanhalingstekens, en laat regels van één deel even ver inspringen.',
    'Put a text with a colon between quotes, and indent the lines of one part equally far.',
  ),
  MULTIPLE_DOCS: say(
    'Een bestand bevat één experiment: haal de regel met --- weg.',
    'A file holds one experiment: take away the line with ---.',
  ),
};

/** How the parser's error begins; the other that it has for aliases is that there are too many. */
const UNKNOWN_ALIAS = 'Unresolved alias';

function unknownAlias(error: ReferenceError): Problem {
  const name = error.message.split(': ').at(-1) ?? '';
  return errorAt(
    '',
    `*${name}`,
    say('een anker dat hoger in het bestand staat', 'an anchor that stands higher in the file'),
    say(`Zet &${name} bij wat bedoeld is.`, `Put &${name} beside what is meant.`),
  );
}

/** A few lines can repeat each other into more than any machine holds. */
function tooManyAliases(): Problem {
  return errorAt(
    '',
    '*…',
    say('zo vaak te herhalen', 'to be repeated so often'),
    say(
      'Schrijf uit wat u herhaalt, of verwijs (*) niet naar delen die zelf weer verwijzen.',
      'Write out what you repeat, or let no alias (*) point at parts that have aliases themselves.',
    ),
  );
}

function tooDeep(text: string, place: number): [Problem, number] {
  const line = text.slice(0, place).split(LINE_END).length;
  const problem = errorAt(
    '',
    foundOn(text, line),
    say(
      'een deel van een experiment: het zit dieper in elkaar dan een experiment ooit gaat',
      'a part of an experiment: it is nested deeper than any experiment goes',
    ),
    say(
      'Laat onderdelen niet verder inspringen dan nodig, en sluit elk haakje.',
      'Indent parts no further than needed, and close every bracket.',
    ),
  );
  return [problem, line];
}

function tooLarge(bytes: number): Problem {
  return errorAt(
    '',
    `${Math.ceil(bytes / 1000)} kB`,
    say(
      `een omvang van een experiment: hoogstens ${MOST_BYTES / 1000} kB`,
      `a size that an experiment has: at most ${MOST_BYTES / 1000} kB`,
    ),
    say(
      'Kijk of dit het experimentbestand is. Een semester staat in een eigen bestand, dat het experiment bij bases noemt.',
      'See whether this is the experiment file. A semester is in a file of its own, which the experiment names under bases.',
    ),
  );
}

function notText(): Problem {
  return errorAt(
    '',
    '',
    say('een tekst in UTF-8', 'a text in UTF-8'),
    say('Bewaar het bestand opnieuw, als UTF-8.', 'Save the file anew, as UTF-8.'),
  );
}
