import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, placement, plan, semester, trainee, unit } from '../testing/builders.ts';
import { linesOf, NO_PROBLEMS, type ProblemLines } from '../testing/problem-lines.ts';
import { planDigest } from './digest.ts';
import type { Placement } from './plan-schema.ts';
import { type PlanReading, readPlan, readPublishedPlan } from './read-plan.ts';
import type { SemesterInput } from './semester-schema.ts';

const WORLD_INPUT: Partial<SemesterInput> = {
  modules: [moduleInput(), moduleInput({ id: 'thuis' })],
  units: [unit(), unit({ id: 'u2' })],
  mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
  trainees: [
    trainee(),
    trainee({ id: 't2', modules: [{ module: 'basis' }, { module: 'thuis', done: true }] }),
  ],
};
const WORLD = semester(WORLD_INPUT);

const DAYS = ['2027-03-01', '2027-03-02', '2027-03-03'].map((date) => ({ date }));
const PLACED = placement(WORLD, {}, DAYS);
const PLAN = plan(WORLD, [PLACED]);

const placed = (over: Partial<Record<keyof Placement, unknown>>) => ({
  ...PLAN,
  placements: [{ ...PLACED, ...over }],
});

function errorsOf(reading: PlanReading): ProblemLines {
  return reading.ok ? NO_PROBLEMS : linesOf(reading.problems);
}

function warningsOf(reading: PlanReading): ProblemLines {
  if (!reading.ok) throw new Error(linesOf(reading.problems).en.join('\n'));
  return linesOf(reading.warnings);
}

const errorsIn = (raw: unknown) => errorsOf(readPlan(raw, WORLD));

describe('a plan of the semester', () => {
  it('is read with its digest', () => {
    expect(readPlan(PLAN, WORLD)).toEqual({ ok: true, plan: PLAN, digest: planDigest(PLAN), warnings: [] });
  });

  it('is read whatever rules it breaks', () => {
    const [day] = PLACED.days;
    expect(errorsIn(placed({ mentor: 'mentor2', minutes: 0, days: [day, day] }))).toEqual(NO_PROBLEMS);
  });

  it('says when it was made for another version of the semester', () => {
    expect(warningsOf(readPlan(PLAN, WORLD, PLAN.semesterDigest))).toEqual(NO_PROBLEMS);
    const zeros = `"${'0'.repeat(59)}…`;
    expect(warningsOf(readPlan(PLAN, WORLD, 'f'.repeat(64)))).toEqual({
      nl: [
        `semesterDigest: ${zeros} is niet de vingerafdruk van dit semester. Het plan is gemaakt voor een andere versie van het semester en wordt volgens deze versie beoordeeld.`,
      ],
      en: [
        `semesterDigest: ${zeros} is not the digest of this semester. The plan was made for another version of the semester and is judged by this version.`,
      ],
    });
  });
});

describe('a plan with rides of a timetable', () => {
  const [first, ...rest] = PLACED.days;
  const ride = { ...first?.out.legs[0], mode: 'transit', feed: 'oud/bus.zip', trip: 'x' };
  const byBus = (from: 'out' | 'back') => ({ ...first, [from]: { ...first?.[from], legs: [ride, ride] } });
  const raw = placed({ days: [...rest, byBus('back'), byBus('out')] });
  const named = (path: string) => semester({ ...WORLD_INPUT, transit: { gtfs: [{ path }] } });

  it('is read without a word when the semester names it', () => {
    expect(warningsOf(readPlan(raw, named('oud/bus.zip')))).toEqual(NO_PROBLEMS);
  });

  it('is told once when the semester does not name it: at the first of the rides, with how many they are', () => {
    expect(warningsOf(readPlan(raw, named('bus.zip')))).toEqual({
      nl: [
        'placements[0].days[2].back.legs[0].feed: "oud/bus.zip" is geen dienstregeling van dit semester (wel "bus.zip"). Het plan neemt er 4 ritten uit, die zo niet na te kijken zijn. Geef de dienstregeling in het semester hetzelfde pad als in het plan, of maak het plan opnieuw.',
      ],
      en: [
        'placements[0].days[2].back.legs[0].feed: "oud/bus.zip" is not a timetable of this semester (it has "bus.zip"). The plan takes 4 rides from it, which cannot be checked like this. Give the timetable the same path in the semester as in the plan, or make the plan again.',
      ],
    });
    expect(warningsOf(readPlan(raw, WORLD)).nl).toEqual([
      expect.stringContaining('geen dienstregeling van dit semester (er is geen enkele).'),
    ]);
  });

  it('is not judged by it on frozen days, nor when it is the plan in force', () => {
    const frozen = (frozenUntil: string) =>
      semester({ ...WORLD_INPUT, pins: [{ trainee: 't1', module: 'basis', unit: 'u1', frozenUntil }] });
    const last = placed({ days: [...rest, byBus('out')].map((day, d) => ({ ...day, date: DAYS[d]?.date })) });
    expect(warningsOf(readPlan(last, frozen('2027-03-03')))).toEqual(NO_PROBLEMS);
    expect(warningsOf(readPlan(last, frozen('2027-03-02'))).nl).toHaveLength(1);
    expect(warningsOf(readPublishedPlan(raw, WORLD))).toEqual(NO_PROBLEMS);
  });
});

