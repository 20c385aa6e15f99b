/** How the report says how it was reckoned, and what cannot be concluded. */

import { SIGNIFICANCE } from '../../../../scenarios/experiments/statistics/verdict.ts';
import type { GenerateOptions } from '../../../../scenarios/generate/options.ts';
import type { Language } from '../../../../solver/domain/problem.ts';
import { METHOD_TEXTS_EN, METHOD_TEXTS_NL, type MethodTexts } from './method-texts.ts';

type GeneratorOption = Exclude<keyof GenerateOptions, 'seed'>;

const SIGNIFICANCE_PERCENT = 100 * SIGNIFICANCE;

const NL = {
  ...METHOD_TEXTS_NL,
  title: 'Methode',
  setUp: 'Opzet van de studie',
  item: 'Gegeven',
  value: 'Waarde',
  items: {
    study: 'Studie',
    bases: 'Semesters',
    design: 'Opzet',
    seeds: 'Herhalingen',
    effort: 'Zoekwerk per plan',
    runs: 'Geplande semesters',
    significance: 'Grens voor de gecorrigeerde p',
    fewestSeeds: 'Minste seeds om iets te kunnen aantonen',
    version: 'Versie van Stageplan',
    stamp: 'Verslag gemaakt op',
  },
  generated: (name: string, options: string) => `${name}: gegenereerd (${options})`,
  usualOptions: 'gewone instellingen',
  options: {
    trainees: 'cursisten',
    area: 'streek',
    tightness: 'krapte',
    evening: 'deel in het avondtraject',
    parents: 'deel met jonge kinderen',
    noCar: 'deel zonder auto',
  } satisfies Record<GeneratorOption, string>,
  timetable: (path: string) => `dienstregeling ${path}`,
  fromFile: (name: string, path: string) => `${name}: uit het bestand ${path}`,
  design: {
    oneAtATime: (pairs: number) =>
      `elke hefboom apart, één waarde per keer${pairs === 0 ? '' : `; ${pairs} paren hefbomen samen, elk op de laatste waarde`}`,
    fullFactorial: 'alle combinaties van waarden',
    latinHypercube: (samples: number, seed: number) =>
      `${samples} combinaties, gelijk gespreid over alle waarden (latin hypercube, seed ${seed})`,
  },
  seeds: (count: number, first: number, last: number) => `${count} seeds, van ${first} tot ${last}`,
  steps: (steps: string) =>
    `${steps} zoekstappen: dezelfde seeds geven opnieuw dezelfde resultaten, tot op de byte`,
  seconds: (seconds: string) =>
    `${seconds} seconden: dezelfde seeds geven niet noodzakelijk opnieuw dezelfde resultaten`,
  runs: (done: number, all: number) => `${done} van ${all}`,
  significance: `${SIGNIFICANCE_PERCENT} %`,
  variants: 'De varianten',
  variant: 'Variant',
  meaning: 'Wat er verandert',
  values: 'De hefbomen en hun waarden',
  lever: 'Hefboom',
  unit: 'Eenheid',
  valuesHead: 'Waarden, zoals in het experimentbestand',
  asNow: 'Zoals nu',
  measures: 'De maten',
  measure: 'Maat',
  definition: 'Hoe gerekend',
  better: 'Beter is',
  betters: { more: 'meer', less: 'minder', neither: 'geen van beide' },
  digests: 'Vingerafdrukken van de ongewijzigde semesters',
  base: 'Semester',
  seed: 'Seed',
  digest: 'Vingerafdruk (SHA-256)',
};

export type MethodWords = typeof NL & MethodTexts;

const EN: MethodWords = {
  ...METHOD_TEXTS_EN,
  title: 'Methods',
  setUp: 'How the study is set up',
  item: 'Item',
  value: 'Value',
  items: {
    study: 'Study',
    bases: 'Semesters',
    design: 'Design',
    seeds: 'Replications',
    effort: 'Search per plan',
    runs: 'Semesters planned',
    significance: 'Limit for the corrected p',
    fewestSeeds: 'Fewest seeds to show anything',
    version: 'Version of Stageplan',
    stamp: 'Report made on',
  },
  generated: (name, options) => `${name}: generated (${options})`,
  usualOptions: 'usual options',
  options: {
    trainees: 'trainees',
    area: 'area',
    tightness: 'tightness',
    evening: 'share in the evening track',
    parents: 'share with young children',
    noCar: 'share without a car',
  },
  timetable: (path) => `timetable ${path}`,
  fromFile: (name, path) => `${name}: from the file ${path}`,
  design: {
    oneAtATime: (pairs) =>
      `each lever alone, one value at a time${pairs === 0 ? '' : `; ${pairs} pairs of levers together, each at its last value`}`,
    fullFactorial: 'all combinations of values',
    latinHypercube: (samples, seed) =>
      `${samples} combinations, spread evenly over all values (Latin hypercube, seed ${seed})`,
  },
  seeds: (count, first, last) => `${count} seeds, from ${first} to ${last}`,
  steps: (steps) => `${steps} search steps: the same seeds give the same results again, to the byte`,
  seconds: (seconds) => `${seconds} seconds: the same seeds need not give the same results again`,
  runs: (done, all) => `${done} of ${all}`,
  significance: `${SIGNIFICANCE_PERCENT} %`,
  variants: 'The variants',
  variant: 'Variant',
  meaning: 'What changes',
  values: 'The levers and their values',
  lever: 'Lever',
  unit: 'Unit',
  valuesHead: 'Values, as in the experiment file',
  asNow: 'As now',
  measures: 'The measures',
  measure: 'Measure',
  definition: 'How it is reckoned',
  better: 'Better is',
  betters: { more: 'more', less: 'less', neither: 'neither' },
  digests: 'Digests of the unchanged semesters',
  base: 'Semester',
  seed: 'Seed',
  digest: 'Digest (SHA-256)',
};

export const METHOD_WORDS: Readonly<Record<Language, MethodWords>> = { nl: NL, en: EN };
