import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, SHIFTS, trainee, unit } from '../../testing/builders.ts';
import { errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

describe('an id', () => {
  it('is given once in a list', () => {
    expect(errorsWith({ trainees: [trainee(), trainee({ id: 't2' }), trainee()] })).toEqual({
      nl: ['trainees[2] (t1).id: "t1" is niet uniek: trainees[0] heeft dit id al. Geef elk een eigen id.'],
      en: ['trainees[2] (t1).id: "t1" is not unique: trainees[0] has this id already. Give each its own id.'],
    });
  });

  it('is given once to employers, sites and units together', () => {
    expect(
      errorsWith({
        employers: [
          { id: 'e1', name: 'Een' },
          { id: 'u1', name: 'Twee' },
        ],
      }).nl,
    ).toEqual(['units[0] (u1).id: "u1" is niet uniek: employers[1] heeft dit id al. Geef elk een eigen id.']);
  });

  it('is given once to trainees and mentors together', () => {
    expect(errorsWith({ mentors: [mentor({ id: 't1' })] }).nl).toEqual([
      'mentors[0] (t1).id: "t1" is niet uniek: trainees[0] heeft dit id al. Geef elk een eigen id.',
    ]);
  });

  it('of a shift is given once in its unit, and may come back in another', () => {
    expect(errorsWith({ units: [unit(), unit({ id: 'u2' })] })).toEqual(NO_PROBLEMS);
    const night = { id: 'early', kind: 'night' as const, start: '21:00', end: '07:00', breakMinutes: 60 };
    expect(errorsWith({ units: [unit({ shifts: [...SHIFTS, night] })] }).en).toEqual([
      'units[0] (u1).shifts[5] (early).id: "early" is not unique: shifts[0] has this id already. Give each its own id.',
    ]);
  });

  it('of a module may be that of a place or a person', () => {
    const shared = {
      modules: [moduleInput({ id: 'u1' })],
      trainees: [trainee({ modules: [{ module: 'u1' }] })],
    };
    expect(errorsWith({ ...shared, units: [unit({ accepts: ['u1'] })] })).toEqual(NO_PROBLEMS);
  });
});
