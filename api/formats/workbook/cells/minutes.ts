/** Whole minutes. */
import { likelyMinutes } from '../../../../solver/domain/likely-values.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, type FilledCell, read, refuse, writeLikely } from './cell-kind.ts';
import { displayedText, typedText } from './typed-text.ts';
import { wholeIn } from './whole-number.ts';

const WITH_UNIT = /^(\d{1,6})\s*(?:m|min|min\.|minuten|minuut|minutes|')$/i;

export const minutes: CellKind = {
  format: 'number',
  expected: say('een geheel aantal minuten', 'a whole number of minutes'),
  read: (cell) => {
    const withUnit = cell.kind === 'text' ? WITH_UNIT.exec(typedText(cell))?.[1] : undefined;
    const found = withUnit === undefined ? wholeIn(cell) : Number(withUnit);
    return found !== undefined && found >= 0 ? read(found) : refuse(writeLikely(likely(cell), '90'));
  },
  write: (value) => Number(value),
};

function likely(cell: FilledCell): number | undefined {
  return likelyMinutes(displayedText(cell));
}
