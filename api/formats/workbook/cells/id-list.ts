/** The ids of several things, parted by commas. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, read, refuse } from './cell-kind.ts';
import { asTexts, listItems, listText } from './list-text.ts';
import { AS_TEXT, plainText } from './text.ts';
import { writtenText } from './typed-text.ts';

export const idList: CellKind = {
  format: 'text',
  expected: say('een lijst van nummers, met komma’s ertussen', 'a list of numbers, parted by commas'),
  read: (cell) => {
    const found = plainText(cell);
    return found === undefined ? refuse(AS_TEXT) : read(listItems(found));
  },
  write: (value) => writtenText(listText(asTexts(value))),
};
