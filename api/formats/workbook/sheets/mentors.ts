/** The sheet Mentoren. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice } from '../cells/choice.ts';
import { id } from '../cells/id.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field, oneOf, personColumns } from './column.ts';
import type { Sheet } from './sheet.ts';
import { MENTOR_LEVELS } from './words.ts';

export const MENTORS: Sheet = {
  name: 'Mentoren',
  synonyms: ['mentors', 'mentor', 'begeleiders', 'stagementoren'],
  purpose: say('Een rij per mentor.', 'A row for each mentor.'),
  required: true,
  rows: { are: 'elements', list: ['mentors'], lists: ['roster'], points: [] },
  columns: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'mentor', 'mentornummer', 'personeelsnummer'],
      help: say(
        'Een eigen nummer of korte naam, anders dan die van cursisten.',
        'A number or short name of its own, other than those of trainees.',
      ),
      example: 'm12',
    }),
    ...personColumns('Abdelhakim Verstraeten', 'abdelhakim@example.be'),
    column('Afdeling', {
      cell: id,
      holds: field('unit'),
      required: true,
      refersTo: oneOf('Afdelingen'),
      help: say('Het nummer van de afdeling.', 'The number of the unit.'),
      example: 'remy-1',
    }),
    column('Niveau', {
      cell: choice(MENTOR_LEVELS),
      holds: field('level'),
      required: true,
      synonyms: ['opleidingsniveau', 'mentoropleiding'],
      help: say(
        'basis, of verdiept: alleen wie de verdiepte mentoropleiding volgde, begeleidt intensief.',
        'basis, or verdiept (advanced): only who had the deeper training gives intensive guidance.',
      ),
      example: 'basis',
    }),
    column('Cursisten per dienst', {
      cell: wholeNumber(0),
      holds: field('capacity'),
      synonyms: ['stagiairs per dienst', 'cursisten tegelijk', 'stagiairs tegelijk', 'capaciteit'],
      help: say(
        'Hoeveel cursisten de mentor in één dienst begeleidt; intensieve begeleiding telt dubbel. Leeg: 1.',
        'How many trainees the mentor guides in one shift; intensive guidance counts twice. Empty: 1.',
      ),
      example: '1',
    }),
  ],
};
