/** A text of the user's own: a name, an address. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, type FilledCell, read, refuse } from './cell-kind.ts';
import { displayedText, readText, writtenText } from './typed-text.ts';

const FILL_IN = say('Vul een tekst in.', 'Fill in a text.');
export const AS_TEXT = say(
  'Uw rekenblad maakte er iets anders van: zet de cel op Tekst en typ het opnieuw.',
  'Your spreadsheet made something else of it: format the cell as Text and type it again.',
);

/** The text in a cell, or of the number in it; undefined for what a spreadsheet has changed past telling. */
export function plainText(cell: FilledCell): string | undefined {
  if (cell.kind === 'text') return readText(cell.text);
  return cell.kind === 'number' && Number.isSafeInteger(cell.number) ? displayedText(cell) : undefined;
}

function textKind(mayBeEmpty: boolean): CellKind {
  return {
    format: 'text',
    expected: say('een ingevulde tekst', 'a text with something in it'),
    read: (cell) => {
      const text = plainText(cell);
      if (text === undefined) return refuse(AS_TEXT, say('een tekst', 'a text'));
      return text === '' && !mayBeEmpty ? refuse(FILL_IN) : read(text);
    },
    write: (value) => writtenText(String(value)),
  };
}

export const text = textKind(false);
/** That may be nothing at all, which is then said as `""`. */
export const freeText = textKind(true);
