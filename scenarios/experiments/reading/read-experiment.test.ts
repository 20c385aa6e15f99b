import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../design/cases.ts';
import { errorLines, errorsWith, experimentWith, FILE, KNOWN } from '../testing/experiment-files.ts';
import type { ExperimentInput } from './experiment-schema.ts';
import { readExperiment } from './read-experiment.ts';

describe('an experiment that is right', () => {
  it('is read with its defaults', () => {
    const { experiment, warnings } = experimentWith({});
    expect(warnings).toEqual([]);
    expect(experiment).toEqual({
      id: 'flexibele-stage',
      name: FILE.name,
      question: FILE.question,
      bases: [{ kind: 'generated', name: 'leuven', options: { trainees: 40 } }],
      levers: [{ lever: 'buddies', values: [50, 100] }],
      design: { kind: 'one-at-a-time', pairs: [] },
      replications: { seeds: 10, first: 1 },
      effort: { steps: 500 },
      measures: ['modules-placed'],
    });
    expect(casesOf(experiment)).toHaveLength(30);
  });

  it('has its measures in the order in which they are told, and all of them when asked', () => {
    const measured = (measures: ExperimentInput['measures']) =>
      experimentWith({ measures }).experiment.measures;
    expect(measured('all')).toEqual(['modules-placed', 'hours-placed', 'journey-minutes']);
    expect(measured(['journey-minutes', 'modules-placed'])).toEqual(['modules-placed', 'journey-minutes']);
  });

  it('plans a file, or semesters of the generator with a timetable', () => {
    const { bases } = experimentWith({
      bases: [
        { kind: 'file', name: 'voorjaar', path: '../voorjaar.json' },
        { kind: 'generated', name: 'met bussen', timetable: 'leuven.zip' },
      ],
    }).experiment;
    expect(bases).toEqual([
      { kind: 'file', name: 'voorjaar', path: '../voorjaar.json' },
      { kind: 'generated', name: 'met bussen', options: {}, timetable: 'leuven.zip' },
    ]);
  });

  it('spreads samples by a seed, 1 unless told', () => {
    const design = (given: ExperimentInput['design']) => experimentWith({ design: given }).experiment.design;
    expect(design({ kind: 'latin-hypercube', samples: 2 })).toEqual({
      kind: 'latin-hypercube',
      samples: 2,
      seed: 1,
    });
    expect(design({ kind: 'latin-hypercube', samples: 2, seed: 9 })).toMatchObject({ seed: 9 });
    expect(design({ kind: 'full-factorial' })).toEqual({ kind: 'full-factorial' });
  });

  it('takes values at either end of what a lever can be', () => {
    const levers = [
      { lever: 'buddies', values: [0, 100] },
      { lever: 'travel-factor', values: [0.5, 1.25, 2] },
      { lever: 'childcare-hours', values: ['06:00-22:00'] },
    ];
    expect(experimentWith({ levers, replications: { seeds: 20 } }).experiment.levers).toEqual(levers);
  });
});

describe('the shape of the file', () => {
  it('is told where it is no experiment at all', () => {
    expect(errorLines('flexibele stage').nl).toEqual([
      'bestand: "flexibele stage" is geen groep velden { … }. Zet de velden tussen accolades.',
    ]);
    expect(errorLines({}).en).toHaveLength(10);
  });

  it('is told field by field', () => {
    expect(
      errorsWith({
        id: 'Flexibele stage (Leuven)',
        name: 'Flexibele stage',
        replications: { seeds: 0, firs: 3 },
        measures: 'some',
      }),
    ).toEqual({
      nl: [
        'replications.firs: "firs" is geen bekend veld. Bedoelt u "first"?',
        'id: "Flexibele stage (Leuven)" is geen id (kleine letters en cijfers, woorden met een koppelteken ertussen). Schrijf flexibele-stage-leuven.',
        'name: "Flexibele stage" is geen tekst in twee talen (nl en en). Schrijf { nl: "in het Nederlands", en: "in het Engels" }.',
        'replications.seeds: 0 is geen getal van minstens 1. Schrijf 1 of meer.',
        'measures: "some" is geen lijst met ids van maten, of "all". Schrijf all, of zet de ids in een lijst: [modules-placed, journey-minutes].',
      ],
      en: [
        'replications.firs: "firs" is not a known field. Did you mean "first"?',
        'id: "Flexibele stage (Leuven)" is not an id (lower-case letters and digits, words joined by hyphens). Write flexibele-stage-leuven.',
        'name: "Flexibele stage" is not a text in two languages (nl and en). Write { nl: "in Dutch", en: "in English" }.',
        'replications.seeds: 0 is not a number of at least 1. Write 1 or more.',
        'measures: "some" is not a list of ids of measures, or "all". Write all, or put the ids in a list: [modules-placed, journey-minutes].',
      ],
    });
  });

  it('keeps the options within what can be generated', () => {
    const options = (given: object) =>
      errorsWith({ bases: [{ kind: 'generated', name: 'leuven', options: given }] }).nl;
    expect(options({ trainees: 10, tightness: 0.3, evening: 0, parents: 1, area: 'flanders' })).toEqual([]);
    expect(options({ trainees: 9, tightness: 0.2, evening: -0.1, seed: 4 })).toEqual([
      'bases[0].options.seed: "seed" is geen bekend veld. Laat het weg.',
      'bases[0].options.trainees: 9 is geen getal van minstens 10. Schrijf 10 of meer.',
      'bases[0].options.tightness: 0.2 is geen naam ("roomy", "normal" of "tight") of een getal van 0.3 tot 10. Schrijf bijvoorbeeld normal.',
      'bases[0].options.evening: -0.1 is geen getal van minstens 0. Schrijf 0 of meer.',
    ]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(FILE)), fc.anything()), (over) => {
        const reading = readExperiment({ ...FILE, ...over }, KNOWN);
        return reading.ok || reading.problems.length > 0;
      }),
      { numRuns: 300 },
    );
  });
});

