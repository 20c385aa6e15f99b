/** The sheet Cursisten: who is to be placed. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice, choiceList } from '../cells/choice.ts';
import { date } from '../cells/date.ts';
import { hours } from '../cells/hours.ts';
import { id } from '../cells/id.ts';
import { idList } from '../cells/id-list.ts';
import { minutes } from '../cells/minutes.ts';
import { freeText } from '../cells/text.ts';
import { time } from '../cells/time.ts';
import { weekdays } from '../cells/weekdays.ts';
import { yesNo } from '../cells/yes-no.ts';
import { column, field, modeColumn, oneOf, personColumns, someOf, whereColumn } from './column.ts';
import { coordinateColumns, OWN_COORDINATES } from './coordinates.ts';
import type { Column, Sheet } from './sheet.ts';
import { GUIDANCE, SETTINGS, STATUSES, TRACKS } from './words.ts';

const WHO: readonly Column[] = [
  column('Nummer', {
    cell: id,
    holds: field('id'),
    required: true,
    synonyms: ['nr', 'code', 'cursist', 'cursistnummer', 'stamnummer', 'inschrijvingsnummer'],
    help: say(
      'Het nummer dat uw centrum aan de cursist geeft. Nooit een rijksregisternummer.',
      'The number that your centre gives the trainee. Never a national register number.',
    ),
    example: 'c101',
  }),
  ...personColumns('Johanna Vandenbroucke', 'johanna@example.be'),
  column('Opleiding', {
    cell: id,
    holds: field('programme'),
    required: true,
    refersTo: oneOf('Opleidingen'),
    help: say('Het nummer van de opleiding.', 'The number of the programme.'),
    example: 'zorg',
  }),
  column('Traject', {
    cell: choice(TRACKS),
    holds: field('track'),
    required: true,
    synonyms: ['dag of avond', 'dag/avond'],
    help: say('dag of avond.', 'dag (day) or avond (evening).'),
    example: 'dag',
  }),
  column('Statuut', {
    cell: choice(STATUSES),
    holds: field('status'),
    required: true,
    synonyms: ['tewerkstelling'],
    help: say(
      'regulier, art. 60, LDE, maatwerk, VDAB of werkend.',
      'regulier (regular), art. 60, LDE, maatwerk (sheltered work), VDAB or werkend (employed).',
    ),
    example: 'regulier',
  }),
  column('Groep', {
    cell: freeText,
    holds: field('cohort'),
    synonyms: ['klas', 'klasgroep', 'lesgroep'],
    help: say(
      'De lesgroep: op het blad Bezet zegt u er één keer voor iedereen wanneer er les is.',
      'The class: on the sheet Bezet you say once for all of it when there is class.',
    ),
    example: 'dag A',
  }),
];

const HOME: readonly Column[] = [
  whereColumn('Postcode', 'postcode', ['home'], ['postnummer', 'postal code', 'zip', 'pc']),
  whereColumn('Gemeente', 'municipality', ['home'], ['woonplaats', 'stad', 'deelgemeente', 'municipality']),
  ...coordinateColumns(['home'], OWN_COORDINATES),
  modeColumn('Te voet, max. minuten', 'walk', '20', ['te voet', 'te voet max minuten', 'stappen']),
  modeColumn('Fiets, max. minuten', 'bike', '45', ['fiets', 'met de fiets']),
  modeColumn('Elektrische fiets, max. minuten', 'ebike', '45', ['elektrische fiets', 'e-bike']),
  modeColumn('Auto, max. minuten', 'car', '45', ['auto', 'wagen', 'met de auto']),
  modeColumn('Bus en trein, max. minuten', 'transit', '75', [
    'bus en trein',
    'openbaar vervoer',
    'openbaar vervoer, max. minuten',
    'ov',
    'ov max minuten',
  ]),
];

const CHILDCARE: readonly Column[] = [
  column('Kind heeft opvang nodig op', {
    cell: weekdays({ withHolidays: false }),
    holds: field('childcare', 'weekdays'),
    synonyms: [
      'kind heeft opvang nodig',
      'opvang nodig op',
      'opvang op',
      'opvang dagen',
      'dagen opvang',
      'kinderopvang',
      'kinderopvang dagen',
    ],
    help: say(
      'Alle dagen waarop er iemand voor het kind moet zijn, ook in het weekend als dat zo is: schrijf dan elke dag. Op dagen die hier niet staan, mag de planner de ouder gewoon inzetten. Leeg: er is geen opvang nodig.',
      'All days on which somebody has to be there for the child, weekends too if so: then write elke dag (every day). On days that are not here the planner may place the parent as usual. Empty: no childcare is needed.',
    ),
    example: 'ma-vr',
  }),
  whereColumn('Opvang postcode', 'postcode', ['childcare'], ['postcode opvang']),
  whereColumn('Opvang gemeente', 'municipality', ['childcare'], ['gemeente opvang']),
  ...coordinateColumns(['childcare'], {
    lat: 'Opvang breedtegraad',
    lon: 'Opvang lengtegraad',
    synonyms: { lat: ['breedtegraad opvang', 'opvang lat'], lon: ['lengtegraad opvang', 'opvang lon'] },
  }),
  column('Opvang ook in weekend', {
    cell: yesNo,
    holds: field('childcare', 'weekendCare'),
    synonyms: ['opvang in weekend', 'weekendopvang'],
    help: say(
      'ja als er op dagen dat de opvang dicht is iemand anders voor het kind zorgt. Het telt alleen op de dagen van "Kind heeft opvang nodig op". Leeg: nee.',
      'ja (yes) if somebody else looks after the child on days when childcare is shut. It counts only on the days of "Kind heeft opvang nodig op". Empty: no.',
    ),
    example: 'nee',
  }),
  column('Opvang afgeven (minuten)', {
    cell: minutes,
    holds: field('childcare', 'dropOffMinutes'),
    synonyms: ['afgeven', 'minuten afgeven', 'opvang afgeven'],
    help: say(
      'Hoelang brengen of halen duurt. Leeg: 5.',
      'How long dropping off or picking up takes. Empty: 5.',
    ),
    example: '5',
  }),
  column('Opvang opent', {
    cell: time,
    holds: field('childcare', 'opens'),
    synonyms: ['opvang open', 'opvang vanaf'],
    help: say('Leeg: zoals op het blad Semester.', 'Empty: as on the sheet Semester.'),
    example: '6:30',
  }),
  column('Opvang sluit', {
    cell: time,
    holds: field('childcare', 'closes'),
    synonyms: ['opvang tot'],
    help: say('Leeg: zoals op het blad Semester.', 'Empty: as on the sheet Semester.'),
    example: '18:30',
  }),
];

const AGREEMENTS: readonly Column[] = [
  column('Eigen werkgever', {
    cell: id,
    holds: field('ownEmployer'),
    synonyms: ['werkgever'],
    refersTo: oneOf('Werkgevers'),
    help: say(
      'Het nummer van de werkgever waar de cursist al werkt.',
      'The number of the employer for whom the trainee works already.',
    ),
    example: 'zorg-leuven',
  }),
  column('Niet naar', {
    cell: idList,
    holds: field('excludes'),
    synonyms: ['niet bij', 'uitgesloten'],
    help: say(
      'Nummers van afdelingen, locaties of werkgevers waar de cursist niet naartoe kan.',
      'Numbers of units, sites or employers where the trainee cannot go.',
    ),
    example: 'remy',
  }),
  column('Begeleiding', {
    cell: choice(GUIDANCE),
    holds: field('guidance'),
    help: say(
      'gewoon of intensief. Leeg: gewoon.',
      'gewoon (standard) or intensief (intensive). Empty: standard.',
    ),
    example: 'gewoon',
  }),
  column('Beschikbaar vanaf', {
    cell: date,
    holds: field('availableFrom'),
    synonyms: ['vanaf', 'stage vanaf'],
    help: say('Vroegste stagedag. Leeg: vanaf het begin.', 'Earliest day. Empty: from the start.'),
    example: '8/3/2027',
  }),
  column('Beschikbaar tot en met', {
    cell: date,
    holds: field('availableUntil'),
    synonyms: ['beschikbaar tot', 'tot en met', 'stage tot en met'],
    help: say('Laatste stagedag. Leeg: tot het einde.', 'Last day. Empty: to the end.'),
    example: '13/6/2027',
  }),
  column('Max. uren stage per week', {
    cell: hours(0),
    holds: field('maxStageMinutesPerWeek'),
    synonyms: ['max. uren per week', 'maximum uren per week', 'uren per week'],
    help: say(
      'Meeste uren stage in een week voor deze cursist. Leeg: zoals op het blad Regels.',
      'Most hours of placement in a week for this trainee. Empty: as on the sheet Regels.',
    ),
    example: '24',
  }),
];

const WISHES: readonly Column[] = [
  column('Wens soort zorg', {
    cell: choiceList(SETTINGS),
    holds: field('wishes', 'settings'),
    synonyms: ['wensen soort zorg', 'voorkeur soort zorg'],
    help: say('Liefst eerst, met komma’s ertussen.', 'Best liked first, parted by commas.'),
    example: 'woonzorgcentrum, dagcentrum',
  }),
  column('Wens locaties', {
    cell: idList,
    holds: field('wishes', 'sites'),
    synonyms: ['wens locatie', 'wensen locaties', 'voorkeur locatie'],
    refersTo: someOf('Locaties'),
    help: say('Nummers van locaties, liefst eerst.', 'Numbers of sites, best liked first.'),
    example: 'remy',
  }),
  column('Wens afdelingen', {
    cell: idList,
    holds: field('wishes', 'units'),
    synonyms: ['wens afdeling', 'wensen afdelingen', 'voorkeur afdeling'],
    refersTo: someOf('Afdelingen'),
    help: say('Nummers van afdelingen, liefst eerst.', 'Numbers of units, best liked first.'),
    example: 'remy-1',
  }),
];

const done = (header: string, setting: string, synonyms: readonly string[]) =>
  column(header, {
    cell: hours(0),
    holds: field('doneMinutesBySetting', setting),
    synonyms,
    help: say(
      'Hoeveel uren stage de cursist daar al deed, in eerdere semesters.',
      'How many hours of placement the trainee has done there, in earlier semesters.',
    ),
    example: '80',
  });

const STUDY: readonly Column[] = [
  done('Al gedaan: woonzorgcentrum (uren)', 'wzc', ['al gedaan woonzorgcentrum', 'al gedaan wzc']),
  done('Al gedaan: gezinszorg (uren)', 'gezinszorg', ['al gedaan gezinszorg', 'al gedaan thuiszorg']),
  done('Al gedaan: ziekenhuis (uren)', 'ziekenhuis', ['al gedaan ziekenhuis']),
  done('Al gedaan: dagcentrum (uren)', 'dagcentrum', ['al gedaan dagcentrum']),
  column('Rondt af', {
    cell: yesNo,
    holds: field('finishes'),
    synonyms: ['studeert af', 'laatste semester', 'afstuderend'],
    help: say(
      'ja als de opleiding met dit semester rond is: dan telt de spreiding over soorten zorg. Leeg: nee.',
      'ja (yes) if this semester completes the programme: then the mix of kinds of care counts. Empty: no.',
    ),
    example: 'nee',
  }),
  column('Stagemodules', {
    cell: idList,
    holds: { as: 'modules' },
    synonyms: ['modules', 'module', 'stages', 'stagemodule'],
    refersTo: someOf('Modules'),
    help: say(
      'De nummers van de modules waarvoor stage gezocht wordt. Meer erover zegt u op het blad Gevraagde stages.',
      'The numbers of the modules for which placements are sought. More about them is said on the sheet Gevraagde stages.',
    ),
    example: 'residentieel, thuiszorg',
  }),
];

export const TRAINEES: Sheet = {
  name: 'Cursisten',
  synonyms: ['trainees', 'cursist', 'cursistenlijst', 'studenten', 'stagiairs', 'leerlingen'],
  purpose: say('Een rij per cursist.', 'A row for each trainee.'),
  required: true,
  rows: {
    are: 'elements',
    list: ['trainees'],
    lists: ['modes', 'busy', 'modules'],
    points: [
      { path: ['home'], required: true },
      { path: ['childcare'], required: false },
    ],
  },
  columns: [...WHO, ...HOME, ...CHILDCARE, ...AGREEMENTS, ...WISHES, ...STUDY],
};
