/** The command line in English. */
import { longDate } from '../../formats/date-words.ts';
import { fileSize, wholeNumber } from '../../formats/number-words.ts';
import type { CliWords } from './cli-words.ts';
import { COMMANDS_EN } from './commands-en.ts';
import { EXPERIMENT_EN } from './experiment-en.ts';
import { LIVE_EN } from './live-en.ts';
import { REACH_EN } from './reach-en.ts';
import { SERVICE_EN } from './service-en.ts';
import { STORE_EN } from './store-en.ts';
import { TRANSIT_EN } from './transit-en.ts';

const number = (value: number) => wholeNumber(value, 'en');
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

export const CLI_WORDS_EN: CliWords = {
  warning: 'Note',
  titles: {},
  usage: '[options] [command]',
  usageOptions: '[options]',
  example: 'Example',
  description:
    'Stageplan assigns trainees of care courses to units and shifts, and says how close that is to the best possible.',
  exitCodes:
    'Exit codes: 0 fine, 1 breaches found or nothing placed, 2 something wrong with what you gave, 3 a fault of Stageplan itself.',
  options: {
    json: 'one JSON value on standard output, for programs',
    lang: 'language: nl (default) or en',
    version: 'show the version',
    help: 'show this help',
  },
  helpCommand: 'show the help of a command',
  commands: COMMANDS_EN,
  store: STORE_EN,
  service: SERVICE_EN,
  transit: TRANSIT_EN,
  reach: REACH_EN,
  experiment: EXPERIMENT_EN,
  faultCount: (faults) => `${counted(faults, 'error', 'errors')}. Nothing was written.`,
  internal: (message) =>
    `Something went wrong in Stageplan itself: ${message}\nPlease report this, with the command you gave and the text below. Nothing was written.`,
  planning: (trainees, asked, units) =>
    `${counted(trainees, 'trainee', 'trainees')}, ${counted(asked, 'placement', 'placements')} asked for, ${counted(units, 'unit', 'units')}.`,
  phases: {
    prepare: 'preparing',
    construct: 'constructing',
    improve: 'improving',
    prove: 'proving',
    explain: 'explaining',
    check: 'checking',
  },
  progress: (progress) =>
    [
      `[${Math.floor(progress.seconds)} s] ${CLI_WORDS_EN.phases[progress.phase]}: ${LIVE_EN.placed(progress)}`,
      LIVE_EN.cost(progress),
      ...(progress.movesPerSecond === 0 ? [] : [LIVE_EN.speed(progress)]),
    ].join(', '),
  live: LIVE_EN,
  stopping:
    'Stopping; the best plan so far will be written. Ctrl-C once more breaks off at once, without writing anything.',
  aborted: 'Broken off. Nothing was written.',
  noWorkbook:
    'rooster.xlsx is left out: the plan has more days than a workbook can take. They are all in rooster.csv.',
  written: (files, folder) => `${counted(files, 'file', 'files')} written to ${folder}.`,
  rejected: 'The plan that was found breaks the rules; that should not be possible.',
  workerCrashed: (worker, message) => `planning thread ${worker} failed: ${message}`,
  otherVersion: 'The plan was made from another version of this semester.',
  publishedNotNeeded: 'This plan does not replace a published one: --published is not used.',
  valid: (name, trainees, asked, units, mentors) =>
    `${name} is fine: ${counted(trainees, 'trainee', 'trainees')} asking for ${counted(asked, 'placement', 'placements')}, ${counted(units, 'unit', 'units')}, ${counted(mentors, 'mentor', 'mentors')}.`,
  feedCovers: ({ path, first, last, referenceWeek }) =>
    `Timetable ${path}: from ${longDate(first, 'en')} to ${longDate(last, 'en')}; ${
      referenceWeek === null
        ? 'there is no whole week in it.'
        : `other dates run as in the week of ${longDate(referenceWeek, 'en')}.`
    }`,
  warningCount: (warnings) => `${counted(warnings, 'warning', 'warnings')}.`,
  imported: (file, name, trainees, units, mentors) =>
    `${file}: ${name}, with ${counted(trainees, 'trainee', 'trainees')}, ${counted(units, 'unit', 'units')} and ${counted(mentors, 'mentor', 'mentors')}.`,
  exported: (file, name) => `${file}: ${name} as a workbook. Change what you like in it and import it again.`,
  exportedCsv: (folder, name) => `${folder}: ${name} as CSV files, one per sheet.`,
  templateTitle: 'Semester to fill in',
  templateWritten: (file) => `${file}: a workbook to fill in. Begin with the sheet Uitleg.`,
  filesProgress: (made, total) => `${number(made)} of ${number(total)} files made`,
  filesBar: 'files {bar} {value} of {total}',
  readingFeed: (feed) => `Reading the timetable ${feed}.`,
  feedRead: (feed, read, total) =>
    `Timetable ${feed}: ${fileSize(read, 'en')} of ${fileSize(total, 'en')} read.`,
  feedBar: 'timetable {bar} {percentage} %',
  feedNotKept: (feed, folder) =>
    `The timetable ${feed} could not be kept as it was read${folder === null ? '' : ` in ${folder}`}: the next time reading takes as long. Set STAGEPLAN_CACHE to a folder that you may write in.`,
  notHandedOut: 'Nothing was written: a plan that is not right is not handed out.',
  generated: (file, trainees, units) =>
    `${file}: an invented semester of ${counted(trainees, 'trainee', 'trainees')} and ${counted(units, 'unit', 'units')}.`,
};