describe('not a plan of this semester', () => {
  it('is one in another format', () => {
    expect(errorsIn({ ...PLAN, format: 'stageplan-semester/1' })).toEqual({
      nl: ['format: "stageplan-semester/1" is niet "stageplan-plan/1". Schrijf "stageplan-plan/1".'],
      en: ['format: "stageplan-semester/1" is not "stageplan-plan/1". Write "stageplan-plan/1".'],
    });
  });

  it('is one of another semester, whatever else it says', () => {
    const other = { ...placed({ trainee: 't9' }), semester: 'najaar' };
    const lines = {
      nl: [
        'semester: "najaar" is niet het id van dit semester, "test-2027". Kies een plan van dit semester.',
      ],
      en: ['semester: "najaar" is not the id of this semester, "test-2027". Choose a plan of this semester.'],
    };
    expect(errorsIn(other)).toEqual(lines);
    expect(errorsOf(readPublishedPlan(other, WORLD))).toEqual(lines);
  });

  const day = { ...PLACED.days[0] };
  it.each([
    [
      'placements[0].trainee: "T-1" is geen bekende cursist. Bedoelt u "t1"?',
      'placements[0].trainee: "T-1" is not a known trainee. Did you mean "t1"?',
      { trainee: 'T-1' },
    ],
    [
      'placements[0].module: "extra" is geen bekende module. Verbeter het id of vul modules aan.',
      'placements[0].module: "extra" is not a known module. Correct the id or complete modules.',
      { module: 'extra' },
    ],
    [
      'placements[0].unit: "u9" is geen bekende afdeling. Verbeter het id of vul units aan.',
      'placements[0].unit: "u9" is not a known unit. Correct the id or complete units.',
      { unit: 'u9' },
    ],
    [
      'placements[0].mentor: "m9" is geen bekende mentor. Verbeter het id of vul mentors aan.',
      'placements[0].mentor: "m9" is not a known mentor. Correct the id or complete mentors.',
      { mentor: 'm9' },
    ],
    [
      'placements[0].days[0].mentor: "m9" is geen bekende mentor. Verbeter het id of vul mentors aan.',
      'placements[0].days[0].mentor: "m9" is not a known mentor. Correct the id or complete mentors.',
      { days: [{ ...day, mentor: 'm9' }] },
    ],
    [
      'placements[0].days[0].shift: "weekend" is geen dienst van afdeling "u1". Kies "early", "day", "late", "split" of "night".',
      'placements[0].days[0].shift: "weekend" is not a shift of unit "u1". Choose "early", "day", "late", "split" or "night".',
      { days: [{ ...day, shift: 'weekend' }] },
    ],
    [
      'placements[0].module: "thuis" is geen module van cursist "t1". Dit plan hoort bij een andere versie van het semester.',
      'placements[0].module: "thuis" is not a module of trainee "t1". This plan belongs to another version of the semester.',
      { module: 'thuis' },
    ],
    [
      'placements[0].module: "thuis" is geen module die cursist "t2" nog moet doen. Dit plan hoort bij een andere versie van het semester.',
      'placements[0].module: "thuis" is not a module that trainee "t2" still has to do. This plan belongs to another version of the semester.',
      { trainee: 't2', module: 'thuis' },
    ],
  ])('is one that goes wrong here: %s', (nl, en, over) => {
    const { nl: allNl, en: allEn } = errorsIn(placed(over));
    expect(allNl).toContain(nl);
    expect(allEn).toContain(en);
  });
});

describe('an asked module', () => {
  const [forgotten] = PLAN.unplaced;

  it('has a placement or an entry in unplaced', () => {
    expect(errorsIn({ ...PLAN, unplaced: [] })).toEqual({
      nl: [
        'unplaced: { "trainee": "t2", "module": "basis" } is niet vermeld in placements of unplaced. Elke gevraagde module heeft een plaats of een vermelding in unplaced.',
      ],
      en: [
        'unplaced: { "trainee": "t2", "module": "basis" } is not mentioned in placements or unplaced. Each asked module has a placement or an entry in unplaced.',
      ],
    });
  });

  it('does not have both', () => {
    const both = { ...forgotten, trainee: 't1' };
    expect(errorsIn({ ...PLAN, unplaced: [forgotten, both] })).toEqual({
      nl: [
        'unplaced[1].module: "basis" is niet uniek: placements[0] gaat al over deze module van deze cursist. Een gevraagde module heeft één plaats of één vermelding in unplaced.',
      ],
      en: [
        'unplaced[1].module: "basis" is not unique: placements[0] is already about this module of this trainee. An asked module has one placement or one entry in unplaced.',
      ],
    });
  });

  it('does not have two of one kind', () => {
    expect(errorsIn({ ...PLAN, placements: [PLACED, PLACED] }).en).toEqual([
      'placements[1].module: "basis" is not unique: placements[0] is already about this module of this trainee. An asked module has one placement or one entry in unplaced.',
    ]);
    expect(errorsIn({ ...PLAN, unplaced: [forgotten, forgotten] }).nl).toHaveLength(1);
  });

  it('may be the one of an entry that is malformed', () => {
    expect(errorsIn({ ...PLAN, unplaced: [{ ...forgotten, module: 7 }] }).en).toEqual([
      'unplaced[0].module: 7 is not an id (text on one line, without spaces at either end). Write "7".',
    ]);
  });
});

