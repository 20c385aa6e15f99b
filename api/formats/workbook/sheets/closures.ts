/** The sheet Sluitingen: school holidays, public holidays and other days without class. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice } from '../cells/choice.ts';
import { date } from '../cells/date.ts';
import { text } from '../cells/text.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';
import { CLOSURE_KINDS } from './words.ts';

export const CLOSURES: Sheet = {
  name: 'Sluitingen',
  synonyms: [
    'closures',
    'sluiting',
    'sluitingsdagen',
    'schoolvakanties',
    'feestdagen',
    'vakanties en feestdagen',
  ],
  purpose: say(
    'Een rij per vakantie, feestdag of andere sluiting.',
    'A row for each holiday or other closure.',
  ),
  required: false,
  rows: { are: 'elements', list: ['closures'], lists: [], points: [] },
  columns: [
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['omschrijving', 'sluiting'],
      help: say('Hoe de sluiting heet.', 'What the closure is called.'),
      example: 'Paasvakantie',
    }),
    column('Van', {
      cell: date,
      holds: field('from'),
      required: true,
      synonyms: ['vanaf', 'begin', 'eerste dag', 'start', 'startdatum', 'begindatum'],
      help: say('De eerste dag.', 'The first day.'),
      example: '29/3/2027',
    }),
    column('Tot en met', {
      cell: date,
      holds: field('to'),
      required: true,
      synonyms: ['tot', 't/m', 'einde', 'laatste dag', 'einddatum'],
      help: say(
        'De laatste dag. Voor één dag: dezelfde als de eerste.',
        'The last day. For a single day: the same as the first.',
      ),
      example: '11/4/2027',
    }),
    column('Soort', {
      cell: choice(CLOSURE_KINDS),
      holds: field('kind'),
      required: true,
      synonyms: ['type'],
      help: say(
        'schoolvakantie (stage kan alleen als de module dat toelaat), feestdag of sluitingsdag (nooit stage).',
        'schoolvakantie (school holiday: placements only if the module allows it), feestdag (public holiday) or sluitingsdag (other: never).',
      ),
      example: 'schoolvakantie',
    }),
  ],
};
