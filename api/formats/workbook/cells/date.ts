/** A date: `1/3/2027`, `1-3-27`, `1 maart 2027`, `2027-03-01`. */
import { say } from '../../../../solver/domain/sentence.ts';
import {
  type CellKind,
  type CellReading,
  type FilledCell,
  read,
  refuse,
  writeSomethingLike,
} from './cell-kind.ts';
import { dateInText } from './date-text.ts';
import { typedText } from './typed-text.ts';

export const date: CellKind = {
  format: 'date',
  expected: say('een bestaande datum', 'an existing date'),
  read: dateIn,
  write: (value) => ({ date: String(value) }),
};

const EXAMPLE = '1/3/2027';

function dateIn(cell: FilledCell): CellReading {
  if (cell.kind === 'moment') {
    // Excel gives a date a time: midnight. A duration of some days is no date, though it has one.
    const isDate =
      cell.seconds === undefined && cell.date !== null && (cell.time === null || cell.time === '00:00');
    return isDate ? read(cell.date) : refuse(writeSomethingLike(EXAMPLE));
  }
  if (cell.kind === 'boolean') return refuse(writeSomethingLike(EXAMPLE));
  return readDate(typedText(cell));
}

export function readDate(text: string): CellReading {
  const found = dateInText(text);
  if (found.date !== undefined) return read(found.date);
  if (found.fault === 'no-year') {
    return refuse(say(`Schrijf het jaar erbij: ${EXAMPLE}.`, `Add the year: ${EXAMPLE}.`));
  }
  if (found.fault === 'short-year') {
    return refuse(
      say(`Schrijf het jaar met vier cijfers: ${EXAMPLE}.`, `Write the year with four digits: ${EXAMPLE}.`),
    );
  }
  if (found.fault === 'other-weekday') {
    return refuse(
      say(
        'Die datum valt op een andere weekdag: verbeter een van de twee.',
        'That date is another weekday: correct one of the two.',
      ),
    );
  }
  return refuse(
    say(
      `Schrijf dag, maand en jaar, bijvoorbeeld ${EXAMPLE}.`,
      `Write day, month and year, for example ${EXAMPLE}.`,
    ),
  );
}
