/** The sheet Afspraken: what is agreed already and stays. */
import { say } from '../../../../solver/domain/sentence.ts';
import { date } from '../cells/date.ts';
import { id } from '../cells/id.ts';
import { column, field, oneOf } from './column.ts';
import type { Sheet } from './sheet.ts';

export const PINS: Sheet = {
  name: 'Afspraken',
  synonyms: ['pins', 'afspraak', 'vastgelegd', 'vaste plaatsen'],
  purpose: say(
    'Een rij per afspraak die vastligt; liggen er dagen vast, dan een rij per dag.',
    'A row for each agreement that stays; where days are agreed, a row for each day.',
  ),
  required: false,
  rows: { are: 'pins' },
  columns: [
    column('Cursist', {
      cell: id,
      holds: field('trainee'),
      required: true,
      synonyms: ['cursistnummer', 'nummer', 'nr'],
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
    column('Afdeling', {
      cell: id,
      holds: field('unit'),
      refersTo: oneOf('Afdelingen'),
      help: say('De afdeling die vastligt. Leeg: die is nog vrij.', 'The unit agreed. Empty: still open.'),
      example: 'remy-1',
    }),
    column('Mentor', {
      cell: id,
      holds: field('mentor'),
      synonyms: ['vaste mentor'],
      refersTo: oneOf('Mentoren'),
      help: say(
        'De vaste mentor die vastligt. Leeg: die is nog vrij.',
        'The primary mentor agreed. Empty: still open.',
      ),
      example: 'm12',
    }),
    column('Datum', {
      cell: date,
      holds: field('days', 'date'),
      synonyms: ['dag', 'stagedag', 'op'],
      help: say('Een dag die vastligt; de dienst hoort erbij.', 'A day agreed; its shift belongs with it.'),
      example: '1/3/2027',
    }),
    column('Dienst', {
      cell: id,
      holds: field('days', 'shift'),
      synonyms: ['shift', 'dienstcode'],
      help: say('De dienst op die dag.', 'The shift on that day.'),
      example: 'vroeg',
    }),
    column('Vastgelegd tot en met', {
      cell: date,
      holds: field('frozenUntil'),
      synonyms: ['vastgelegd tot', 'bevroren tot', 'vast tot'],
      help: say(
        'De dagen tot en met deze datum zijn precies de dagen hier: ze zijn voorbij.',
        'The days up to this date are exactly the ones here: they are history.',
      ),
      example: '7/3/2027',
    }),
  ],
};
