import { describe, expect, it } from 'vitest';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { mentor, semester } from '../../../solver/testing/builders.ts';
import { mentorsAbsent } from './mentors-absent.ts';
import { EMPLOYERS } from './testing/employers.ts';
import { pulled } from './testing/pulled.ts';
import { mentorsWith } from './testing/units.ts';

describe('mentors absent', () => {
  const away = [{ from: '2027-02-01', to: '2027-06-27' }];
  const absent = (world: Semester) =>
    mentorsWith(world, ({ absences }) => JSON.stringify(absences?.slice(-1)) === JSON.stringify(away));

  it.each([
    [0, 0],
    [25, 1],
    [50, 2],
    [100, 4],
  ])('at %i %% are %i of four, all semester', (percent, many) => {
    expect(absent(pulled(mentorsAbsent, semester(EMPLOYERS), percent))).toHaveLength(many);
  });

  it('have the absences that they had too', () => {
    const absences = [{ from: '2027-03-01', to: '2027-03-07' }];
    const after = pulled(mentorsAbsent, semester({ mentors: [mentor({ absences })] }), 100);
    expect(after.mentors[0]?.absences).toEqual([...absences, ...away]);
  });

  it('are not at a unit with an agreement', () => {
    const agreed = semester({ ...EMPLOYERS, pins: [{ trainee: 't1', module: 'a', unit: 'u2' }] });
    expect(absent(pulled(mentorsAbsent, agreed, 100))).toEqual(['m1a', 'm1b', 'm3']);
  });
});
