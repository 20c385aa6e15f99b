import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSemester } from '../../solver/domain/read-semester.ts';
import { mentor, semesterInput, trainee, unit } from '../../solver/testing/builders.ts';
import { mergedPins, type PinInput, withRefusals } from './agreed-semester.ts';
import { placementKey } from './life-of-a-plan.ts';

const days = ['2027-02-01', '2027-02-02', '2027-02-03'].map((date) => ({ date, shift: 'early' }));
const jan = { trainee: 'jan', module: 'basis' };
const agreed: PinInput = { ...jan, unit: 'u1', mentor: 'm1', days };

describe('the pins of a run', () => {
  it('are the coordinator’s own, with the mentor and days of what was agreed', () => {
    expect(mergedPins([{ ...jan, unit: 'u1' }], [agreed])).toEqual([agreed]);
    expect(mergedPins([{ ...jan, days: days.slice(0, 1) }], [agreed])).toEqual([agreed]);
  });

  it('are the coordinator’s alone where they say otherwise than what was agreed', () => {
    for (const own of [
      { ...jan, unit: 'u2' },
      { ...jan, mentor: 'm2' },
      { ...jan, days: [{ date: '2027-02-04', shift: 'early' }] },
      { ...jan, days: days.slice(0, 1), frozenUntil: '2027-02-02' },
    ]) {
      expect(mergedPins([own], [agreed])).toEqual([own]);
    }
  });

  it('keep history', () => {
    const own = { ...jan, unit: 'u1', days: days.slice(0, 2), frozenUntil: '2027-02-02' };
    expect(mergedPins([own], [agreed])).toEqual([{ ...agreed, frozenUntil: '2027-02-02' }]);
  });

  it('are at most one a module, and lose nobody, whatever there is', () => {
    const pin = fc.record({
      trainee: fc.constantFrom('jan', 'an', 'els'),
      module: fc.constantFrom('basis', 'vervolg'),
      unit: fc.constantFrom('u1', 'u2'),
      mentor: fc.constantFrom('m1', 'm2'),
      days: fc.subarray(days),
    });
    const onePerModule = fc.uniqueArray(pin, { selector: placementKey });
    fc.assert(
      fc.property(onePerModule, onePerModule, (own, known) => {
        const keys = mergedPins(own, known).map(placementKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...own, ...known].map(placementKey)));
      }),
    );
  });
});

describe('a refused unit', () => {
  const semester = semesterInput({
    units: [unit(), unit({ id: 'u2' })],
    mentors: [mentor(), mentor({ id: 'm2', unit: 'u2' })],
    trainees: [trainee({ id: 'jan', excludes: ['u2'] }), trainee({ id: 'an' })],
  });

  it('is left out for that trainee, and the semester stays a sound one', () => {
    const next = withRefusals(semester, [{ trainee: 'jan', unit: 'u1' }]);
    expect(next.trainees.map(({ excludes }) => excludes)).toEqual([['u1', 'u2'], undefined]);
    expect(readSemester(next).ok).toBe(true);
  });

  it('is not, where the trainee is pinned there or the unit is gone', () => {
    const pinned = { ...semester, pins: [{ ...jan, unit: 'u1' }] };
    expect(withRefusals(pinned, [{ trainee: 'jan', unit: 'u1' }])).toEqual(pinned);
    expect(withRefusals(semester, [{ trainee: 'an', unit: 'weg' }])).toEqual(semester);
  });
});
