import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, NO_PROBLEMS } from '../../../solver/testing/problem-lines.ts';
import { casesOf } from '../design/cases.ts';
import type { ExperimentInput } from './experiment-schema.ts';
import type { KnownToExperiments } from './known.ts';
import { readExperiment } from './read-experiment.ts';

const KNOWN: KnownToExperiments = {
  levers: [
    { id: 'buddies', domain: { kind: 'number', min: 0, max: 100, whole: true } },
    { id: 'travel-factor', domain: { kind: 'number', min: 0.5, max: 2, whole: false } },
    { id: 'childcare-hours', domain: { kind: 'choice', options: ['07:00-18:30', '06:00-22:00'] } },
  ],
  measures: [{ id: 'modules-placed' }, { id: 'hours-placed' }, { id: 'journey-minutes' }],
};

/** One lever on one base, with seeds enough and nothing to remark on. */
const FILE: ExperimentInput = {
  format: 'stageplan-experiment/1',
  id: 'flexibele-stage',
  name: { nl: 'Flexibele stage', en: 'A flexible placement' },
  question: { nl: 'Wat verandert er?', en: 'What would change?' },
  bases: [{ kind: 'generated', name: 'leuven', options: { trainees: 40 } }],
  levers: [{ lever: 'buddies', values: [50, 100] }],
  design: { kind: 'one-at-a-time' },
  replications: { seeds: 10 },
  effort: { steps: 500 },
  measures: ['modules-placed'],
};

function errorLines(raw: unknown) {
  const reading = readExperiment(raw, KNOWN);
  return reading.ok ? NO_PROBLEMS : linesOf(reading.problems);
}

/** What is wrong when these parts of the file are different; they may be anything. */
function errorsWith(over: Record<string, unknown>) {
  return errorLines({ ...FILE, ...over });
}

function experimentWith(over: Partial<ExperimentInput>) {
  const reading = readExperiment({ ...FILE, ...over }, KNOWN);
  if (!reading.ok) throw new Error(linesOf(reading.problems).en.join('\n'));
  return reading;
}

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

describe('levers', () => {
  it('exist, and are named once', () => {
    expect(
      errorsWith({
        levers: [
          { lever: 'budies', values: [50] },
          { lever: 'teleport', values: ['on'] },
          { lever: 'buddies', values: [50] },
          { lever: 'buddies', values: [100] },
        ],
      }),
    ).toEqual({
      nl: [
        'levers[0].lever: "budies" is geen bekende hefboom. Bedoelt u "buddies"?',
        'levers[1].lever: "teleport" is geen bekende hefboom. stageplan experiment list toont welke er zijn.',
        'levers[3].lever: "buddies" is niet uniek: levers[2] is dezelfde hefboom. Zet alle standen bij de eerste.',
      ],
      en: [
        'levers[0].lever: "budies" is not a known lever. Did you mean "buddies"?',
        'levers[1].lever: "teleport" is not a known lever. stageplan experiment list shows them all.',
        'levers[3].lever: "buddies" is not unique: levers[2] is the same lever. Put all its values with the first one.',
      ],
    });
  });

  it('are pulled to values that make sense, each once', () => {
    expect(
      errorsWith({
        levers: [
          { lever: 'buddies', values: [-1, 101, 2.5, '50', 50, 50] },
          { lever: 'travel-factor', values: [0.49, 2.01] },
          { lever: 'childcare-hours', values: ['07:00-18:00', 7] },
        ],
      }),
    ).toEqual({
      nl: [
        'levers[0].values[5]: 50 is niet uniek: het staat al in deze lijst. Schrap de herhaling.',
        'levers[0].values[0]: -1 is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 0.',
        'levers[0].values[1]: 101 is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 100.',
        'levers[0].values[2]: 2.5 is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 3.',
        'levers[0].values[3]: "50" is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 50.',
        'levers[1].values[0]: 0.49 is geen getal van 0.5 tot 2. Schrijf bijvoorbeeld 0.5.',
        'levers[1].values[1]: 2.01 is geen getal van 0.5 tot 2. Schrijf bijvoorbeeld 2.',
        'levers[2].values[0]: "07:00-18:00" is niet "07:00-18:30" of "06:00-22:00". Bedoelt u "07:00-18:30"?',
        'levers[2].values[1]: 7 is niet "07:00-18:30" of "06:00-22:00". Kies er één.',
      ],
      en: [
        'levers[0].values[5]: 50 is not unique: it is in this list already. Remove the repetition.',
        'levers[0].values[0]: -1 is not a whole number from 0 to 100. Write 0, for example.',
        'levers[0].values[1]: 101 is not a whole number from 0 to 100. Write 100, for example.',
        'levers[0].values[2]: 2.5 is not a whole number from 0 to 100. Write 3, for example.',
        'levers[0].values[3]: "50" is not a whole number from 0 to 100. Write 50, for example.',
        'levers[1].values[0]: 0.49 is not a number from 0.5 to 2. Write 0.5, for example.',
        'levers[1].values[1]: 2.01 is not a number from 0.5 to 2. Write 2, for example.',
        'levers[2].values[0]: "07:00-18:00" is not "07:00-18:30" or "06:00-22:00". Did you mean "07:00-18:30"?',
        'levers[2].values[1]: 7 is not "07:00-18:30" or "06:00-22:00". Choose one.',
      ],
    });
  });

  it('say it of one value where the others are right', () => {
    expect(errorsWith({ levers: [{ lever: 'buddies', values: [50, true] }] }).nl).toEqual([
      'levers[0].values[1]: true is geen getal of een tekst. Schrijf één stand van de hefboom, bijvoorbeeld 50.',
    ]);
  });
});

