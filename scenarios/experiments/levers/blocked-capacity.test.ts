import { describe, expect, it } from 'vitest';
import { semester, trainee } from '../../../solver/testing/builders.ts';
import { blockedCapacity } from './blocked-capacity.ts';
import { EMPLOYERS, taking } from './testing/employers.ts';
import { pulled } from './testing/pulled.ts';

describe('blocked capacity', () => {
  it.each([
    [0, 4],
    [25, 3],
    [50, 2],
    [100, 0],
  ])('at %i %% leaves %i of four units', (percent, left) => {
    expect(taking(pulled(blockedCapacity, semester(EMPLOYERS), percent))).toHaveLength(left);
  });

  it('leaves a unit with an agreement', () => {
    const agreed = semester({ ...EMPLOYERS, pins: [{ trainee: 't1', module: 'a', mentor: 'm3' }] });
    expect(taking(pulled(blockedCapacity, agreed, 100))).toEqual(['u3']);
  });

  it('falls on the same units whoever the trainees are', () => {
    const others = semester({
      ...EMPLOYERS,
      trainees: ['x', 'y'].map((id) => trainee({ id, modules: [], track: 'evening', status: 'art60' })),
    });
    expect(taking(pulled(blockedCapacity, others, 50))).toEqual(
      taking(pulled(blockedCapacity, semester(EMPLOYERS), 50)),
    );
  });
});
