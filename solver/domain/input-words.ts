/**
 * How sentences about an input speak of its parts. The same checks judge a JSON file, whose parts have field names,
 * and a workbook, whose parts are sheets, columns and cells.
 */
import type { InputPath } from './input-path.ts';
import { type Sentence, say } from './sentence.ts';

/** A place in the format without the places in its lists: `['units', 'shifts', 'kind']`. */
export type FieldPath = readonly string[];

export function fieldPath(path: InputPath): FieldPath {
  return path.filter((key) => typeof key === 'string');
}

export interface InputWords {
  /** What tells things of one kind apart. */
  readonly id: Sentence;
  /** What is agreed beforehand about one module of a trainee; one and several. */
  readonly pin: Sentence;
  readonly pins: Sentence;
  /** A list, as what somebody completes: `modules`; `het blad Modules`. */
  readonly list: (path: FieldPath) => Sentence;
  /** A field: `secondStart`; `"Begin 2e deel"`. */
  readonly field: (path: FieldPath) => Sentence;
  /** What may stand in a field, as it is typed there. */
  readonly value: (path: FieldPath, value: string) => string;
  /** An element of a list: `modules[0]`; `Modules!A2`. */
  readonly place: (path: InputPath) => Sentence;
  /** Whichever fits: said of a file in which lists stand inside what they belong to, or of tables. */
  readonly either: (ofFields: Sentence, ofTables: Sentence) => Sentence;
}

/** A sentence, or how it is said in the words of the input that it is about. */
export type Wording = Sentence | ((words: InputWords) => Sentence);

export function spoken(wording: Wording, words: InputWords): Sentence {
  return typeof wording === 'function' ? wording(words) : wording;
}

const same = (text: string): Sentence => say(text, text);

/** The words for a JSON file: its own field names. */
export const JSON_WORDS: InputWords = {
  id: same('id'),
  pin: same('pin'),
  pins: same('pins'),
  list: (path) => same(path[0] === 'transit' ? path.join('.') : (path.at(-1) ?? '')),
  field: (path) => same(path.at(-1) ?? ''),
  value: (_, value) => value,
  place: (path) => same(`${String(path.at(-2))}[${String(path.at(-1))}]`),
  either: (ofFields) => ofFields,
};
