import { describe, expect, it } from 'vitest';
import { moduleInput, semester, trainee } from '../testing/builders.ts';
import { sizeOf } from './small-semester.ts';

const MODULES = ['basis', 'vervolg'].map((id) => ({ ...moduleInput({}), id }));

/** So many trainees with one module, so many with two, and so many who have done theirs. */
function of(one: number, two: number, done = 0) {
  const ask = (
    count: number,
    name: string,
    modules: readonly { readonly module: string; readonly done?: boolean }[],
  ) => Array.from({ length: count }, (_, i) => trainee({ id: `${name}${i}`, modules: [...modules] }));
  return semester({
    modules: MODULES,
    trainees: [
      ...ask(one, 'a', [{ module: 'basis' }]),
      ...ask(two, 'b', [{ module: 'basis' }, { module: 'vervolg' }]),
      ...ask(done, 'c', [{ module: 'basis', done: true }]),
    ],
  });
}

describe('the size of a semester', () => {
  it('is small up to 40 modules', () => {
    expect(sizeOf(of(40, 0))).toBe('small');
    expect(sizeOf(of(0, 20))).toBe('small');
    expect(sizeOf(of(40, 0, 3))).toBe('small');
  });

  it('is large from 41 trainees on', () => {
    expect(sizeOf(of(41, 0))).toBe('large');
    expect(sizeOf(of(0, 41))).toBe('large');
  });

  it('is either where modules may or may not follow each other', () => {
    expect(sizeOf(of(39, 1))).toBe('either');
    expect(sizeOf(of(0, 40))).toBe('either');
  });
});