it('all faults of a plan are named at once', () => {
  const [day] = PLACED.days;
  const raw = {
    ...PLAN,
    seed: 'een',
    bound: { priorityPlaced: 0 },
    placements: [
      { ...PLACED, unit: 'u9', days: [{ ...day, out: { ...day?.out, legs: [], leave: '07:00' } }] },
      { ...PLACED, mentor: 'm9' },
    ],
  };
  expect(errorsIn(raw).nl).toEqual([
    'seed: "een" is geen geheel getal. Schrijf bijvoorbeeld 1.',
    'bound.cost: ontbreekt, hier hoort een geheel getal. Vul dit veld in.',
    'placements[0].days[0].out.leave: "07:00" is geen datum met uur (JJJJ-MM-DDTUU:MM). Schrijf bijvoorbeeld "2027-03-15T07:30".',
    'placements[0].days[0].out.legs: [] is geen lijst die niet leeg is. Zet er minstens één element in.',
    'placements[0].unit: "u9" is geen bekende afdeling. Verbeter het id of vul units aan.',
    'placements[1].mentor: "m9" is geen bekende mentor. Verbeter het id of vul mentors aan.',
    'placements[1].module: "basis" is niet uniek: placements[0] gaat al over deze module van deze cursist. Een gevraagde module heeft één plaats of één vermelding in unplaced.',
  ]);
});

it('whatever stands in the file, reading a plan gives problems', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      expect(errorsIn(raw).nl).not.toEqual([]);
    }),
  );
});

describe('a published plan', () => {
  it('is read as it is, without comment when all it has is still there', () => {
    expect(readPublishedPlan(PLAN, WORLD)).toEqual({
      ok: true,
      plan: PLAN,
      digest: planDigest(PLAN),
      warnings: [],
    });
  });

  it('may leave out what is asked since', () => {
    expect(warningsOf(readPublishedPlan({ ...PLAN, unplaced: [] }, WORLD))).toEqual(NO_PROBLEMS);
  });

  it.each([
    [
      'placements[0].trainee: "t9" is geen bekende cursist. Dit deel van het gepubliceerde plan telt niet meer mee.',
      'placements[0].trainee: "t9" is not a known trainee. This part of the published plan no longer counts.',
      { trainee: 't9', unit: 'u9' },
    ],
    [
      'placements[0].module: "thuis" is geen module van cursist "t1". Dit deel van het gepubliceerde plan telt niet meer mee.',
      'placements[0].module: "thuis" is not a module of trainee "t1". This part of the published plan no longer counts.',
      { module: 'thuis' },
    ],
    [
      'placements[0].module: "thuis" is geen module die cursist "t2" nog moet doen. Dit deel van het gepubliceerde plan telt niet meer mee.',
      'placements[0].module: "thuis" is not a module that trainee "t2" still has to do. This part of the published plan no longer counts.',
      { trainee: 't2', module: 'thuis' },
    ],
    [
      'placements[0].unit: "u9" is geen bekende afdeling. Dit deel van het gepubliceerde plan telt niet meer mee.',
      'placements[0].unit: "u9" is not a known unit. This part of the published plan no longer counts.',
      { unit: 'u9' },
    ],
    [
      'placements[0].mentor: "m9" is geen bekende mentor. Dit deel van het gepubliceerde plan telt niet meer mee.',
      'placements[0].mentor: "m9" is not a known mentor. This part of the published plan no longer counts.',
      { mentor: 'm9' },
    ],
  ])('keeps what is gone, and says so: %s', (nl, en, over) => {
    const reading = readPublishedPlan(placed(over), WORLD);
    expect(warningsOf(reading)).toEqual({ nl: [nl], en: [en] });
    expect(reading.ok && reading.plan.placements).toHaveLength(1);
  });

  it('is refused when it is malformed', () => {
    expect(errorsOf(readPublishedPlan({ ...PLAN, replanOf: 'vorige' }, WORLD)).en).toEqual([
      'replanOf: "vorige" is not a SHA-256 (64 digits and letters from a to f). Compute it again.',
    ]);
  });
});