describe('the design', () => {
  const levers = [
    { lever: 'buddies', values: [50, 100] },
    { lever: 'travel-factor', values: [1.5] },
  ];
  const designed = (design: object) => errorsWith({ levers, design });

  it('pairs two levers of the file, each pair once', () => {
    expect(
      designed({
        kind: 'one-at-a-time',
        pairs: [
          ['buddies', 'travel-factor'],
          ['travel-factor', 'buddies'],
          ['buddies', 'buddies'],
          ['buddies', 'childcare-hours'],
          ['buddies'],
        ],
      }),
    ).toEqual({
      nl: [
        'design.pairs[4]: ["buddies"] is geen paar van twee hefbomen. Zet twee ids tussen vierkante haken: [buddies, e-bike].',
        'design.pairs[1]: ["travel-factor", "buddies"] is niet uniek: design.pairs[0] is hetzelfde paar. Schrap één van beide.',
        'design.pairs[2][1]: "buddies" is geen andere hefboom dan de eerste van het paar. Noem twee verschillende hefbomen.',
        'design.pairs[3][1]: "childcare-hours" is geen hefboom uit levers. Voeg hem toe aan levers, met zijn standen.',
      ],
      en: [
        'design.pairs[4]: ["buddies"] is not a pair of two levers. Put two ids between square brackets: [buddies, e-bike].',
        'design.pairs[1]: ["travel-factor", "buddies"] is not unique: design.pairs[0] is the same pair. Remove one of the two.',
        'design.pairs[2][1]: "buddies" is not another lever than the first of the pair. Name two different levers.',
        'design.pairs[3][1]: "childcare-hours" is not a lever of levers. Add it to levers, with its values.',
      ],
    });
  });

  it('has what its kind asks, and nothing of another kind', () => {
    expect(designed({ kind: 'latin-hypercube', pairs: [] }).nl).toEqual([
      'design.pairs: [] is niet toegelaten bij kind "latin-hypercube". Laat het veld weg of verander kind.',
      'design.samples: ontbreekt, hier hoort een geheel getal. Schrijf hoeveel combinaties u wilt laten plannen.',
    ]);
    expect(designed({ kind: 'one-at-a-time', samples: 3 }).nl).toEqual([
      'design.samples: 3 is niet toegelaten bij kind "one-at-a-time". Laat het veld weg of verander kind.',
    ]);
    expect(designed({ kind: 'full-factorial', seed: 3 }).nl).toEqual([
      'design.seed: 3 is niet toegelaten bij kind "full-factorial". Laat het veld weg of verander kind.',
    ]);
  });

  it('takes no more samples than there are combinations: two values by one', () => {
    expect(designed({ kind: 'latin-hypercube', samples: 2 })).toEqual(NO_PROBLEMS);
    expect(designed({ kind: 'latin-hypercube', samples: 3 })).toEqual({
      nl: [
        'design.samples: 3 is geen getal van hoogstens 2: meer combinaties zijn er niet. Vraag er minder, of schrijf kind full-factorial.',
      ],
      en: [
        'design.samples: 3 is not a number of at most 2: there are no more combinations. Ask for fewer, or write kind full-factorial.',
      ],
    });
  });

  it('combines no more than can be planned: 101 × 99 settings fit in ten thousand, 101 × 100 do not', () => {
    const factorial = (factors: number) =>
      errorsWith({
        levers: [
          { lever: 'buddies', values: Array.from({ length: 100 }, (_, value) => value) },
          { lever: 'travel-factor', values: Array.from({ length: factors }, (_, step) => 1 + step / 100) },
        ],
        design: { kind: 'full-factorial' },
      }).nl;
    expect(factorial(98)).toEqual([]);
    expect(factorial(99)).toEqual([
      'design.kind: "full-factorial" is niet haalbaar: dat zijn 10100 combinaties, en 10000 is het meeste. Neem minder hefbomen of standen, of schrijf kind latin-hypercube.',
    ]);
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

describe('what is right and may not do what is expected', () => {
  const warningsWith = (over: Partial<ExperimentInput>) => linesOf(experimentWith(over).warnings);

  it('is a file that is planned with several seeds', () => {
    const bases: ExperimentInput['bases'] = [{ kind: 'file', name: 'voorjaar', path: 'voorjaar.json' }];
    expect(warningsWith({ bases })).toEqual({
      nl: [
        'bases[0].path: "voorjaar.json" is geen ander semester per seed. Elke seed plant hetzelfde bestand: alleen de planner en wat een hefboom loot verschillen. Wat daaruit blijkt, geldt voor dit semester en niet voor semesters in het algemeen.',
      ],
      en: [
        'bases[0].path: "voorjaar.json" is not another semester for each seed. Each seed plans the same file: only the planner and what a lever draws by lot differ. What comes out holds for this semester and not for semesters in general.',
      ],
    });
  });

  it('is too few seeds: two comparisons can be shown with 7, as 2 × 2⁻⁶ is below 5 %, and not with 6', () => {
    expect(warningsWith({ replications: { seeds: 7 } })).toEqual(NO_PROBLEMS);
    expect(warningsWith({ replications: { seeds: 6 } })).toEqual({
      nl: [
        'replications.seeds: 6 is niet genoeg om een effect aan te tonen. Voor 2 vergelijkingen samen zijn minstens 7 seeds nodig: neem er meer, of minder standen of maten.',
      ],
      en: [
        'replications.seeds: 6 is not enough to show an effect. For 2 comparisons together at least 7 seeds are needed: take more, or fewer values or measures.',
      ],
    });
  });

  it('is planning by the clock', () => {
    expect(warningsWith({ effort: { seconds: 2.5 } })).toEqual({
      nl: [
        'effort.seconds: 2.5 is niet herhaalbaar. Met seconds hangen de resultaten af van de computer: schrijf steps om dezelfde te krijgen met dezelfde seeds.',
      ],
      en: [
        'effort.seconds: 2.5 is not repeatable. With seconds the results depend on the computer: write steps to get the same ones with the same seeds.',
      ],
    });
  });
});
