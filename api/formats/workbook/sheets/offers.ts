/** The sheet Aanbod: how many trainees a unit takes on a shift. */
import { say } from '../../../../solver/domain/sentence.ts';
import { date } from '../cells/date.ts';
import { weekdays } from '../cells/weekdays.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';
import { OF_UNITS, shiftColumn } from './unit-columns.ts';

export const OFFERS: Sheet = {
  name: 'Aanbod',
  synonyms: ['offers', 'plaatsen', 'aangeboden plaatsen', 'stageaanbod'],
  purpose: say(
    'Een rij per dienst en weekdagen waarop een afdeling plaats heeft. Rijen voor dezelfde dienst en dag tellen op.',
    'A row for each shift and weekdays on which a unit has places. Rows for the same shift and day add up.',
  ),
  required: true,
  rows: { are: 'parts', owners: 'units', list: 'offers', areReferredTo: false },
  columns: [
    OF_UNITS,
    shiftColumn(true, say('Een dienst van die afdeling.', 'A shift of that unit.')),
    column('Dagen', {
      cell: weekdays({ withHolidays: false }),
      holds: field('weekdays'),
      required: true,
      synonyms: ['weekdagen', 'dag', 'weekdag', 'op'],
      help: say(
        'Op welke weekdagen: ma-vr, of ma, wo, za, of elke dag.',
        'On which weekdays: ma-vr (Mon-Fri), or ma, wo, za, or elke dag (every day).',
      ),
      example: 'ma-vr',
    }),
    column('Plaatsen', {
      cell: wholeNumber(0),
      holds: field('places'),
      required: true,
      synonyms: ['aantal plaatsen', 'aantal', 'cursisten'],
      help: say('Hoeveel cursisten er tegelijk kunnen zijn.', 'How many trainees there can be at once.'),
      example: '2',
    }),
    column('Voorbehouden', {
      cell: wholeNumber(0),
      holds: field('reserved'),
      synonyms: ['gereserveerd', 'waarvan voorbehouden'],
      help: say(
        'Hoeveel daarvan de werkgever voor eigen stagiairs houdt. Leeg: 0.',
        'How many of them the employer keeps for trainees of its own. Empty: 0.',
      ),
      example: '0',
    }),
    column('Vanaf', {
      cell: date,
      holds: field('from'),
      synonyms: ['van', 'begin', 'startdatum'],
      help: say('Eerste dag van dit aanbod. Leeg: altijd.', 'First day of this offer. Empty: always.'),
      example: '1/3/2027',
    }),
    column('Tot en met', {
      cell: date,
      holds: field('to'),
      synonyms: ['tot', 't/m', 'einde', 'einddatum'],
      help: say('Laatste dag van dit aanbod. Leeg: altijd.', 'Last day of this offer. Empty: always.'),
      example: '27/6/2027',
    }),
  ],
};
