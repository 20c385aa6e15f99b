import { describe, expect, it } from 'vitest';
import type { CaseKey } from '../../scenarios/experiments/results.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import type { OpenBase } from './base-semester.ts';
import { CaseRunner } from './run-case.ts';
import { oneDaySchool } from './testing/one-day-school.ts';

const MEASURES = ['modules-placed', 'hours-placed', 'days-per-week'];

function fileBase(input: SemesterInput): OpenBase {
  const reading = readSemester(input);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { name: 'school', source: { kind: 'file', semester: reading.semester }, images: [] };
}

const generated: OpenBase = {
  name: 'streek',
  source: { kind: 'generated', options: { trainees: 10, area: 'leuven', tightness: 'tight' } },
  images: [],
};

/** Steps only: nothing may depend on the clock. */
function runner(bases: readonly OpenBase[], steps = 20): CaseRunner {
  return new CaseRunner({ experiment: { effort: { steps }, measures: MEASURES }, bases }, () => 0);
}

const ONE_DAY = [{ lever: 'one-day-a-week', value: 100 }];

describe('a case of an experiment', () => {
  it('places what its lever makes possible, and nothing without it', () => {
    const run = (pulls: CaseKey['pulls']) =>
      runner([fileBase(oneDaySchool())]).run({ base: 'school', seed: 1, pulls });
    expect(run([])).toMatchObject({
      kind: 'result',
      result: {
        measures: { 'modules-placed': 0, 'hours-placed': 0, 'days-per-week': null },
        barriers: [{ rule: 'H14', module: 'basis', setting: 'wzc', trainees: 3, hours: 75 }],
        groups: [],
      },
    });
    expect(run(ONE_DAY)).toMatchObject({
      kind: 'result',
      result: {
        ...{ base: 'school', seed: 1, pulls: ONE_DAY },
        measures: { 'modules-placed': 3, 'hours-placed': 75, 'days-per-week': 1 },
        barriers: [],
        openModules: 0,
      },
    });
  });

  it('gives the same result whatever was planned before it', () => {
    const key: CaseKey = { base: 'streek', seed: 2, pulls: [{ lever: 'e-bike', value: 50 }] };
    const alone = runner([generated]).run(key);
    const after = runner([generated]);
    after.run({ base: 'streek', seed: 1, pulls: [] });
    after.run({ base: 'streek', seed: 2, pulls: ONE_DAY });
    expect(after.run(key)).toEqual(alone);
    expect(after.run(key)).toEqual(alone);
  });

  it('begins from another semester for each seed, and from the same one for each lever', () => {
    const digest = (seed: number, pulls: CaseKey['pulls']) => {
      const answer = runner([generated], 1).run({ base: 'streek', seed, pulls });
      return answer.kind === 'result' ? answer.result.semesterDigest : '';
    };
    expect(digest(1, [])).not.toBe(digest(2, []));
    expect(digest(1, [{ lever: 'buddies', value: 0 }])).toBe(digest(1, []));
  });

  it('pulls one lever on what the other has made', () => {
    const pulls = [...ONE_DAY, { lever: 'exemptions', value: 40 }];
    const answer = runner([fileBase(oneDaySchool())]).run({ base: 'school', seed: 1, pulls });
    const measures = { 'modules-placed': 3, 'hours-placed': 3 * 15 };
    expect(answer).toMatchObject({ kind: 'result', result: { pulls, measures } });
  });

  it('has no result where agreements cannot be kept: whoever made the semester can mend that', () => {
    const pins = [{ trainee: 't1', module: 'basis', days: [{ date: '2027-02-02', shift: 'early' }] }];
    const school = fileBase(oneDaySchool({ pins: pins.map((pin) => ({ ...pin, unit: 'u1' })) }));
    const answer = runner([school]).run({ base: 'school', seed: 1, pulls: [] });
    expect(answer).toMatchObject({ kind: 'failed', fault: 'input' });
    expect(answer.kind === 'failed' && answer.why.nl).toMatch(
      /^Afspraken in het semester zijn niet na te komen: pins\[0\]/,
    );
  });
});
