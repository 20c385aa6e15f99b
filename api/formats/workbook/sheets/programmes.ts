/** The sheet Opleidingen. */
import { say } from '../../../../solver/domain/sentence.ts';
import { hours } from '../cells/hours.ts';
import { id } from '../cells/id.ts';
import { text } from '../cells/text.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';

export const PROGRAMMES: Sheet = {
  name: 'Opleidingen',
  synonyms: ['programmes', 'opleiding', 'programmas'],
  purpose: say('Een rij per opleiding.', 'A row for each programme.'),
  required: true,
  rows: { are: 'elements', list: ['programmes'], lists: [], points: [] },
  columns: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'opleiding', 'opleidingsnummer'],
      help: say('Een eigen nummer of korte naam.', 'A number or short name of its own.'),
      example: 'zorg',
    }),
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['omschrijving', 'naam opleiding'],
      help: say('Hoe de opleiding heet.', 'What the programme is called.'),
      example: 'Verzorgende – zorgkundige',
    }),
    column('Min. soorten zorg', {
      cell: wholeNumber(0),
      holds: field('minSettings'),
      synonyms: ['minimum soorten zorg', 'aantal soorten zorg'],
      help: say(
        'In hoeveel soorten zorg iemand die afrondt, genoeg uren moet hebben. Leeg: 2.',
        'In how many kinds of care somebody who finishes must have enough hours. Empty: 2.',
      ),
      example: '2',
    }),
    column('Min. uren per soort zorg', {
      cell: hours(0),
      holds: field('minMinutesPerSetting'),
      synonyms: ['minimum uren per soort zorg', 'uren per soort zorg'],
      help: say(
        'Hoeveel uren stage een soort zorg nodig heeft om mee te tellen. Leeg: 100.',
        'How many hours of placement a kind of care needs to count. Empty: 100.',
      ),
      example: '100',
    }),
  ],
};
