import { describe, expect, it } from 'vitest';
import { SUITES, suiteNamed } from './suites.ts';

describe('the suites', () => {
  it('are these, by name', () => {
    expect(SUITES.map(({ name }) => name)).toEqual([
      'tiny',
      'leuven',
      'tight-30',
      'tight-100',
      'tight-300',
      'tight-500',
      'tight-1000',
      'tight-3000',
      'tight-10000',
      'evening',
      'parents',
      'no-car',
    ]);
  });

  it('generate a semester per seed, from 1 on', () => {
    const cases = suiteNamed('tight-300').cases(2);
    expect(cases.map((one) => (one.kind === 'generated' ? one.options : null))).toEqual([
      { trainees: 300, seed: 1, tightness: 'tight' },
      { trainees: 300, seed: 2, tightness: 'tight' },
    ]);
  });

  it('take what is shipped, and no more than there is', () => {
    expect(suiteNamed('leuven').cases(10)).toHaveLength(1);
    const tiny = suiteNamed('tiny').cases(100);
    expect(tiny.length).toBe(suiteNamed('tiny').semesters);
    expect(tiny.every(({ name }) => name.startsWith('tiny-'))).toBe(true);
  });

  it('say which there are when another is asked for', () => {
    expect(() => suiteNamed('tight-31')).toThrow(/--suites tight-31: .* there are tiny, leuven, tight-30,/);
  });
});
