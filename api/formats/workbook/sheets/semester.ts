/** The sheet Semester: what holds for the whole of it. */
import { say } from '../../../../solver/domain/sentence.ts';
import { date } from '../cells/date.ts';
import { id } from '../cells/id.ts';
import { text } from '../cells/text.ts';
import { time } from '../cells/time.ts';
import { weekdays } from '../cells/weekdays.ts';
import { column, field } from './column.ts';
import { sheetOfFacts } from './facts.ts';
import type { Sheet } from './sheet.ts';

export const SEMESTER: Sheet = sheetOfFacts({
  name: 'Semester',
  synonyms: ['algemeen', 'semestergegevens'],
  purpose: say('Wat voor het hele semester geldt.', 'What holds for the whole semester.'),
  required: true,
  facts: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'semester'],
      help: say(
        'Een eigen nummer of korte naam voor dit semester.',
        'A number or short name of its own for this semester.',
      ),
      example: 'voorjaar-2027',
    }),
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['titel'],
      help: say('Hoe het semester heet.', 'What the semester is called.'),
      example: 'Voorjaar 2027',
    }),
    column('Begin', {
      cell: date,
      holds: field('start'),
      required: true,
      synonyms: ['van', 'eerste dag', 'startdatum', 'begindatum'],
      help: say('De eerste dag.', 'The first day.'),
      example: '1/2/2027',
    }),
    column('Einde', {
      cell: date,
      holds: field('end'),
      required: true,
      synonyms: ['tot en met', 'laatste dag', 'einddatum'],
      help: say('De laatste dag.', 'The last day.'),
      example: '27/6/2027',
    }),
    column('Tijdzone', {
      cell: text,
      holds: field('timezone'),
      help: say('Leeg: Europe/Brussels.', 'Empty: Europe/Brussels.'),
      example: 'Europe/Brussels',
    }),
    column('Opvang opent', {
      cell: time,
      holds: field('childcare', 'opens'),
      synonyms: ['opvang open', 'opening opvang', 'opvang vanaf'],
      help: say(
        'Wanneer de gewone kinderopvang opent. Leeg: 7:00.',
        'When ordinary childcare opens. Empty: 7:00.',
      ),
      example: '7:00',
    }),
    column('Opvang sluit', {
      cell: time,
      holds: field('childcare', 'closes'),
      synonyms: ['sluiting opvang', 'opvang tot'],
      help: say(
        'Wanneer de gewone kinderopvang sluit. Leeg: 20:00.',
        'When ordinary childcare closes. Empty: 20:00.',
      ),
      example: '18:30',
    }),
    column('Opvang op', {
      cell: weekdays({ withHolidays: false }),
      holds: field('childcare', 'weekdays'),
      synonyms: ['opvang dagen', 'dagen opvang', 'opvangdagen'],
      help: say(
        'Op welke weekdagen de gewone kinderopvang open is. Leeg: ma-vr.',
        'On which weekdays ordinary childcare is open. Empty: ma-vr (Mon-Fri).',
      ),
      example: 'ma-vr',
    }),
    column('Referentieweek', {
      cell: date,
      holds: field('transit', 'referenceWeek'),
      help: say(
        'De maandag van de week waarvan bussen en treinen gelden op dagen die de dienstregeling niet kent.',
        'The Monday of the week whose buses and trains count on dates that the timetable does not know.',
      ),
      example: '1/3/2027',
    }),
  ],
});
