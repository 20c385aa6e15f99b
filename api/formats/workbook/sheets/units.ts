/** The sheet Afdelingen: where trainees are placed. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice } from '../cells/choice.ts';
import { date } from '../cells/date.ts';
import { id } from '../cells/id.ts';
import { idList } from '../cells/id-list.ts';
import { text } from '../cells/text.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { yesNo } from '../cells/yes-no.ts';
import { column, field, oneOf, someOf } from './column.ts';
import type { Sheet } from './sheet.ts';
import { MOBILITY, SETTINGS } from './words.ts';

export const UNITS: Sheet = {
  name: 'Afdelingen',
  synonyms: ['units', 'afdeling', 'diensten en afdelingen', 'teams'],
  purpose: say(
    'Een rij per afdeling of thuiszorgteam waar cursisten stage lopen.',
    'A row for each ward or home-care team where trainees are placed.',
  ),
  required: true,
  rows: { are: 'elements', list: ['units'], lists: ['shifts', 'offers'], points: [] },
  columns: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'afdeling', 'afdelingsnummer'],
      help: say('Een eigen nummer of korte naam.', 'A number or short name of its own.'),
      example: 'remy-1',
    }),
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['naam afdeling'],
      help: say('Hoe de afdeling heet.', 'What the unit is called.'),
      example: 'Remy, eerste verdieping',
    }),
    column('Locatie', {
      cell: id,
      holds: field('site'),
      required: true,
      synonyms: ['vestiging'],
      refersTo: oneOf('Locaties'),
      help: say('Het nummer van de locatie.', 'The number of the site.'),
      example: 'remy',
    }),
    column('Soort zorg', {
      cell: choice(SETTINGS),
      holds: field('setting'),
      required: true,
      synonyms: ['soort', 'type'],
      help: say(
        'woonzorgcentrum, gezinszorg, ziekenhuis of dagcentrum.',
        'woonzorgcentrum (nursing home), gezinszorg (home care), ziekenhuis (hospital) or dagcentrum (day centre).',
      ),
      example: 'woonzorgcentrum',
    }),
    column('Aanvaardt', {
      cell: idList,
      holds: field('accepts'),
      required: true,
      synonyms: ['modules', 'stagemodules', 'aanvaarde modules', 'voor modules'],
      refersTo: someOf('Modules'),
      help: say(
        'De nummers van de modules waarvoor cursisten welkom zijn, met komma’s ertussen.',
        'The numbers of the modules for which trainees are welcome, parted by commas.',
      ),
      example: 'residentieel, zorgkundige',
    }),
    column('Vanaf', {
      cell: date,
      holds: field('from'),
      synonyms: ['van', 'begin', 'startdatum'],
      help: say('Vroegste stagedag. Leeg: vanaf het begin.', 'Earliest day. Empty: from the start.'),
      example: '1/3/2027',
    }),
    column('Tot en met', {
      cell: date,
      holds: field('to'),
      synonyms: ['tot', 't/m', 'einde', 'einddatum'],
      help: say('Laatste stagedag. Leeg: tot het einde.', 'Last day. Empty: to the end.'),
      example: '27/6/2027',
    }),
    column('Min. dagen per week', {
      cell: wholeNumber(0),
      holds: field('minDaysPerWeek'),
      synonyms: ['minimum dagen per week', 'min dagen'],
      help: say(
        'Minstens zoveel dagen per week voor wie hier stage loopt. Leeg: 1.',
        'At least so many days a week for who is placed here. Empty: 1.',
      ),
      example: '2',
    }),
    column('Liefst dagen per week', {
      cell: wholeNumber(0),
      holds: field('preferredDaysPerWeek'),
      synonyms: ['gewenste dagen per week', 'liefst dagen'],
      help: say(
        'Hoeveel dagen per week de afdeling graag heeft.',
        'How many days a week the unit likes best.',
      ),
      example: '3',
    }),
    column('Eigen vervoer nodig', {
      cell: choice(MOBILITY),
      holds: field('mobility'),
      synonyms: ['vervoer nodig', 'vervoer', 'mobiliteit'],
      help: say(
        'Wat de cursist nodig heeft om naar de cliënten te gaan: geen, fiets of auto. Leeg: geen.',
        'What the trainee needs to visit clients: geen (nothing), fiets (bike) or auto (car). Empty: nothing.',
      ),
      example: 'fiets',
    }),
    column('Diensten eerste dag', {
      cell: idList,
      holds: field('firstDayShifts'),
      synonyms: ['eerste dag', 'dienst eerste dag', 'start op'],
      help: say(
        'De diensten waarop een eerste stagedag kan. Leeg: alle.',
        'The shifts on which a first day can be. Empty: all.',
      ),
      example: 'dag',
    }),
    column('Buddy', {
      cell: yesNo,
      holds: field('buddy'),
      synonyms: ['met buddy', 'heeft buddy'],
      help: say(
        'ja als een buddy mee begeleidt: intensieve begeleiding telt dan enkel.',
        'ja (yes) if a buddy helps to guide: intensive guidance then counts once.',
      ),
      example: 'nee',
    }),
  ],
};
