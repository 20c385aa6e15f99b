import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semesterSchema } from '../../domain/semester-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { choices, someSlots, withMentors } from '../../testing/random-placed.ts';
import { plainScore, planOf, searchTools } from '../../testing/search-tools.ts';
import type { StepTools } from '../steps/step.ts';
import type { MentorAssignment } from './assign-mentors.ts';
import type { Placed } from './placed.ts';

/** Days without any sense, each guided by some mentor of the unit, of the first module that any unit takes. */
function anyPlaced(tools: StepTools, chosen: readonly number[], pick: number): Placed | null {
  const { prepared, book } = tools;
  for (const demand of prepared.demands) {
    const candidates = book.candidatesOf(demand);
    if (candidates.length === 0) continue;
    const option = book.optionAt(demand, item(candidates, pick % candidates.length).unit);
    const slots = someSlots(option, chosen);
    const { mentors } = option.unit;
    if (slots.length === 0 || mentors.length === 0) continue;
    const assignment: MentorAssignment = {
      primary: item(mentors, pick % mentors.length),
      mentors: Int32Array.from(slots, (slot, i) => item(mentors, (slot + i * pick) % mentors.length)),
      guides: new Int32Array(slots.length).fill(-1),
    };
    return withMentors(tools, option, slots, assignment);
  }
  return null;
}

describe('the price of a placement', () => {
  it('is what the plain cost terms say, for any days and mentors, with or without a plan in force', () => {
    const seen = { first: 0, kept: 0 };
    fc.assert(
      fc.property(plannableSemester, choices, choices, fc.nat(5), (input, now, before, pick) => {
        const semester = semesterSchema.parse(input);
        const first = searchTools(semester);
        const published = anyPlaced(first, before, 0);
        if (published === null) return;
        expect(published.cost).toBe(plainScore(first.prepared, [published]).cost);
        seen.first++;

        const again = searchTools(semester, planOf(first.prepared, [published]));
        const placed = anyPlaced(again, [...now, ...before.slice(0, 3)], pick);
        // Another module would leave the published one out, at a price of its own.
        if (placed === null || placed.option.demand.index !== published.option.demand.index) return;
        expect(placed.cost).toBe(plainScore(again.prepared, [placed]).cost);
        if (plainScore(again.prepared, [placed]).terms.S9 > 0) seen.kept++;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.first, seen.kept)).toBeGreaterThan(30);
  });
});
