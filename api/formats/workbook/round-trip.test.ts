import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import type { Problem } from '../../../solver/domain/problem.ts';
import { readSemester } from '../../../solver/domain/read-semester.ts';
import {
  type SemesterInput,
  semesterInput as soundSemester,
} from '../../../solver/domain/semester-schema.ts';
import { FIRST_DATES, semesterFrom } from '../../../solver/testing/arbitrary-semester.ts';
import {
  HEVERLEE,
  mentor,
  moduleInput,
  semesterInput,
  trainee,
  unit,
} from '../../../solver/testing/builders.ts';
import { tinySemester } from '../../../solver/testing/tiny-semester.ts';
import { readTables } from './read-tables.ts';
import { asTablesSayIt } from './testing/as-tables-say-it.ts';
import { csvGrids, workbookGrids } from './testing/written-grids.ts';
import { writeTables } from './write-tables.ts';

/** What reading makes of a semester: through JSON, through a workbook and through CSV files. */
function readings(input: SemesterInput) {
  const raw = asTablesSayIt(input);
  const tables = writeTables(input, { pseudonymous: false });
  return {
    json: readSemester(raw),
    workbook: readTables(workbookGrids(tables)),
    csv: readTables(csvGrids(tables)),
  };
}

/** Only tables warn of that: there, people fill in what JSON is made without. */
function isOfCareAtWeekends({ path }: Problem): boolean {
  return path.endsWith('(Opvang ook in weekend)');
}

/** Both sorts of tables give what JSON gives, or refuse what it refuses. */
function expectTheSame(input: SemesterInput): void {
  const { json, workbook, csv } = readings(input);
  for (const tables of [workbook, csv]) {
    if (!json.ok || !tables.ok) {
      expect(tables.ok).toBe(json.ok);
      continue;
    }
    expect(tables.semester).toEqual(json.semester);
    expect(tables.digest).toBe(json.digest);
    const warnings = tables.warnings.filter(({ problem }) => !isOfCareAtWeekends(problem));
    expect(warnings.length > 0).toBe(json.warnings.length > 0);
  }
}

/** Most arbitrary semesters have a range that ends before it starts, or a busy block on no day at all. */
function withoutContradictions(raw: SemesterInput): SemesterInput {
  const inOrder = <T extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
    range: T,
  ): T =>
    range.from !== undefined && range.to !== undefined && range.to < range.from
      ? { ...range, from: range.to, to: range.from }
      : range;
  return {
    ...raw,
    modules: raw.modules.map(inOrder),
    units: raw.units.map((place) => ({ ...inOrder(place), offers: place.offers.map(inOrder) })),
    mentors: raw.mentors.map((who) => ({
      ...who,
      roster: who.roster.map(({ cycle, ...line }) =>
        cycle === undefined ? line : { ...line, cycle: { ...cycle, index: cycle.index % cycle.weeks } },
      ),
    })),
    trainees: raw.trainees.map(({ availableUntil: _, ...who }) => ({
      ...who,
      busy: who.busy
        .map(inOrder)
        .map((block) => (block.weekdays?.length === 0 ? { ...block, weekdays: [1] } : block)),
    })),
  };
}

const SHIPPED = new URL('../../../scenarios/semesters/', import.meta.url);
const folders = readdirSync(SHIPPED, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a semester written as tables and read again is the same semester', () => {
  it.each(folders.map(({ name }) => name))('%s', (name) => {
    const text = readFileSync(new URL(`${name}/semester.json`, SHIPPED), 'utf8');
    const raw = soundSemester(JSON.parse(text));
    expectTheSame(raw);
    expect(readings(raw).workbook.ok).toBe(true);
  });

  it('when it was generated, with the digest of its own file', () => {
    const raw = generateSemester({ trainees: 60, seed: 5 });
    expectTheSame(raw);
    expect(readings(raw).workbook.ok).toBe(true);
  });

  it('when everything about it is arbitrary', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...FIRST_DATES)
          .chain(semesterFrom)
          .map(withoutContradictions),
        (raw) => {
          expectTheSame(raw);
          expect(readings(raw).workbook.ok).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('when it is tiny', () => {
    fc.assert(fc.property(tinySemester(2), expectTheSame), { numRuns: 60 });
  });
});

/** Texts made of what could be taken for something else in a cell. */
const TOKENS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '\n',
  '\t',
  ' ',
  'geen',
  'a',
  '1',
  'x.y',
  'é',
  '＝',
  '__proto__',
];
const nasty = fc
  .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
const nastyId = nasty.filter((id) => id.trim() === id && id !== '');
const ids = fc.uniqueArray(nastyId, { minLength: 12, maxLength: 12 });

describe('whatever ids and names look like', () => {
  it('they are read as they were', () => {
    fc.assert(
      fc.property(
        ids,
        nasty,
        fc.option(fc.oneof(nasty, fc.constant('')), { nil: undefined }),
        (own, name, cohort) => {
          expectTheSame(nastySemester(own, name, cohort));
        },
      ),
      { numRuns: 150 },
    );
  });
});

function nastySemester(own: readonly string[], name: string, cohort: string | undefined): SemesterInput {
  const [
    u1 = '',
    u2 = '',
    m1 = '',
    m2 = '',
    s1 = '',
    shift = '',
    shift2 = '',
    t1 = '',
    t2 = '',
    k1 = '',
    e1 = '',
    p1 = '',
  ] = own;
  const shifts = [shift, shift2].map((id) => ({
    id,
    kind: 'early' as const,
    start: '07:00',
    end: '14:30',
    breakMinutes: 30,
  }));
  const ofUnit = {
    site: s1,
    name,
    accepts: [m1, m2],
    shifts,
    offers: [{ weekdays: [1, 3], shift, places: 2 }],
    firstDayShifts: [shift2],
    weekendStaffing: [],
  };
  const block = { weekdays: [2], start: '08:00', end: '12:00', kind: 'class' as const };
  const ofTrainee = {
    programme: p1,
    cohort,
    busy: [block],
    excludes: [u2, s1, e1],
    wishes: { units: [u2, u1] },
    modules: [{ module: m2 }, { module: m1, priority: 2 }],
  };
  return semesterInput({
    name,
    programmes: [{ id: p1, name }],
    modules: [
      moduleInput({ id: m1, programme: p1, name }),
      moduleInput({ id: m2, programme: p1, name, after: [m1] }),
    ],
    employers: [{ id: e1, name }],
    sites: [{ id: s1, employer: e1, name, address: name, municipality: '', ...HEVERLEE }],
    units: [unit({ id: u1, ...ofUnit }), unit({ id: u2, ...ofUnit })],
    mentors: [mentor({ id: k1, unit: u1, roster: [{ weekdays: [1], shift }] })],
    trainees: [trainee({ id: t1, ...ofTrainee }), trainee({ id: t2, ...ofTrainee })],
    pins: [{ trainee: t1, module: m1, unit: u1, mentor: k1, days: [{ date: '2027-03-01', shift }] }],
    people: Object.fromEntries([
      [t1, { name }],
      [k1, { name: 'Bo', email: 'bo@example.be' }],
    ]),
  });
}

it('with pseudonymous, no name or address of anybody is written', () => {
  const raw = semesterInput({
    people: { t1: { name: 'An Peeters', email: 'an@example.be' }, mentor1: { name: 'Bo Claes' } },
  });
  const text = (pseudonymous: boolean) => JSON.stringify([...writeTables(raw, { pseudonymous })]);
  expect(text(false)).toContain('An Peeters');
  expect(text(true)).not.toMatch(/Peeters|an@example|Claes/);
});
