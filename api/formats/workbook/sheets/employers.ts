/** The sheet Werkgevers: organisations that have sites. */
import { say } from '../../../../solver/domain/sentence.ts';
import { id } from '../cells/id.ts';
import { text } from '../cells/text.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';

export const EMPLOYERS: Sheet = {
  name: 'Werkgevers',
  synonyms: ['employers', 'werkgever', 'zorgorganisaties', 'organisaties', 'voorzieningen'],
  purpose: say('Een rij per zorgorganisatie.', 'A row for each care organisation.'),
  required: true,
  rows: { are: 'elements', list: ['employers'], lists: [], points: [] },
  columns: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'werkgever', 'werkgeversnummer'],
      help: say('Een eigen nummer of korte naam.', 'A number or short name of its own.'),
      example: 'zorg-leuven',
    }),
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['organisatie', 'naam werkgever'],
      help: say('Hoe de organisatie heet.', 'What the organisation is called.'),
      example: 'Zorg Leuven',
    }),
    column('Max. cursisten per dag', {
      cell: wholeNumber(0),
      holds: field('maxTraineesPerDay'),
      synonyms: ['maximum cursisten per dag', 'max stagiairs per dag', 'max. per dag'],
      help: say(
        'Hoeveel cursisten er op één dag hoogstens zijn, alle locaties samen. Leeg: geen maximum.',
        'How many trainees there are at most on one day, all sites together. Empty: no maximum.',
      ),
      example: '8',
    }),
  ],
};
