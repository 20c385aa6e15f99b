import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  HEVERLEE,
  LEUVEN,
  mentor,
  moduleInput,
  semesterInput,
  trainee,
  unit,
} from '../testing/builders.ts';
import { errorLines, linesOf, NO_PROBLEMS } from '../testing/problem-lines.ts';
import { semesterDigest } from './digest.ts';
import { pathText } from './input-path.ts';
import { readSemester } from './read-semester.ts';
import type { SemesterInput } from './semester-schema.ts';

/** A valid semester with every field that a semester can have. */
const FULL: SemesterInput = semesterInput({
  timezone: 'Europe/Brussels',
  rules: { maxGapWeeks: 3, detourFactor: 1.4, weights: { S1: 2, S9unit: 400 } },
  childcare: { opens: '07:00', closes: '18:30', weekdays: [1, 2, 3, 4, 5] },
  closures: [{ from: '2027-03-29', to: '2027-04-11', name: 'Paasvakantie', kind: 'school-holiday' }],
  programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 6000 }],
  modules: [
    moduleInput({
      from: '2027-02-08',
      to: '2027-06-20',
      maxDaysPerWeek: 4,
      minDaysBy: { late: 1, weekend: 1 },
    }),
    moduleInput({ id: 'thuis', after: ['basis'], settings: ['gezinszorg'], ownWorkplace: 'forbidden' }),
  ],
  employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 6 }],
  sites: [
    { id: 's1', employer: 'e1', name: 'Huis 1', address: 'Dorp 1', municipality: 'Leuven', ...HEVERLEE },
  ],
  units: [
    unit({
      from: '2027-02-01',
      to: '2027-06-27',
      offers: [
        { weekdays: ALL_WEEK, shift: 'early', places: 3, reserved: 1, from: '2027-02-01', to: '2027-06-01' },
      ],
      exceptions: [{ date: '2027-03-01', shift: 'early', places: 0 }],
      minDaysPerWeek: 1,
      preferredDaysPerWeek: 3,
      mobility: 'bike',
      firstDayShifts: ['day'],
      buddy: true,
    }),
  ],
  mentors: [
    mentor({
      roster: [{ weekdays: [1, 2], shift: 'early', cycle: { weeks: 2, index: 1 } }],
      absences: [{ from: '2027-03-01', to: '2027-03-05' }],
    }),
  ],
  trainees: [
    trainee({
      cohort: 'dag A',
      childcare: {
        ...LEUVEN,
        weekdays: [1, 2],
        weekendCare: false,
        dropOffMinutes: 5,
        opens: '06:30',
        closes: '19:00',
      },
      busy: [
        {
          weekdays: [4],
          start: '09:00',
          end: '16:00',
          kind: 'class',
          from: '2027-02-01',
          to: '2027-06-01',
          when: 'term',
        },
        { date: '2027-03-03', start: '09:00', end: '10:00', kind: 'other' },
      ],
      ownEmployer: 'e1',
      excludes: ['s1'],
      guidance: 'intensive',
      availableFrom: '2027-02-01',
      availableUntil: '2027-06-20',
      maxStageMinutesPerWeek: 2000,
      wishes: { settings: ['wzc'], sites: ['s1'], units: ['u1'] },
      doneMinutesBySetting: { wzc: 600 },
      finishes: true,
      modules: [
        { module: 'basis', minutes: 900, priority: 2, minDaysPerWeek: 1, maxDaysPerWeek: 3 },
        { module: 'thuis', done: true },
      ],
    }),
  ],
  pins: [
    {
      trainee: 't1',
      module: 'basis',
      unit: 'u1',
      mentor: 'mentor1',
      days: [{ date: '2027-03-08', shift: 'early' }],
      frozenUntil: '2027-03-08',
    },
  ],
  transit: {
    gtfs: [{ path: 'delijn.zip', sha256: 'ab'.repeat(32) }],
    referenceWeek: '2027-03-01',
    noService: [{ dates: ['2027-03-10'], feed: 'delijn.zip' }],
  },
  people: { t1: { name: 'An Peeters', email: 'an@example.be' }, mentor1: { name: 'Bo Claes' } },
});

const asFile = (semester: SemesterInput): unknown => JSON.parse(JSON.stringify(semester));

