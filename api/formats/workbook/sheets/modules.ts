/** The sheet Modules: the parts of a programme with their hours of placement. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice, choiceList } from '../cells/choice.ts';
import { date } from '../cells/date.ts';
import { hours } from '../cells/hours.ts';
import { id } from '../cells/id.ts';
import { idList } from '../cells/id-list.ts';
import { text } from '../cells/text.ts';
import { wholeNumber } from '../cells/whole-number.ts';
import { yesNo } from '../cells/yes-no.ts';
import { column, field, oneOf, someOf } from './column.ts';
import type { Sheet } from './sheet.ts';
import { OWN_WORKPLACE, SETTINGS } from './words.ts';

export const MODULES: Sheet = {
  name: 'Modules',
  synonyms: ['module', 'stagemodules'],
  purpose: say('Een rij per module met stage.', 'A row for each module with a placement.'),
  required: true,
  rows: { are: 'elements', list: ['modules'], lists: [], points: [] },
  columns: [
    column('Nummer', {
      cell: id,
      holds: field('id'),
      required: true,
      synonyms: ['nr', 'code', 'module', 'modulenummer', 'modulecode'],
      help: say('Een eigen nummer of korte naam.', 'A number or short name of its own.'),
      example: 'thuiszorg',
    }),
    column('Naam', {
      cell: text,
      holds: field('name'),
      required: true,
      synonyms: ['omschrijving', 'naam module'],
      help: say('Hoe de module heet.', 'What the module is called.'),
      example: 'Stage verzorgende thuiszorg',
    }),
    column('Opleiding', {
      cell: id,
      holds: field('programme'),
      required: true,
      refersTo: oneOf('Opleidingen'),
      help: say('Het nummer van de opleiding.', 'The number of the programme.'),
      example: 'zorg',
    }),
    column('Uren', {
      cell: hours(1),
      holds: field('minutes'),
      required: true,
      synonyms: ['uren stage', 'stage-uren', 'aantal uren', 'hours'],
      help: say('Hoeveel uren stage de module vraagt.', 'How many hours of placement the module asks.'),
      example: '240',
    }),
    column('Soorten zorg', {
      cell: choiceList(SETTINGS),
      holds: field('settings'),
      required: true,
      synonyms: ['soort zorg', 'settings', 'waar'],
      help: say(
        'Waar de stage kan, met komma’s ertussen: woonzorgcentrum, gezinszorg, ziekenhuis, dagcentrum.',
        'Where the placement can be, parted by commas: woonzorgcentrum (nursing home), gezinszorg (home care), ziekenhuis (hospital), dagcentrum (day centre).',
      ),
      example: 'woonzorgcentrum, ziekenhuis',
    }),
    column('Vanaf', {
      cell: date,
      holds: field('from'),
      synonyms: ['van', 'begin', 'startdatum'],
      help: say(
        'Vroegste dag. Leeg: vanaf het begin van het semester.',
        'Earliest day. Empty: from the start of the semester.',
      ),
      example: '22/2/2027',
    }),
    column('Tot en met', {
      cell: date,
      holds: field('to'),
      synonyms: ['tot', 't/m', 'einde', 'einddatum'],
      help: say(
        'Laatste dag. Leeg: tot het einde van het semester.',
        'Last day. Empty: to the end of the semester.',
      ),
      example: '13/6/2027',
    }),
    column('Na', {
      cell: idList,
      holds: field('after'),
      synonyms: ['na module', 'na modules', 'komt na', 'volgt op'],
      refersTo: someOf('Modules'),
      help: say(
        'De nummers van de modules die eerst moeten.',
        'The numbers of the modules that must come first.',
      ),
      example: 'logistiek',
    }),
    column('Min. dagen per week', {
      cell: wholeNumber(0),
      holds: field('minDaysPerWeek'),
      synonyms: ['minimum dagen per week', 'min dagen'],
      help: say('Minstens zoveel dagen per week. Leeg: 1.', 'At least so many days a week. Empty: 1.'),
      example: '2',
    }),
    column('Max. dagen per week', {
      cell: wholeNumber(0),
      holds: field('maxDaysPerWeek'),
      synonyms: ['maximum dagen per week', 'max dagen'],
      help: say('Hoogstens zoveel dagen per week. Leeg: 5.', 'At most so many days a week. Empty: 5.'),
      example: '3',
    }),
    column('Min. late diensten', {
      cell: wholeNumber(0),
      holds: field('minDaysBy', 'late'),
      synonyms: ['late diensten', 'minimum late diensten'],
      help: say(
        'Minstens zoveel dagen met een late dienst of avonddienst. Leeg: 0.',
        'At least so many days on a late or evening shift. Empty: 0.',
      ),
      example: '4',
    }),
    column('Min. weekenddagen', {
      cell: wholeNumber(0),
      holds: field('minDaysBy', 'weekend'),
      synonyms: ['weekenddagen', 'minimum weekenddagen'],
      help: say(
        'Minstens zoveel dagen in het weekend. Leeg: 0.',
        'At least so many days at weekends. Empty: 0.',
      ),
      example: '2',
    }),
    column('In schoolvakanties', {
      cell: yesNo,
      holds: field('inSchoolHolidays'),
      synonyms: ['in schoolvakantie', 'in de vakantie', 'stage in vakanties', 'in vakanties'],
      help: say(
        'ja als stage in een schoolvakantie kan. Leeg: nee.',
        'ja (yes) if placements in a school holiday are possible. Empty: no.',
      ),
      example: 'nee',
    }),
    column('Nacht mag', {
      cell: yesNo,
      holds: field('nightAllowed'),
      synonyms: ['nachtdienst mag', 'nachtdiensten', 'nacht'],
      help: say('ja als nachtdiensten mogen. Leeg: nee.', 'ja (yes) if night shifts are allowed. Empty: no.'),
      example: 'nee',
    }),
    column('Eigen werkplek', {
      cell: choice(OWN_WORKPLACE),
      holds: field('ownWorkplace'),
      synonyms: ['eigen werkgever', 'op eigen werkplek'],
      help: say(
        'Of de stage bij de eigen werkgever mag: toegelaten, verboden of verplicht. Leeg: toegelaten.',
        'Whether the placement may be at the own employer: toegelaten (allowed), verboden (forbidden) or verplicht (required). Empty: allowed.',
      ),
      example: 'toegelaten',
    }),
  ],
};
