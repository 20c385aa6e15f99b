/** The sheets Dienstregelingen and Geen ritten: buses and trains, and days without them. */
import { say } from '../../../../solver/domain/sentence.ts';
import { dateList } from '../cells/date-list.ts';
import { text } from '../cells/text.ts';
import { column, field } from './column.ts';
import type { Sheet } from './sheet.ts';

export const TIMETABLES: Sheet = {
  name: 'Dienstregelingen',
  synonyms: ['transit', 'gtfs', 'dienstregeling', 'timetables'],
  purpose: say(
    'Een rij per dienstregeling (GTFS) van een vervoermaatschappij.',
    'A row for each timetable (GTFS) of a transport company.',
  ),
  required: false,
  rows: { are: 'elements', list: ['transit', 'gtfs'], lists: [], points: [] },
  columns: [
    column('Bestand', {
      cell: text,
      holds: field('path'),
      required: true,
      synonyms: ['pad', 'file', 'map'],
      help: say(
        'Waar het zipbestand of de map staat, gezien vanaf dit bestand.',
        'Where the zip file or folder is, seen from this file.',
      ),
      example: 'delijn.zip',
    }),
    column('SHA-256', {
      cell: text,
      holds: field('sha256'),
      synonyms: ['vingerafdruk', 'controlegetal'],
      help: say(
        'Controlegetal van het bestand, als u zeker wilt zijn dat het niet verandert.',
        'Checksum of the file, if you want to be sure that it does not change.',
      ),
      example: '',
    }),
  ],
};

export const NO_SERVICE: Sheet = {
  name: 'Geen ritten',
  synonyms: ['no service', 'stakingen', 'staking', 'geen bussen en treinen'],
  purpose: say(
    'Een rij per staking: dagen waarop een vervoermaatschappij niet rijdt.',
    'A row for each strike: dates on which a transport company does not run.',
  ),
  required: false,
  rows: { are: 'elements', list: ['transit', 'noService'], lists: [], points: [] },
  columns: [
    column('Datums', {
      cell: dateList,
      holds: field('dates'),
      required: true,
      synonyms: ['datum', 'data', 'dagen'],
      help: say('De datums, met komma’s ertussen.', 'The dates, parted by commas.'),
      example: '10/3/2027, 11/3/2027',
    }),
    column('Dienstregeling', {
      cell: text,
      holds: field('feed'),
      synonyms: ['bestand', 'maatschappij'],
      help: say(
        'Het bestand van het blad Dienstregelingen. Leeg: alle.',
        'The file on the sheet Dienstregelingen. Empty: all.',
      ),
      example: 'delijn.zip',
    }),
  ],
};