describe('a semester without faults', () => {
  it('is read with its defaults filled in and its digest as it stands in the file', () => {
    const raw = asFile(semesterInput());
    const reading = readSemester(raw);
    expect(reading).toMatchObject({ ok: true, digest: semesterDigest(raw), warnings: [] });
    expect(reading.ok && reading.semester.rules.minRestMinutes).toBe(660);
    expect(reading.ok && reading.semester.trainees[0]?.modules[0]?.priority).toBe(1);
  });

  it('may use every field there is', () => {
    expect(errorLines(asFile(FULL))).toEqual(NO_PROBLEMS);
  });

  it('has the same digest with and without names', () => {
    const { people, ...nameless } = FULL;
    expect(people).toBeDefined();
    const digests = [FULL, nameless].map((semester) => readSemester(asFile(semester)));
    expect(digests[0]).toHaveProperty('digest', semesterDigest(asFile(nameless)));
    expect(digests[1]).toHaveProperty('digest', semesterDigest(asFile(nameless)));
  });
});

it('all faults of a semester are named at once, each once, whatever their kind', () => {
  const unfinished = { id: 'early', kind: 'split' as const, start: '07:00', end: '14:30', breakMinutes: 30 };
  const raw = {
    ...semesterInput(),
    start: '1 februari',
    naam: 'Voorjaar',
    closures: [{ from: '2027-04-11', to: '2027-03-29', name: 'Paasvakantie', kind: 'school-holiday' }],
    modules: [moduleInput(), moduleInput({ id: 'a', after: ['b'] }), moduleInput({ id: 'b', after: ['a'] })],
    units: [
      { ...unit({ site: 's2' }), mobility: null },
      unit({ id: 'u2', shifts: [unfinished], offers: [], weekendStaffing: [] }),
    ],
    mentors: [
      mentor({ roster: [{ weekdays: [1], shift: 'vroeg' }] }),
      mentor({ id: 't2', unit: 'u2', roster: [] }),
    ],
    trainees: [
      { ...trainee(), modes: [{ mode: 'bike', maxMinutes: '1u30' }], ownEmployer: 'E-1' },
      trainee({ id: 't2', busy: [{ start: '08:00', end: '12:00', kind: 'work' }] }),
    ],
    pins: [
      { trainee: 't1', module: 'a' },
      { trainee: 't1', module: 'basis', days: [{ date: '2027-03-01', shift: 'early' }] },
    ],
    transit: { gtfs: [], referenceWeek: '2027-03-02' },
  };
  expect(errorLines(raw).nl).toEqual([
    'naam: "naam" is geen bekend veld. Laat het weg.',
    'start: "1 februari" is geen bestaande datum (JJJJ-MM-DD). Schrijf bijvoorbeeld "2027-03-15".',
    'units[0] (u1).mobility: null is niet "none", "bike" of "car". Laat het veld weg of vul het in.',
    'trainees[0] (t1).modes[0].maxMinutes: "1u30" is geen geheel aantal minuten. Schrijf 90.',
    'mentors[1] (t2).id: "t2" is niet uniek: trainees[1] heeft dit id al. Geef elk een eigen id.',
    'units[0] (u1).site: "s2" is geen bekende locatie. Verbeter het id of vul sites aan.',
    'trainees[0] (t1).ownEmployer: "E-1" is geen bekende werkgever. Bedoelt u "e1"?',
    'mentors[0] (mentor1).roster[0].shift: "vroeg" is geen dienst van afdeling "u1". Kies "early", "day", "late", "split" of "night".',
    'closures[0].to: "2027-03-29" is geen datum op of na 2027-04-11 (from). Verbeter een van de twee datums.',
    'modules[2] (b).after[0]: "a" is geen eerdere module: "a" na "b" na "a" is een kring. Schrap één van deze verwijzingen in after.',
    'units[1] (u2).shifts[0] (early).secondStart: ontbreekt, hier hoort een uur: een dienst van soort "split" heeft een tweede deel. Vul secondStart en secondEnd in.',
    'trainees[1] (t2).busy[0]: { "start": "08:00", "end": "12:00", "kind": "work" } is geen blok met ofwel weekdays ofwel date. Schrijf op welke weekdagen het terugkomt, of op welke datum het valt.',
    'pins[0].module: "a" is geen module van cursist "t1". Voeg de module toe bij de cursist of schrap de pin.',
    'pins[1].unit: ontbreekt, hier hoort een afdeling: de diensten in days zijn die van één afdeling. Vul unit in, of laat days weg.',
    'transit.referenceWeek: "2027-03-02" is geen maandag. Schrijf "2027-03-01", de maandag van die week.',
  ]);
});

