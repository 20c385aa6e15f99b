/** The help of each command in English. */
import type { CliWords } from './cli-words.ts';

const SEMESTER = 'a semester: a JSON file, or a folder with semester.json in it';

export const COMMANDS_EN: CliWords['commands'] = {
  plan: {
    summary: 'make a plan for a semester',
    description:
      'Finds a unit, days, shifts and a mentor for every placement asked for, and writes into the folder of --out: plan.json (the plan), samenvatting.txt (in plain words), rooster.csv (for a spreadsheet) and agenda/ (an .ics per trainee, unit and mentor). Ctrl-C stops with the best plan until then. Without --steps or --seconds it searches for 30 seconds.',
    example: 'npx stageplan plan scenarios/semesters/leuven-voorjaar-2027 --out out --seconds 20 --lang en',
    arguments: { SEMESTER },
    options: {
      out: 'the folder for the plan; what you keep there yourself is left alone',
      seed: 'random seed: the same seed and steps give the same plan (default 1)',
      steps: 'stop after this many search steps',
      seconds: 'stop after this many seconds',
      workers: 'search with this many threads at once, the best plan counts (default 1)',
      published: 'the plan that people know already: change as little of it as possible',
      stamp: 'the moment in the calendars, such as 2027-01-15T09:00:00Z (default now)',
    },
  },
  check: {
    summary: 'check a plan',
    description:
      'Lists every breach of the rules, everything the plan says of itself that is not so, and the score as recomputed. Writes no files. Exit code 1 when anything is wrong.',
    example: 'npx stageplan check scenarios/semesters/leuven-voorjaar-2027 out/plan.json --lang en',
    arguments: { SEMESTER, PLAN: 'the plan (JSON)' },
    options: { published: 'the plan that this plan replaces' },
  },
  validate: {
    summary: 'check a semester',
    description:
      'Lists all faults of a semester at once: where, what stands there, what should, and how to mend it. Writes no files.',
    example: 'npx stageplan validate my-semester.json --lang en',
    arguments: { SEMESTER },
    options: {},
  },
  generate: {
    summary: 'invent a semester to try things on',
    description:
      'Writes an invented, valid semester (JSON) to --out, or to standard output. The same options and seed give the same semester.',
    example: 'npx stageplan generate --trainees 200 --seed 7 --tightness tight --out trial.json --lang en',
    arguments: {},
    options: {
      trainees: 'number of trainees, 10 to 10000 (default 100)',
      seed: 'random seed (default 1)',
      tightness: 'roomy, normal (default) or tight, or places per place needed, such as 0.9',
      evening: 'share in the evening track, 0 to 1',
      parents: 'share with young children, 0 to 1',
      noCar: 'share without a car, 0 to 1',
      area: 'leuven or flanders (by default what suits the number of trainees)',
      planted: 'build the semester around a plan, so that everything can surely be placed',
      out: 'the file for the semester',
    },
  },
  schema: {
    summary: 'show the JSON Schema of a file format',
    description: 'Writes the JSON Schema of a semester or a plan to standard output.',
    example: 'npx stageplan schema semester > semester.schema.json',
    arguments: { 'semester|plan': 'semester or plan' },
    options: {},
  },
};