describe('bases', () => {
  it('have names of their own and what their kind asks', () => {
    expect(
      errorsWith({
        bases: [
          { kind: 'generated', name: 'leuven', path: 'voorjaar.json' },
          { kind: 'file', name: 'leuven', options: {} },
        ],
      }),
    ).toEqual({
      nl: [
        'bases[0].path: "voorjaar.json" is niet toegelaten bij kind "generated". Laat het veld weg of verander kind.',
        'bases[1].options: {} is niet toegelaten bij kind "file". Laat het veld weg of verander kind.',
        'bases[1].path: ontbreekt, hier hoort het pad van een semesterbestand. Schrijf het pad, gezien vanaf dit bestand, of kind generated.',
        'bases[1].name: "leuven" is niet uniek: bases[0] heet ook zo. Geef elke basis een eigen naam.',
      ],
      en: [
        'bases[0].path: "voorjaar.json" is not allowed with kind "generated". Leave the field out or change kind.',
        'bases[1].options: {} is not allowed with kind "file". Leave the field out or change kind.',
        'bases[1].path: is missing, it must be the path of a semester file. Write the path as seen from this file, or kind generated.',
        'bases[1].name: "leuven" is not unique: bases[0] has that name too. Give each base a name of its own.',
      ],
    });
  });
});

it('a plan stops by steps or by seconds', () => {
  expect(errorsWith({ effort: { steps: 1, seconds: 2 } })).toEqual({
    nl: [
      'effort: { "steps": 1, "seconds": 2 } is geen groep met ofwel steps ofwel seconds. Schrap één van beide.',
    ],
    en: [
      'effort: { "steps": 1, "seconds": 2 } is not a group with either steps or seconds. Remove one of the two.',
    ],
  });
  expect(errorsWith({ effort: {} })).toEqual({
    nl: [
      'effort: {} is geen groep met ofwel steps ofwel seconds. Schrijf bijvoorbeeld steps: 2000; met steps geven dezelfde seeds dezelfde resultaten.',
    ],
    en: [
      'effort: {} is not a group with either steps or seconds. Write steps: 2000, for example; with steps the same seeds give the same results.',
    ],
  });
  expect(errorsWith({ effort: { steps: 0 } }).en).toEqual([
    'effort.steps: 0 is not a number of at least 1. Write 1 or more.',
  ]);
});

it('measures exist, and are named once', () => {
  expect(errorsWith({ measures: ['module-placed', 'happiness', 'hours-placed', 'hours-placed'] })).toEqual({
    nl: [
      'measures[0]: "module-placed" is geen bekende maat. Bedoelt u "modules-placed"?',
      'measures[1]: "happiness" is geen bekende maat. stageplan experiment list toont welke er zijn.',
      'measures[3]: "hours-placed" is niet uniek: het staat al in deze lijst. Schrap de herhaling.',
    ],
    en: [
      'measures[0]: "module-placed" is not a known measure. Did you mean "modules-placed"?',
      'measures[1]: "happiness" is not a known measure. stageplan experiment list shows them all.',
      'measures[3]: "hours-placed" is not unique: it is in this list already. Remove the repetition.',
    ],
  });
});

it('every fault is told at once, each where it stands', () => {
  const { nl } = errorsWith({
    bases: [{ kind: 'file', name: 'voorjaar' }],
    levers: [{ lever: 'budies', values: [true] }],
    effort: {},
    measures: ['happiness'],
  });
  expect(nl.map((line) => line.split(':')[0])).toEqual([
    'levers[0].values[0]',
    'bases[0].path',
    'levers[0].lever',
    'effort',
    'measures[0]',
  ]);
});
