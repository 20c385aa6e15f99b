/** A count: a whole number. */
import { likelyNumber } from '../../../../solver/domain/likely-values.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, type FilledCell, read, refuse, writeLikely } from './cell-kind.ts';
import { mayBeThousands, numberIn } from './numbers.ts';
import { typedText } from './typed-text.ts';

export function wholeNumber(min: 0 | 1): CellKind {
  return {
    format: 'number',
    expected:
      min === 0
        ? say('een geheel getal', 'a whole number')
        : say('een geheel getal van minstens 1', 'a whole number of at least 1'),
    read: (cell) => {
      const found = wholeIn(cell);
      return found !== undefined && found >= min ? read(found) : refuse(writeLikely(likely(cell, min), '2'));
    },
    write: (value) => Number(value),
  };
}

/** Undefined for what is no whole number, or may be another one. */
export function wholeIn(cell: FilledCell): number | undefined {
  const found = numberIn(cell);
  return found !== undefined && Number.isSafeInteger(found) && !mayBeThousands(cell) ? found : undefined;
}

function likely(cell: FilledCell, min: number): number | undefined {
  if (mayBeThousands(cell)) return Number(typedText(cell).replace(/[.,]/, ''));
  const found = likelyNumber(typedText(cell));
  return found !== undefined && Number.isInteger(found) && found >= min ? found : undefined;
}
