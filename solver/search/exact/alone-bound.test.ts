import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Semester, semesterSchema } from '../../domain/semester-schema.ts';
import { bestWorth } from '../../testing/brute-force.ts';
import { mentor, moduleInput, semester, trainee, unit } from '../../testing/builders.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { trivialBound } from '../bound/trivial-bound.ts';
import { construct } from '../construct.ts';
import { mostAlone } from './alone-bound.ts';

const GO_ON = () => false;

const worlds = [2, 3].flatMap((trainees) =>
  fc.sample(tinySemester(trainees), { numRuns: 20, seed: 80 }).map((input) => semesterSchema.parse(input)),
);

/** What trying everything finds for each trainee where nobody else is. */
function eachByTrying(world: Semester): number {
  return world.trainees.reduce((sum, one) => {
    const pins = (world.pins ?? []).filter((pin) => pin.trainee === one.id);
    return sum + bestWorth({ ...world, trainees: [one], pins }).priorityPlaced;
  }, 0);
}

/** Two shifts of 7 hours a week and one week: 14 hours can be done, 15 cannot. */
const oneWeek = (minutes: number) =>
  semester({
    start: '2027-03-01',
    end: '2027-03-07',
    modules: [moduleInput({ minutes })],
    units: [unit({ offers: [{ weekdays: [1, 2], shift: 'early', places: 1 }] })],
    mentors: [mentor()],
    trainees: ['t1', 't2', 't3'].map((id) => trainee({ id })),
  });

describe('what each could have alone', () => {
  it('is what trying everything finds for each, or more', () => {
    const compared = worlds.map((world) => ({
      tried: eachByTrying(world),
      most: mostAlone(searchTools(world), GO_ON),
    }));
    expect(compared.filter(({ tried, most }) => most < tried)).toEqual([]);
    expect(compared.filter(({ tried, most }) => most === tried).length).toBeGreaterThan(0.8 * worlds.length);
  });

  it('is never more than what is certain without looking', () => {
    for (const world of worlds) {
      const tools = searchTools(world);
      const { priorityPlaced } = trivialBound(tools.prepared, tools.book);
      expect(mostAlone(tools, GO_ON)).toBeLessThanOrEqual(priorityPlaced);
    }
  });

  it('counts all three for whom the week is long enough, though there is a place for one', () => {
    expect(mostAlone(searchTools(oneWeek(840)), GO_ON)).toBe(3);
    expect(mostAlone(searchTools(oneWeek(841)), GO_ON)).toBe(0);
  });

  it('is the same of a plan that places some: those count whole', () => {
    const tools = searchTools(oneWeek(840));
    construct(tools.state, tools.book, tools.inserter, () => true);
    expect(tools.state.placedCount).toBe(1);
    expect(mostAlone(tools, GO_ON)).toBe(3);
  });

  it('is all that is asked of those who were not looked at any more', () => {
    expect(mostAlone(searchTools(oneWeek(841)), () => true)).toBe(3);
  });
});
