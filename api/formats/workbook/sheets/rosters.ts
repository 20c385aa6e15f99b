/** The sheet Mentorrooster: when mentors work. */
import { say } from '../../../../solver/domain/sentence.ts';
import { id } from '../cells/id.ts';
import { weekdays } from '../cells/weekdays.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field, OWNER, oneOf } from './column.ts';
import type { Sheet } from './sheet.ts';
import { shiftColumn } from './unit-columns.ts';

export const OF_MENTOR = column('Mentor', {
  cell: id,
  holds: OWNER,
  required: true,
  synonyms: ['nummer', 'nr', 'mentornummer'],
  refersTo: oneOf('Mentoren'),
  help: say('Het nummer van de mentor.', 'The number of the mentor.'),
  example: 'm12',
});

export const ROSTERS: Sheet = {
  name: 'Mentorrooster',
  synonyms: [
    'roster',
    'rooster',
    'roosters',
    'mentorroosters',
    'mentorenrooster',
    'rooster mentoren',
    'uurrooster',
    'uurrooster mentoren',
  ],
  purpose: say(
    'Een rij per mentor en dienst: op welke weekdagen hij of zij dan werkt.',
    'A row for each mentor and shift: on which weekdays they work then.',
  ),
  required: true,
  rows: { are: 'parts', owners: 'mentors', list: 'roster', areReferredTo: false },
  columns: [
    OF_MENTOR,
    column('Dagen', {
      cell: weekdays({ withHolidays: false }),
      holds: field('weekdays'),
      required: true,
      synonyms: ['weekdagen', 'dag', 'weekdag', 'op'],
      help: say(
        'Op welke weekdagen: ma-vr, of ma, wo, za.',
        'On which weekdays: ma-vr (Mon-Fri), or ma, wo, za.',
      ),
      example: 'ma, wo, vr',
    }),
    shiftColumn(true, say('Een dienst van de afdeling van de mentor.', "A shift of the mentor's unit.")),
    column('Cyclus (weken)', {
      cell: wholeNumber(1),
      holds: field('cycle', 'weeks'),
      synonyms: ['cyclus', 'cyclus in weken', 'om de hoeveel weken'],
      help: say(
        'Om de hoeveel weken dit rooster terugkomt, geteld vanaf de eerste week van het semester. Leeg: elke week.',
        'Every how many weeks this roster recurs, counted from the first week of the semester. Empty: every week.',
      ),
      example: '2',
    }),
    column('Week in cyclus (0 = eerste)', {
      cell: wholeNumber(0),
      holds: field('cycle', 'index'),
      synonyms: ['week in cyclus', 'week in de cyclus', 'week van de cyclus'],
      help: say(
        'In welke week van die cyclus: 0 voor de eerste, 1 voor de tweede.',
        'In which week of that cycle: 0 for the first, 1 for the second.',
      ),
      example: '0',
    }),
  ],
};
