/** What may stand in a column: how it is read from a cell and written into one. */
import { type Sentence, say } from '../../../../solver/domain/sentence.ts';
import type { Cell, WrittenCell } from '../grid.ts';
import type { CellFormat } from '../sheet-description.ts';

export type FilledCell = Exclude<Cell, { readonly kind: 'empty' } | { readonly kind: 'error' }>;

export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly mend: Sentence;
      /** Where the words of the kind itself do not say it well. */
      readonly expected?: Sentence;
      /** What of the cell is wrong, where that is not all of it. */
      readonly part?: string;
    };

export interface CellKind {
  readonly format: CellFormat;
  /** As in `Problem.expected`: what a cell of this kind is. */
  readonly expected: Sentence;
  /** The words to choose from, where only these may stand there. */
  readonly choices?: readonly string[];
  /** The value as the semester's JSON holds it. A cell that is empty, or a formula gone wrong, never comes here. */
  readonly read: (cell: FilledCell) => CellReading;
  /** @param value what the semester's JSON holds; never undefined */
  readonly write: (value: unknown) => WrittenCell;
}

export function read(value: unknown): CellReading {
  return { ok: true, value };
}

export function refuse(mend: Sentence, expected?: Sentence): Extract<CellReading, { ok: false }> {
  return expected === undefined ? { ok: false, mend } : { ok: false, mend, expected };
}

/** Only one item of a list is not what it should be. */
export function refusePart(part: string, mend: Sentence, expected?: Sentence): CellReading {
  return { ...refuse(mend, expected), part };
}

export function write(example: string): Sentence {
  return say(`Schrijf ${example}.`, `Write ${example}.`);
}

export function writeSomethingLike(example: string): Sentence {
  return say(`Schrijf bijvoorbeeld ${example}.`, `Write ${example}, for example.`);
}

/** The likely value where there is one, else an example. */
export function writeLikely(likely: string | number | undefined, example: string): Sentence {
  return likely === undefined ? writeSomethingLike(example) : write(String(likely));
}
