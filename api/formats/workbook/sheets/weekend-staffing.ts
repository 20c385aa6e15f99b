/** The sheet Weekendbezetting: the staff planned and least needed at weekends. */
import { say } from '../../../../solver/domain/sentence.ts';
import { ratio } from '../cells/decimal.ts';
import { weekdays } from '../cells/weekdays.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';
import { OF_UNITS, shiftColumn } from './unit-columns.ts';

export const WEEKEND_STAFFING: Sheet = {
  name: 'Weekendbezetting',
  synonyms: ['weekend staffing', 'bezetting weekend', 'weekendpersoneel'],
  purpose: say(
    'Een rij per dienst in het weekend of op een feestdag, met het personeel. Zonder rij is er dan geen plaats voor cursisten.',
    'A row for each shift at weekends or on public holidays, with its staff. Without a row there is no room for trainees then.',
  ),
  required: false,
  rows: { are: 'parts', owners: 'units', list: 'weekendStaffing', areReferredTo: false },
  columns: [
    OF_UNITS,
    shiftColumn(true, say('Een dienst van die afdeling.', 'A shift of that unit.')),
    column('Dagen', {
      cell: weekdays({ withHolidays: true }),
      holds: field('weekdays'),
      required: true,
      synonyms: ['weekdagen', 'dag', 'weekdag', 'op'],
      help: say(
        'za, zo of feestdag; meer dan één met komma’s ertussen. Op een feestdag telt alleen de rij voor feestdag.',
        'za (Sat), zo (Sun) or feestdag (public holiday); several parted by commas. On a public holiday only its row counts.',
      ),
      example: 'za, zo',
    }),
    column('Gepland', {
      cell: wholeNumber(0),
      holds: field('planned'),
      required: true,
      synonyms: ['gepland personeel', 'personeel', 'voorzien'],
      help: say('Hoeveel personeelsleden er gepland zijn.', 'How many staff are planned.'),
      example: '4',
    }),
    column('Minimum', {
      cell: wholeNumber(0),
      holds: field('minimum'),
      required: true,
      synonyms: ['minimum personeel', 'minimaal', 'minstens nodig'],
      help: say('Hoeveel er minstens nodig zijn.', 'How many are needed at least.'),
      example: '3',
    }),
    column('Cursisten per extra collega', {
      cell: ratio,
      holds: field('traineesPerSpareStaff'),
      synonyms: ['stagiairs per extra collega', 'cursisten per extra personeelslid'],
      help: say(
        'Hoeveel cursisten er mogen zijn per collega boven het minimum. Leeg: 1.',
        'How many trainees there may be for each colleague above the minimum. Empty: 1.',
      ),
      example: '1',
    }),
  ],
};
