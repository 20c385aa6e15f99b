/** The sheet Afwezigheden: when mentors are away. */
import { say } from '../../../../solver/domain/sentence.ts';
import { date } from '../cells/date.ts';
import { column, field } from './column.ts';
import { OF_MENTOR } from './rosters.ts';
import type { Sheet } from './sheet.ts';

export const ABSENCES: Sheet = {
  name: 'Afwezigheden',
  synonyms: ['absences', 'afwezigheid', 'afwezigheden mentoren', 'verlof mentoren'],
  purpose: say(
    'Een rij per periode waarin een mentor er niet is.',
    'A row for each time that a mentor is away.',
  ),
  required: false,
  rows: { are: 'parts', owners: 'mentors', list: 'absences', areReferredTo: false },
  columns: [
    OF_MENTOR,
    column('Van', {
      cell: date,
      holds: field('from'),
      required: true,
      synonyms: ['vanaf', 'begin', 'eerste dag', 'startdatum'],
      help: say('De eerste dag.', 'The first day.'),
      example: '12/4/2027',
    }),
    column('Tot en met', {
      cell: date,
      holds: field('to'),
      required: true,
      synonyms: ['tot', 't/m', 'einde', 'laatste dag', 'einddatum'],
      help: say('De laatste dag.', 'The last day.'),
      example: '16/4/2027',
    }),
  ],
};