type Field = readonly (string | number)[];

/** Every place in a JSON value. */
function placesIn(value: unknown, path: Field = []): Field[] {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])]);
}

/** The value with something else at one place; undefined takes it away, as JSON has no undefined. */
function changedAt(raw: unknown, [key, ...rest]: Field, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(raw)) return raw.map((e, i) => (i === key ? changedAt(e, rest, to) : e));
  const fields = Object.entries(Object(raw)).map(([name, inner]) => [
    name,
    name === key ? changedAt(inner, rest, to) : inner,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(fields)));
}

function problemPaths(raw: unknown): string[] {
  const reading = readSemester(raw);
  return reading.ok ? [] : reading.problems.map((problem) => problem.path);
}

const RAW = asFile(FULL);
const PLACES = placesIn(RAW);
const FIELDS = PLACES.filter((path) => typeof path.at(-1) === 'string');
const VALUES = PLACES.filter((path) => placesIn(at(path)).length === 0);
const REFERENCES: readonly Field[] = [
  ['modules', 1, 'after', 0],
  ['modules', 0, 'programme'],
  ['sites', 0, 'employer'],
  ['units', 0, 'site'],
  ['units', 0, 'accepts', 0],
  ['units', 0, 'offers', 0, 'shift'],
  ['units', 0, 'exceptions', 0, 'shift'],
  ['units', 0, 'firstDayShifts', 0],
  ['units', 0, 'weekendStaffing', 2, 'shift'],
  ['mentors', 0, 'unit'],
  ['mentors', 0, 'roster', 0, 'shift'],
  ['trainees', 0, 'programme'],
  ['trainees', 0, 'ownEmployer'],
  ['trainees', 0, 'excludes', 0],
  ['trainees', 0, 'wishes', 'sites', 0],
  ['trainees', 0, 'wishes', 'units', 0],
  ['trainees', 0, 'modules', 1, 'module'],
  ['pins', 0, 'trainee'],
  ['pins', 0, 'module'],
  ['pins', 0, 'unit'],
  ['pins', 0, 'mentor'],
  ['pins', 0, 'days', 0, 'shift'],
  ['transit', 'noService', 0, 'feed'],
];

function at(path: Field): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), RAW);
}

describe('whatever is changed in a semester', () => {
  it('a value of another type is named where it stands', () => {
    for (const path of PLACES) {
      const raw = changedAt(RAW, path, { wrong: true });
      expect(problemPaths(raw)).toContainEqual(expect.stringContaining(pathText(raw, path)));
    }
  });

  it('a field that goes missing is named where it should stand, unless it may', () => {
    for (const path of FIELDS) {
      const raw = changedAt(RAW, path, undefined);
      const places = [pathText(raw, path), pathText(raw, path.slice(0, -1))];
      const paths = problemPaths(raw);
      expect(paths.length).toBeLessThanOrEqual(1);
      expect(places).toEqual(expect.arrayContaining(paths));
    }
  });

  it('an id of nothing is named where it stands, and only there', () => {
    for (const path of REFERENCES) {
      const raw = changedAt(
        RAW,
        path.map((key) => (typeof key === 'number' ? key : String(key))),
        'niets',
      );
      expect(problemPaths(raw)).toEqual([pathText(raw, path)]);
    }
  });

  it('no fault hides another one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 2, maxLength: 12 }), (changes) => {
        const raw = changes.reduce<unknown>((value, path) => changedAt(value, path, { wrong: true }), RAW);
        const paths = new Set(problemPaths(raw));
        expect(changes.filter((path) => !paths.has(pathText(raw, path)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('even when nothing of a semester is left, reading it gives problems', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(problemPaths(raw)).not.toEqual([]);
      }),
    );
  });
});

it('a warning alone does not stop a semester', () => {
  const reading = readSemester(semesterInput({ mentors: [] }));
  expect(reading.ok && linesOf(reading.warnings).en).toEqual([
    'units[0] (u1).id: "u1" is not a unit with a mentor. Nobody can be placed there: add a mentor to mentors.',
  ]);
});
