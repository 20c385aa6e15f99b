/** What the sheets with a fixed set of rows have in common: Wat, Waarde, Uitleg. */
import { say } from '../../../../solver/domain/sentence.ts';
import type { CellKind } from '../cells/cell-kind.ts';
import { freeText } from '../cells/text.ts';
import { column } from './column.ts';
import type { Column, Sheet } from './sheet.ts';

const plain = (
  header: string,
  synonyms: readonly string[],
  help: Column['help'],
  cell: CellKind = freeText,
) => column(header, { cell, holds: { as: 'nothing' }, synonyms, help, example: '' });

/** In which column the value of a fact stands. */
export const VALUE = plain(
  'Waarde',
  ['value', 'inhoud', 'in te vullen'],
  say('Wat u invult.', 'What you fill in.'),
);
export const NAME_OF_FACT = plain(
  'Wat',
  ['gegeven', 'regel', 'veld', 'naam', 'what'],
  say('Wat er ingevuld moet worden: laat dit zo staan.', 'What is to be filled in: leave this as it is.'),
);
const EXPLANATION = plain(
  'Uitleg',
  ['toelichting', 'explanation', 'help'],
  say(
    'Wat het betekent en wat er geldt als u niets invult.',
    'What it means, and what counts if you fill in nothing.',
  ),
);

export function sheetOfFacts(sheet: Omit<Sheet, 'rows' | 'columns'>): Sheet {
  return { ...sheet, rows: { are: 'facts' }, columns: [NAME_OF_FACT, VALUE, EXPLANATION] };
}
