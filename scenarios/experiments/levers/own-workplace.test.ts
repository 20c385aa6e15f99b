import { describe, expect, it } from 'vitest';
import { moduleInput, semester } from '../../../solver/testing/builders.ts';
import { ownWorkplace } from './own-workplace.ts';
import { pulled } from './testing/pulled.ts';

const THREE = semester({
  modules: (['forbidden', 'required', 'allowed'] as const).map((own) =>
    moduleInput({ id: own, ownWorkplace: own }),
  ),
  units: [],
  mentors: [],
  trainees: [],
});

describe('own workplace', () => {
  it('is allowed where it was forbidden, and stays required where it was', () => {
    expect(pulled(ownWorkplace, THREE, 'allowed').modules.map((module) => module.ownWorkplace)).toEqual([
      'allowed',
      'required',
      'allowed',
    ]);
  });

  it('stays as it is', () => {
    expect(pulled(ownWorkplace, THREE, 'as-now')).toBe(THREE);
  });

  it('has no other ways', () => {
    expect(() => pulled(ownWorkplace, THREE, 'required')).toThrow(RangeError);
  });

  it('says so', () => {
    expect(ownWorkplace.says('allowed')).toEqual({
      nl: 'Elke module mag bij de eigen werkgever, buiten de werkuren.',
      en: 'Every module may be done at the own employer, outside working hours.',
    });
    expect(ownWorkplace.says('as-now').nl).toBe(
      'Modules die niet bij de eigen werkgever mogen, mogen dat ook nu niet.',
    );
  });
});
