/** The command line in Dutch. */
import { longDate } from '../../formats/date-words.ts';
import { fileSize, wholeNumber } from '../../formats/number-words.ts';
import type { CliWords } from './cli-words.ts';
import { COMMANDS_NL } from './commands-nl.ts';
import { EXPERIMENT_NL } from './experiment-nl.ts';
import { LIVE_NL } from './live-nl.ts';
import { REACH_NL } from './reach-nl.ts';
import { SERVICE_NL } from './service-nl.ts';
import { STORE_NL } from './store-nl.ts';
import { TRANSIT_NL } from './transit-nl.ts';

const number = (value: number) => wholeNumber(value, 'nl');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

export const CLI_WORDS_NL: CliWords = {
  warning: 'Let op',
  titles: {
    'Usage:': 'Gebruik:',
    'Arguments:': 'Argumenten:',
    'Options:': 'Opties:',
    'Global Options:': 'Opties van elk commando:',
    'Commands:': 'Commando’s:',
  },
  usage: '[opties] [commando]',
  usageOptions: '[opties]',
  example: 'Voorbeeld',
  description:
    'Stageplan wijst cursisten van zorgopleidingen toe aan stageplaatsen en diensten, en zegt hoe dicht dat bij het best mogelijke ligt.',
  exitCodes:
    'Afsluitcodes: 0 in orde, 1 overtredingen gevonden of niets geplaatst, 2 fout in wat u opgeeft, 3 fout in Stageplan zelf.',
  options: {
    json: 'één JSON-waarde op de standaarduitvoer, voor programma’s',
    lang: 'taal: nl (standaard) of en',
    version: 'toon de versie',
    help: 'toon deze hulp',
  },
  helpCommand: 'toon de hulp van een commando',
  commands: COMMANDS_NL,
  store: STORE_NL,
  service: SERVICE_NL,
  transit: TRANSIT_NL,
  reach: REACH_NL,
  experiment: EXPERIMENT_NL,
  faultCount: (faults) => `${counted(faults, 'fout', 'fouten')}. Er is niets weggeschreven.`,
  internal: (message) =>
    `Er ging iets mis in Stageplan zelf: ${message}\nMeld dit, met het commando dat u gaf en de tekst hieronder. Er is niets weggeschreven.`,
  planning: (trainees, asked, units) =>
    `${counted(trainees, 'cursist', 'cursisten')}, ${counted(asked, 'gevraagde stage', 'gevraagde stages')}, ${counted(units, 'afdeling', 'afdelingen')}.`,
  phases: {
    prepare: 'voorbereiden',
    construct: 'opbouwen',
    improve: 'verbeteren',
    prove: 'bewijzen',
    explain: 'uitleg zoeken',
    check: 'nakijken',
  },
  progress: (progress) =>
    [
      `[${Math.floor(progress.seconds)} s] ${CLI_WORDS_NL.phases[progress.phase]}: ${LIVE_NL.placed(progress)}`,
      LIVE_NL.cost(progress),
      ...(progress.movesPerSecond === 0 ? [] : [LIVE_NL.speed(progress)]),
    ].join(', '),
  live: LIVE_NL,
  stopping:
    'Ik stop en schrijf het beste plan tot nu toe weg. Nog een keer Ctrl-C breekt meteen af, zonder iets weg te schrijven.',
  aborted: 'Afgebroken. Er is niets weggeschreven.',
  noWorkbook:
    'rooster.xlsx is er niet bij: het plan heeft meer dagen dan in één werkboek passen. In rooster.csv staan ze allemaal.',
  written: (files, folder) => `${counted(files, 'bestand', 'bestanden')} weggeschreven in ${folder}.`,
  rejected: 'Het gevonden plan houdt zich niet aan de regels; dat hoort niet te kunnen.',
  workerCrashed: (worker, message) => `rekenproces ${worker} viel uit: ${message}`,
  otherVersion: 'Het plan is gemaakt van een andere versie van dit semester.',
  publishedNotNeeded: 'Dit plan vervangt geen gepubliceerd plan: --published wordt niet gebruikt.',
  valid: (name, trainees, asked, units, mentors) =>
    `${name} is in orde: ${counted(trainees, 'cursist', 'cursisten')} met ${counted(asked, 'gevraagde stage', 'gevraagde stages')}, ${counted(units, 'afdeling', 'afdelingen')}, ${counted(mentors, 'mentor', 'mentoren')}.`,
  feedCovers: ({ path, first, last, referenceWeek }) =>
    `Dienstregeling ${path}: van ${longDate(first, 'nl')} tot en met ${longDate(last, 'nl')}; ${
      referenceWeek === null
        ? 'een hele week zit er niet in.'
        : `andere dagen rijden zoals in de week van ${longDate(referenceWeek, 'nl')}.`
    }`,
  warningCount: (warnings) => `${counted(warnings, 'waarschuwing', 'waarschuwingen')}.`,
  imported: (file, name, trainees, units, mentors) =>
    `${file}: ${name}, met ${counted(trainees, 'cursist', 'cursisten')}, ${counted(units, 'afdeling', 'afdelingen')} en ${counted(mentors, 'mentor', 'mentoren')}.`,
  exported: (file, name) =>
    `${file}: ${name} als werkboek. Verander erin wat u wilt en importeer het opnieuw.`,
  exportedCsv: (folder, name) => `${folder}: ${name} als CSV-bestanden, één per blad.`,
  templateTitle: 'Semester om in te vullen',
  templateWritten: (file) => `${file}: een werkboek om in te vullen. Begin met het blad Uitleg.`,
  filesProgress: (made, total) => `${number(made)} van ${number(total)} bestanden gemaakt`,
  filesBar: 'bestanden {bar} {value} van {total}',
  readingFeed: (feed) => `Ik lees de dienstregeling ${feed}.`,
  feedRead: (feed, read, total) =>
    `Dienstregeling ${feed}: ${fileSize(read, 'nl')} van ${fileSize(total, 'nl')} gelezen.`,
  feedBar: 'dienstregeling {bar} {percentage} %',
  feedNotKept: (feed, folder) =>
    `De gelezen dienstregeling ${feed} kon niet bewaard worden${folder === null ? '' : ` in ${folder}`}: de volgende keer duurt het lezen even lang. Zet in STAGEPLAN_CACHE een map waarin u mag schrijven.`,
  notHandedOut: 'Er is niets weggeschreven: een plan dat niet klopt, wordt niet uitgedeeld.',
  generated: (file, trainees, units) =>
    `${file}: een verzonnen semester met ${counted(trainees, 'cursist', 'cursisten')} en ${counted(units, 'afdeling', 'afdelingen')}.`,
};
