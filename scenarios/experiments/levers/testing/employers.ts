/** Employers of a test's semester, with their units. */
import type { Semester, SemesterInput } from '../../../../solver/domain/semester-schema.ts';
import { mentor, moduleInput, trainee, unit } from '../../../../solver/testing/builders.ts';
import { unitsWith } from './units.ts';

const site = (id: string, employer: string) => ({ id, employer, name: id, lat: 50.86, lon: 4.71 });
/** e1 with two units, e2 and e3 with one, and e4 without any. */
export const EMPLOYERS: Partial<SemesterInput> = {
  employers: ['e1', 'e2', 'e3', 'e4'].map((id) => ({ id, name: id })),
  sites: [site('s1', 'e1'), site('s2', 'e2'), site('s3', 'e3'), site('s4', 'e4')],
  units: [
    unit({ id: 'u1a', site: 's1', exceptions: [{ date: '2027-03-01', shift: 'day', places: 2 }] }),
    unit({ id: 'u1b', site: 's1' }),
    unit({ id: 'u2', site: 's2' }),
    unit({ id: 'u3', site: 's3' }),
  ],
  mentors: [
    mentor({ id: 'm1a', unit: 'u1a' }),
    mentor({ id: 'm1b', unit: 'u1b' }),
    mentor({ id: 'm2', unit: 'u2' }),
    mentor({ id: 'm3', unit: 'u3' }),
  ],
  modules: ['a', 'b', 'c'].map((id) => moduleInput({ id })),
  trainees: [trainee({ modules: ['a', 'b', 'c'].map((module) => ({ module })) })],
};

/** Ids of the units that offer anything. */
export function taking(world: Semester): readonly string[] {
  return unitsWith(world, ({ offers }) => offers.length > 0);
}
