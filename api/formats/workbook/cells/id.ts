/** The id of one thing, as a centre numbers or names it. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, read, refuse } from './cell-kind.ts';
import { AS_TEXT, plainText } from './text.ts';
import { writtenText } from './typed-text.ts';

export const id: CellKind = {
  format: 'text',
  expected: say('een nummer of korte naam', 'a number or short name'),
  read: (cell) => {
    const found = plainText(cell)?.trim();
    if (found === undefined) return refuse(AS_TEXT);
    return found === '' ? refuse(say('Vul een nummer in.', 'Fill in a number.')) : read(found);
  },
  write: (value) => writtenText(String(value)),
};
