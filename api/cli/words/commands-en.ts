/** The help of each command in English. */
import type { CliWords } from './cli-words.ts';

const SEMESTER =
  'a semester: a workbook (.xlsx), a folder of CSV files, a JSON file, or a folder with semester.json in it';

const STAMP = 'the moment of making, such as 2027-01-15T09:00:00Z (default now)';

const HAND_OUT = {
  pseudonymous: 'leave out all names and e-mail addresses: ids stand everywhere',
  without: 'skip what you do not need: report, excel or pdf, parted by commas',
  stamp: STAMP,
};

export const COMMANDS_EN: CliWords['commands'] = {
  plan: {
    summary: 'make a plan for a semester',
    description:
      'Finds a unit, days, shifts and a mentor for every placement asked for, and writes into the folder of --out: plan.json (the plan), samenvatting.txt (in plain words), rapport.html (to read and print), rooster.xlsx and rooster.csv (for a spreadsheet), verloop.csv (how the search went), pdf/ (a sheet per trainee and per unit, to hang up) and agenda/ (an .ics per trainee, unit and mentor). Ctrl-C stops with the best plan until then. Without --steps or --seconds it searches for 30 seconds.',
    example: 'npx stageplan plan scenarios/semesters/leuven-voorjaar-2027 --out out --seconds 20 --lang en',
    arguments: { SEMESTER },
    options: {
      out: 'the folder for the plan; what you keep there yourself is left alone',
      seed: 'random seed: the same seed and steps give the same plan (default 1)',
      steps: 'stop after this many search steps',
      seconds: 'stop after this many seconds',
      workers:
        'search with this many threads at once, the best plan counts (default one for each processor core, at most 4; with --steps 1)',
      lp: 'library for linear programs, which help to prove how close the plan is to the best possible: auto (default) chooses, and uses none beyond 40 trainees; highs and javascript force that one, there as well; none does without and may prove less',
      published: 'the plan that people know already: change as little of it as possible',
      ...HAND_OUT,
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
  report: {
    summary: 'hand out an existing plan once more',
    description:
      'Checks a plan and writes everything it is handed out as anew: report, Excel, CSV, PDF and calendars. For another language, without names, or after names were added. A plan that breaks the rules is not handed out: exit code 1.',
    example:
      'npx stageplan report my-semester.xlsx out/plan.json --out without-names --pseudonymous --lang en',
    arguments: { SEMESTER, PLAN: 'the plan (JSON)' },
    options: {
      out: 'the folder for the files; what you keep there yourself is left alone',
      published: 'the plan that this plan replaces',
      ...HAND_OUT,
    },
  },
  template: {
    summary: 'make the workbook to fill in',
    description:
      'Writes an Excel workbook with a sheet per subject (trainees, units, mentors …), in Dutch, with drop-downs and a sheet that explains every column. With --example it holds a small invented semester. A file that exists is never written over.',
    example: 'npx stageplan template --out my-semester.xlsx --lang en',
    arguments: {},
    options: {
      out: 'the workbook (.xlsx)',
      example: 'fill it with an invented example of ten trainees',
      stamp: STAMP,
    },
  },
  import: {
    summary: 'make a semester of a workbook or CSV files',
    description:
      'Reads a workbook that was filled in (.xlsx), or a folder of CSV files (one per sheet), and writes the semester as JSON. When something is wrong nothing is written: all faults are told at once, with sheet, cell, what stands there, what should, and how to mend it. Columns on religion, origin, mother tongue, gender or health and national register numbers are not taken over. The other commands read a workbook or folder directly too.',
    example: 'npx stageplan import my-semester.xlsx --out my-semester.json --lang en',
    arguments: { TABLES: 'a workbook (.xlsx) or a folder of CSV files' },
    options: {
      out: 'the file for the semester (JSON); an earlier semester is replaced',
      pseudonymous: 'take over no names and e-mail addresses',
    },
  },
  export: {
    summary: 'make a workbook of a semester',
    description:
      'Writes a semester as the workbook that template makes, filled in: to read, to change and to import again. With --published and --frozen-until what is past is fixed on the sheet Afspraken: it does not change any more. A file that exists is never written over.',
    example: 'npx stageplan export scenarios/semesters/leuven-voorjaar-2027 --out leuven.xlsx --lang en',
    arguments: { SEMESTER },
    options: {
      out: 'the workbook (.xlsx), or with --csv a new folder',
      csv: 'write CSV files, one per sheet, instead of a workbook',
      published: 'the plan that people know: its days up to --frozen-until go on the sheet Afspraken',
      frozenUntil: 'the last day that is past, such as 2027-02-28',
      pseudonymous: 'leave out names and e-mail addresses',
      stamp: STAMP,
    },
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
      timetable: 'also write the invented timetable of the Leuven region (zip), for bus and train',
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
