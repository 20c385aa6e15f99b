import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { generateSemester } from './generate-semester.ts';
import type { GenerateOptions } from './options.ts';

const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

const someOptions: fc.Arbitrary<GenerateOptions> = fc.record({
  trainees: fc.integer({ min: 10, max: 40 }),
  seed: fc.nat(),
  area: fc.constantFrom<GenerateOptions['area']>('leuven', 'flanders'),
  tightness: fc.constantFrom<GenerateOptions['tightness']>('roomy', 'normal', 'tight', 0.5, 0.85, 3),
  evening: share,
  parents: share,
  noCar: share,
});

describe('a generated semester', () => {
  it('validates, whatever the options', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        const reading = readSemester(generateSemester(options));
        expect(reading.ok ? reading.warnings : reading.problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same, to the byte, for the same options', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        expect(JSON.stringify(generateSemester(options))).toBe(JSON.stringify(generateSemester(options)));
      }),
      { numRuns: 15 },
    );
  });

  it('is another one for another seed', () => {
    const one = generateSemester({ trainees: 20, seed: 1 });
    const other = generateSemester({ trainees: 20, seed: 2 });
    expect(one.trainees).not.toEqual(other.trainees);
    expect(one.units).not.toEqual(other.units);
  });

  it('is plain JSON: what is written is what was there', () => {
    const semester = generateSemester({ trainees: 30, seed: 4 });
    expect(JSON.parse(JSON.stringify(semester))).toEqual(semester);
  });

  it('has exactly the shares asked, rounded to whole trainees', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        const { trainees } = generateSemester(options);
        const expected = (part: number) => Math.round(part * options.trainees);
        expect(trainees).toHaveLength(options.trainees);
        expect(trainees.filter((t) => t.track === 'evening')).toHaveLength(expected(options.evening));
        expect(trainees.filter((t) => t.childcare !== undefined)).toHaveLength(expected(options.parents));
        expect(trainees.filter((t) => t.modes.every((m) => m.mode !== 'car'))).toHaveLength(
          expected(options.noCar),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('carries nothing about religion, origin, language, gender or health of a trainee', () => {
    const forbidden =
      /relig|geloof|hoofddoek|gender|geslacht|origin|herkomst|afkomst|national|moedertaal|language|health|gezondheid|handicap/i;
    const { trainees } = generateSemester({ trainees: 200, seed: 3 });
    expect(JSON.stringify(trainees)).not.toMatch(forbidden);
  });

  it('gives everybody a name and an address that nobody reads', () => {
    const semester = generateSemester({ trainees: 60, seed: 5 });
    const everybody = [...semester.trainees, ...semester.mentors].map(({ id }) => id);
    const people = semester.people ?? {};
    expect(Object.keys(people).sort()).toEqual(everybody.sort());
    const emails = Object.values(people).map(({ email }) => email ?? '');
    expect(emails.every((email) => email.endsWith('@example.org'))).toBe(true);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('has invented employers only outside the Leuven region', () => {
    const leuven = generateSemester({ trainees: 40, seed: 1, area: 'leuven' });
    const flanders = generateSemester({ trainees: 200, seed: 1, area: 'flanders' });
    const towns = ({ sites }: SemesterInput) => new Set(sites.map(({ municipality }) => municipality));
    expect(towns(leuven).has('Antwerpen')).toBe(false);
    expect(towns(flanders).has('Antwerpen')).toBe(true);
    const antwerp = flanders.sites.filter(({ municipality }) => municipality === 'Antwerpen');
    expect(antwerp.every(({ name }) => name.endsWith('(fictief)'))).toBe(true);
  });

  it('makes thousands of trainees all over Flanders', () => {
    const semester = generateSemester({ trainees: 3000, seed: 1 });
    expect(semester.trainees).toHaveLength(3000);
    expect(readSemester(semester).ok).toBe(true);
  });
});

describe('what cannot be generated', () => {
  it.each([
    ['trainees', { trainees: 9 }],
    ['trainees', { trainees: 10_001 }],
    ['trainees', { trainees: 20.5 }],
    ['seed', { seed: -1 }],
    ['evening', { evening: 1.01 }],
    ['parents', { parents: -0.01 }],
    ['noCar', { noCar: Number.NaN }],
    ['tightness', { tightness: 0.29 }],
  ])('says which option is out of range: %s', (name, options) => {
    expect(() => generateSemester(options)).toThrow(new RegExp(`^${name}: `));
  });

  it('takes the outermost values', () => {
    expect(generateSemester({ trainees: 10, evening: 0, parents: 0, noCar: 0 }).trainees).toHaveLength(10);
    expect(generateSemester({ trainees: 10, evening: 1, parents: 1, noCar: 1 }).trainees).toHaveLength(10);
  });
});
