/** What holds for every lever of the list, on semesters of every sort. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semesterDigest } from '../../../solver/domain/digest.ts';
import { judgeSemester } from '../../../solver/domain/read-semester.ts';
import { type Semester, semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { plannableSemester } from '../../../solver/testing/plannable-semester.ts';
import { generateSemester } from '../../generate/generate-semester.ts';
import { randomFrom } from '../../generate/random.ts';
import { LEVERS, leverById } from './index.ts';
import type { Lever, LeverDomain, LeverValue } from './lever.ts';

const GENERATED = ([1, 2] as const).map((seed) =>
  withAgreements(semesterSchema.parse(generateSemester({ trainees: 20, seed }))),
);

/** Transport, and agreements of each sort with three trainees. */
function withAgreements(semester: Semester): Semester {
  const [first, second, third] = semester.trainees;
  const [unit] = semester.units;
  const mentor = semester.mentors.at(-1);
  const [moduleOfFirst, moduleOfSecond, moduleOfThird] = [first, second, third].map(
    (trainee) => trainee?.modules[0]?.module,
  );
  const shift = unit?.shifts[0]?.id;
  return semesterSchema.parse({
    ...semester,
    transit: { gtfs: [{ path: 'bus.zip' }] },
    pins: [
      { trainee: first?.id, module: moduleOfFirst, unit: unit?.id, days: [{ date: '2027-05-23', shift }] },
      { trainee: second?.id, module: moduleOfSecond, mentor: mentor?.id },
      { trainee: third?.id, module: moduleOfThird },
    ],
  });
}

/** Small and strange: shifts past midnight, units that accept nothing, rosters in cycles, holidays on Saturdays. */
const STRANGE = fc
  .sample(plannableSemester, { numRuns: 60, seed: 1 })
  .map((input) => judgeSemester(input).semester)
  .filter((semester) => semester !== undefined);
const strange = fc.constantFrom(...STRANGE);

/** The ends of the domain and some steps between. */
function valuesOf(domain: LeverDomain): readonly LeverValue[] {
  if (domain.kind === 'choice') return domain.options;
  const { min, max, whole } = domain;
  const steps = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 1].map((part) => min + (max - min) * part);
  return [...new Set(whole ? steps.map(Math.round) : steps)];
}

const someValue = (lever: Lever) => fc.constantFrom(...valuesOf(lever.domain));

function pull(lever: Lever, semester: Semester, value: LeverValue, seed = 1): Semester {
  return lever.apply(semester, value, {
    random: randomFrom(seed).fork(lever.id),
    worthOf: (opened) => new Map(opened.units.map(({ id }, index) => [id, index % 3])),
  });
}

/** What is wrong with it once it is written and read again. */
const faultsAfter = (semester: Semester) => judgeSemester(JSON.parse(JSON.stringify(semester))).faults;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Ids of whatever differs from what went in. */
function changedIn(before: Semester, after: Semester): ReadonlySet<string> {
  const lists = ['modules', 'employers', 'units', 'mentors', 'trainees'] as const;
  const textById = (semester: Semester) =>
    new Map<string, string>(
      lists.flatMap((list) =>
        semester[list].map((one) => [`${list} ${one.id}`, JSON.stringify(one)] as const),
      ),
    );
  const known = textById(before);
  return new Set([...textById(after)].filter(([id, text]) => known.get(id) !== text).map(([id]) => id));
}

describe.each(LEVERS.map((lever) => [lever.id, lever] as const))('%s', (id, lever) => {
  it('is found by its id, in words joined by hyphens', () => {
    expect(leverById(id)).toBe(lever);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('speaks both languages, of every value', () => {
    const sentences = valuesOf(lever.domain).map((value) => lever.says(value));
    for (const { nl, en } of sentences) {
      expect(nl).toMatch(/^\P{Ll}.*\.$/u);
      expect(en).toMatch(/^\P{Ll}.*\.$/u);
      expect(nl).not.toBe(en);
    }
    expect(new Set(sentences.map(({ nl }) => nl)).size).toBe(sentences.length);
  });

  it('leaves the semester equal where its value is said to change nothing', () => {
    const { unchanged } = lever;
    if (unchanged === null) return;
    for (const semester of GENERATED) {
      expect(semesterDigest(pull(lever, semester, unchanged))).toBe(semesterDigest(semester));
    }
    fc.assert(
      fc.property(strange, (semester) => {
        expect(pull(lever, semester, unchanged)).toEqual(semester);
      }),
      { numRuns: 5 },
    );
  });

  it('gives the same semester for the same value and seed', () => {
    for (const semester of GENERATED) {
      for (const value of valuesOf(lever.domain)) {
        expect(JSON.stringify(pull(lever, semester, value, 7))).toBe(
          JSON.stringify(pull(lever, semester, value, 7)),
        );
      }
    }
  });

  it('leaves the given semester alone, and what it makes is accepted', () => {
    for (const semester of GENERATED) {
      for (const value of valuesOf(lever.domain)) {
        expect(faultsAfter(pull(lever, frozen(semester), value))).toEqual([]);
      }
    }
    fc.assert(
      fc.property(strange, someValue(lever), fc.nat(), (semester, value, seed) => {
        expect(faultsAfter(pull(lever, frozen(semester), value, seed))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('changes nothing of who is chosen at a smaller value when it is pulled further', () => {
    const { domain, unchanged } = lever;
    if (domain.kind !== 'number') return;
    const from = typeof unchanged === 'number' ? unchanged : domain.min;
    const nearestFirst = valuesOf(domain)
      .map(Number)
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const semester of GENERATED) {
      const chosen = nearestFirst.map((value) => changedIn(semester, pull(lever, semester, value)));
      chosen.slice(1).forEach((further, i) => {
        expect([...further]).toEqual(expect.arrayContaining([...(chosen[i] ?? [])]));
      });
    }
  });
});

describe('the list of levers', () => {
  it('has each id once', () => {
    expect(new Set(LEVERS.map(({ id }) => id)).size).toBe(LEVERS.length);
  });

  it('knows no lever by another id', () => {
    expect(leverById('more-luck')).toBeUndefined();
  });

  it('may be pulled one after the other: what a first lever makes, a second takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVERS),
        fc.constantFrom(...LEVERS),
        fc.constantFrom(...GENERATED),
        (first, second, semester) => {
          const [one, other] = [first, second].map((lever) => valuesOf(lever.domain).at(-1) ?? 0);
          const both = pull(second, pull(first, semester, one ?? 0), other ?? 0);
          expect(faultsAfter(both)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
