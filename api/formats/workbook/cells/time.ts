/** A time of day: `7u30`, `7u`, `7:30`, `07.30`, `0730`. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, type FilledCell, read, refuse, writeSomethingLike } from './cell-kind.ts';
import { typedText } from './typed-text.ts';

const WITH_SIGN = /^(\d{1,2})\s*(?:[:.]|u|h|uur)\s*(\d{2})?(?::00)?\s*(?:u|h|uur)?$/i;
const FOUR_DIGITS = /^(\d{1,2})(\d{2})$/;

export const time: CellKind = {
  format: 'time',
  expected: say('een uur van 00:00 tot 24:00', 'a time from 00:00 to 24:00'),
  read: (cell) => {
    const found = timeIn(cell);
    return found === undefined ? refuse(writeSomethingLike('07:30')) : read(found);
  },
  write: (value) => ({ time: String(value) }),
};

function timeIn(cell: FilledCell): string | undefined {
  switch (cell.kind) {
    case 'moment':
      return cell.date === null ? (cell.time ?? undefined) : undefined;
    case 'number':
      return clock(FOUR_DIGITS.exec(String(cell.number)));
    case 'text':
      return clock(WITH_SIGN.exec(typedText(cell)) ?? FOUR_DIGITS.exec(typedText(cell)));
    default:
      return undefined;
  }
}

function clock(parts: RegExpExecArray | null): string | undefined {
  if (parts === null) return undefined;
  const [whole, hours = '', minutes] = parts;
  // `7.` and `7:` may be half a time; `7u` is a whole one.
  if (minutes === undefined && /[:.]$/.test(whole)) return undefined;
  const [h, m] = [Number(hours), Number(minutes ?? 0)];
  if (h === 24 && m === 0) return '00:00';
  return h > 23 || m > 59 ? undefined : `${hours.padStart(2, '0')}:${(minutes ?? '00').padStart(2, '0')}`;
}
