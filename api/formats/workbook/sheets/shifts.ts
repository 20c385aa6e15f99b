/** The sheet Diensten: the shifts of units with their times. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice } from '../cells/choice.ts';
import { id } from '../cells/id.ts';
import { minutes } from '../cells/minutes.ts';
import { time } from '../cells/time.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';
import { OF_UNITS } from './unit-columns.ts';
import { SHIFT_KINDS } from './words.ts';

export const SHIFTS: Sheet = {
  name: 'Diensten',
  synonyms: ['shifts', 'dienst', 'uurregeling', 'dienstenlijst'],
  purpose: say(
    'Een rij per dienst van een afdeling, met de uren.',
    'A row for each shift of a unit, with its times.',
  ),
  required: true,
  rows: { are: 'parts', owners: 'units', list: 'shifts', areReferredTo: true },
  columns: [
    OF_UNITS,
    column('Dienst', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['naam', 'code', 'shift', 'dienstcode'],
      help: say('Hoe de afdeling de dienst noemt.', 'What the unit calls the shift.'),
      example: 'vroeg',
    }),
    column('Soort', {
      cell: choice(SHIFT_KINDS),
      holds: field('kind'),
      required: true,
      synonyms: ['type', 'soort dienst'],
      help: say(
        'vroege, dag, late, onderbroken, halve dag, avond of nacht.',
        'vroege (early), dag (day), late, onderbroken (split), halve dag (half a day), avond (evening) or nacht (night).',
      ),
      example: 'vroege',
    }),
    column('Begin', {
      cell: time,
      holds: field('start'),
      required: true,
      synonyms: ['van', 'beginuur', 'startuur', 'start'],
      help: say('Wanneer de dienst begint.', 'When the shift starts.'),
      example: '7:00',
    }),
    column('Einde', {
      cell: time,
      holds: field('end'),
      required: true,
      synonyms: ['tot', 'einduur', 'stopuur', 'eind'],
      help: say(
        'Wanneer de dienst eindigt; niet na het begin betekent: de dag erna.',
        'When the shift ends; not after the start means: the next day.',
      ),
      example: '14:30',
    }),
    column('Pauze (minuten)', {
      cell: minutes,
      holds: field('breakMinutes'),
      required: true,
      synonyms: ['pauze', 'pauze in minuten', 'pauze min', 'break'],
      help: say(
        'Hoeveel minuten pauze er zijn, 0 voor geen.',
        'How many minutes of break there are, 0 for none.',
      ),
      example: '30',
    }),
    column('Begin 2e deel', {
      cell: time,
      holds: field('secondStart'),
      synonyms: ['begin tweede deel', 'tweede begin', '2e begin'],
      help: say('Alleen bij een onderbroken dienst.', 'Only with a split shift.'),
      example: '17:00',
    }),
    column('Einde 2e deel', {
      cell: time,
      holds: field('secondEnd'),
      synonyms: ['einde tweede deel', 'tweede einde', '2e einde'],
      help: say('Alleen bij een onderbroken dienst.', 'Only with a split shift.'),
      example: '20:00',
    }),
  ],
};
