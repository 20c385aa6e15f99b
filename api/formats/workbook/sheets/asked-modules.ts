/** The sheet Gevraagde stages: what more is said about a trainee's module than that it is asked. */
import { say } from '../../../../solver/domain/sentence.ts';
import { hours } from '../cells/hours.ts';
import { id } from '../cells/id.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { yesNo } from '../cells/yes-no.ts';
import { column, field, OWNER, oneOf } from './column.ts';
import type { Sheet } from './sheet.ts';

export const ASKED_MODULES: Sheet = {
  name: 'Gevraagde stages',
  synonyms: ['asked modules', 'gevraagde modules', 'stages', 'stagevragen'],
  purpose: say(
    'Een rij per cursist en module waarover meer te zeggen is dan op het blad Cursisten: vrijstelling, al gedaan, voorrang, ritme.',
    'A row for each trainee and module about which more is to be said than on the sheet Cursisten: exemption, done already, priority, rhythm.',
  ),
  required: false,
  rows: { are: 'parts', owners: 'trainees', list: 'modules', areReferredTo: true, adds: 'module' },
  columns: [
    column('Cursist', {
      cell: id,
      holds: OWNER,
      required: true,
      synonyms: ['cursistnummer', 'nummer', 'nr', 'trainee'],
      refersTo: oneOf('Cursisten'),
      help: say('Het nummer van de cursist.', 'The number of the trainee.'),
      example: 'c101',
    }),
    column('Module', {
      cell: id,
      holds: field('module'),
      required: true,
      synonyms: ['stagemodule', 'modulenummer'],
      refersTo: oneOf('Modules'),
      help: say('Het nummer van de module.', 'The number of the module.'),
      example: 'thuiszorg',
    }),
    column('Uren', {
      cell: hours(1),
      holds: field('minutes'),
      synonyms: ['uren stage', 'aantal uren', 'hours'],
      help: say(
        'Hoeveel uren deze cursist nog moet, bij een vrijstelling. Leeg: die van de module.',
        'How many hours this trainee still has to do, with an exemption. Empty: those of the module.',
      ),
      example: '120',
    }),
    column('Al gedaan', {
      cell: yesNo,
      holds: field('done'),
      synonyms: ['gedaan', 'geslaagd', 'afgerond'],
      help: say('ja als de module al achter de rug is.', 'ja (yes) if the module has been done already.'),
      example: 'nee',
    }),
    column('Voorrang', {
      cell: wholeNumber(0),
      holds: field('priority'),
      synonyms: ['prioriteit', 'gewicht'],
      help: say(
        'Hoe zwaar deze stage weegt als niet alles geplaatst kan worden. Leeg: 1.',
        'How much this placement weighs if not all can be placed. Empty: 1.',
      ),
      example: '2',
    }),
    column('Min. dagen per week', {
      cell: wholeNumber(0),
      holds: field('minDaysPerWeek'),
      synonyms: ['minimum dagen per week', 'min dagen'],
      help: say(
        'Voor deze cursist. Leeg: zoals de module.',
        'For this trainee. Empty: as the module has it.',
      ),
      example: '1',
    }),
    column('Max. dagen per week', {
      cell: wholeNumber(0),
      holds: field('maxDaysPerWeek'),
      synonyms: ['maximum dagen per week', 'max dagen'],
      help: say(
        'Voor deze cursist. Leeg: zoals de module.',
        'For this trainee. Empty: as the module has it.',
      ),
      example: '2',
    }),
  ],
};
