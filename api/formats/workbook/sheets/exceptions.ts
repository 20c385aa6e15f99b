/** The sheet Uitzonderingen: what is offered on single dates instead. */
import { say } from '../../../../solver/domain/sentence.ts';
import { date } from '../cells/date.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';
import { OF_UNITS, shiftColumn } from './unit-columns.ts';

export const EXCEPTIONS: Sheet = {
  name: 'Uitzonderingen',
  synonyms: ['exceptions', 'uitzondering', 'afwijkingen'],
  purpose: say(
    'Een rij per dag waarop een afdeling meer of minder plaats heeft dan gewoonlijk.',
    'A row for each date on which a unit has more or fewer places than usual.',
  ),
  required: false,
  rows: { are: 'parts', owners: 'units', list: 'exceptions', areReferredTo: false },
  columns: [
    OF_UNITS,
    column('Datum', {
      cell: date,
      holds: field('date'),
      required: true,
      synonyms: ['dag', 'op'],
      help: say('Op welke dag.', 'On which date.'),
      example: '14/5/2027',
    }),
    shiftColumn(
      false,
      say(
        'Voor welke dienst. Leeg: voor elke dienst die dan aangeboden is.',
        'For which shift. Empty: for each shift offered then.',
      ),
    ),
    column('Plaatsen', {
      cell: wholeNumber(0),
      holds: field('places'),
      required: true,
      synonyms: ['aantal plaatsen', 'aantal', 'cursisten'],
      help: say(
        'Hoeveel cursisten er dan kunnen zijn, 0 voor geen.',
        'How many trainees there can be then, 0 for none.',
      ),
      example: '0',
    }),
  ],
};
