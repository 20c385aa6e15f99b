/** Experiments, in English. */
import { wholeNumber } from '../../formats/number-words.ts';
import type { ExperimentWords } from './experiment-words.ts';

const number = (value: number) => wholeNumber(value, 'en');
const MINUTES_PER_HOUR = 60;

const STAMP = 'the moment in the report, e.g. 2027-01-15T09:00:00Z (default: now)';

export const EXPERIMENT_EN: ExperimentWords = {
  summary: 'find out what another approach would change',
  description:
    'An experiment plans many semesters, each with and without a measure of policy (a lever), and tells with statistics what that does for trainees, employers and mentors. Begin with: experiment run eerste-proef --out trial. Explained (in Dutch) in docs/experimenten.md.',
  run: {
    summary: 'plan all semesters of an experiment and make the report',
    description:
      'Reads an experiment file (YAML), or a shipped experiment by its name (see experiment list), plans each case on a thread of its own and writes in the folder of --out: report.html (to read), results.jsonl and results.csv (every figure), effects.csv and interactions.csv (what the levers do), barriers.csv and groups.csv, and timings.csv. Each case is kept as soon as it is done. After Ctrl-C, a kill or a power cut, give the same command again: it goes on where it stopped, and ends with the same results, byte for byte (where the experiment counts steps and not seconds). If the experiment or one of its files has changed meanwhile, it does not go on in that folder.',
    example: 'npx stageplan experiment run eerste-proef --out trial',
    arguments: { EXPERIMENT: 'an experiment file (.yaml), or the name of a shipped experiment' },
    options: {
      out: 'the folder for the results: new, empty, or of an earlier run of the same experiment',
      workers: 'plan so many cases at once (default: one for each processor core)',
      stamp: STAMP,
    },
  },
  report: {
    summary: 'make the report of an experiment anew',
    description:
      'Makes the report (one HTML file) of what is in the folder, also of an experiment that is still running or was broken off: what there is so far then counts. With --lang nl a Dutch report is made beside it (rapport.html).',
    example: 'npx stageplan experiment report trial --lang en',
    arguments: { FOLDER: 'the folder of the experiment' },
    options: { stamp: STAMP },
  },
  list: {
    summary: 'show the shipped experiments, the levers and the measures',
    description:
      'Shows what an experiment file may name: the levers with their values and what they do, and the measures with what they mean. With --json for programs too.',
    example: 'npx stageplan experiment list --lang en',
    arguments: {},
    options: {},
  },
  starting: (name, planned, cases, threads) =>
    `${name}: ${planned === 0 ? `${number(cases)} cases` : `${number(planned)} of ${number(cases)} cases are planned already, the rest follows`}, ${number(threads)} at once.`,
  leftAside: (lines) =>
    `${lines === 1 ? 'One result of an earlier run was' : `${number(lines)} results of an earlier run were`} not whole; that case is planned anew.`,
  progress: (planned, cases) => `${number(planned)} of ${number(cases)} cases planned`,
  timeLeft: (minutes) => {
    if (minutes < 1) return 'less than a minute left';
    if (minutes < MINUTES_PER_HOUR) return `about ${Math.round(minutes)} min left`;
    const rounded = Math.round(minutes);
    const rest = rounded % MINUTES_PER_HOUR;
    return `about ${Math.floor(rounded / MINUTES_PER_HOUR)} h${rest === 0 ? '' : ` ${rest} min`} left`;
  },
  bar: 'cases {bar} {value} of {total} · {left}',
  brokenOff: (planned, cases, folder) =>
    `Broken off after ${number(planned)} of ${number(cases)} cases; those are kept in ${folder}. Give the same command again to go on, or npx stageplan experiment report ${folder} to see what there is so far.`,
  failed: (caseName, why, folder) =>
    `Stopped at ${caseName}. ${why}\nWhat was planned before is kept in ${folder}.`,
  finished: (cases, report) => `${number(cases)} cases planned. Read ${report}.`,
  reported: (file) => `${file}: the report.`,
  incomplete: (planned, cases) =>
    `Not everything is planned yet (${number(planned)} of ${number(cases)} cases): the report shows what there is.`,
  caseName: (base, seed, setting) => `${base}, seed ${seed}, ${setting}`,
  listed: {
    experiments: 'Shipped experiments',
    levers: 'Levers',
    measures: 'Measures',
    caseCount: (cases) => `${number(cases)} cases`,
    range: (min, max, unit) => `${number(min)} to ${number(max)} ${unit}`,
    choices: (options) => options.join(', '),
    example: (value, says) => `At ${value}: ${says}`,
  },
};
