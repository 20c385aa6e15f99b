import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Semester, semesterSchema } from '../../domain/semester-schema.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { planned } from '../../testing/planning.ts';
import { frozenPins } from '../../testing/replans.ts';
import { plainScore, searchTools } from '../../testing/search-tools.ts';
import { construct } from '../construct.ts';
import { Occupancy } from '../fit/occupancy.ts';
import { SearchState } from '../state/search-state.ts';
import { Step, type StepTools } from './step.ts';

const STEPS = 15;

function constructed(semester: Semester, seed: number): StepTools {
  const tools = searchTools(semester, null, seed);
  construct(tools.state, tools.book, tools.inserter, () => true);
  return tools;
}

/** Tables of what is taken, as plain lists. */
function takenIn({ places, guidance, employers }: Occupancy) {
  return { places: [...places], guidance: [...guidance], employers: [...employers] };
}

/** The same plan counted anew. */
function recounted({ prepared, state, book }: StepTools): SearchState {
  const fresh = new SearchState(prepared, book.leastCosts());
  state.placed.forEach((placed, demand) => {
    if (placed !== null) fresh.place(demand, placed);
  });
  return fresh;
}

describe('a step of the search', () => {
  it('leaves the running worth equal to the plain score, and the tables to a recount, kept or undone', () => {
    let kept = 0;
    fc.assert(
      fc.property(plannableSemester, fc.nat(1000), (input, seed) => {
        const tools = constructed(semesterSchema.parse(input), seed);
        const { prepared, state, random } = tools;
        if (prepared.demands.length === 0) return;
        const step = new Step(tools);
        for (let i = 0; i < STEPS; i++) {
          step.run(() => {
            const keep = random.fraction() < 0.6;
            if (keep) kept++;
            return keep;
          });
          const { priorityPlaced, cost, placed } = plainScore(prepared, state.placed);
          expect({ priorityPlaced, cost, placed }).toEqual({
            priorityPlaced: state.priorityPlaced,
            cost: state.cost,
            placed: state.placedCount,
          });
          const again = recounted(tools);
          expect(takenIn(state.occupancy)).toEqual(takenIn(again.occupancy));
          expect(state.savedByLeavingOut).toBe(again.savedByLeavingOut);
        }
      }),
      { numRuns: 12 },
    );
    expect(kept).toBeGreaterThan(20);
  });

  it('that is undone leaves everyone where they were', () => {
    fc.assert(
      fc.property(plannableSemester, fc.nat(1000), (input, seed) => {
        const tools = constructed(semesterSchema.parse(input), seed);
        if (tools.prepared.demands.length === 0) return;
        const before = tools.state.snapshot();
        const step = new Step(tools);
        for (let i = 0; i < STEPS; i++) step.run(() => false);
        expect(tools.state.snapshot()).toEqual(before);
      }),
      { numRuns: 8 },
    );
  });

  it('can be followed by taking everybody out: then nothing is taken but the room of frozen days', () => {
    fc.assert(
      fc.property(plannableSemester, (input) => {
        const published = planned(semesterSchema.parse(input), undefined, { maxSteps: 0 });
        const dates = published.placements.flatMap(({ days }) => days.map(({ date }) => date)).sort();
        const until = dates[Math.floor(dates.length / 3)];
        const pins = until === undefined ? [] : frozenPins(published, until);
        const tools = searchTools(semesterSchema.parse({ ...input, pins }), published);
        const { state, prepared } = tools;
        const atFirst = takenIn(state.occupancy);
        const costAtFirst = state.cost;
        construct(state, tools.book, tools.inserter, () => true);
        for (const { index } of prepared.demands) state.remove(index);
        expect(takenIn(state.occupancy)).toEqual(atFirst);
        expect(state.cost).toBe(costAtFirst);
        expect({ priority: state.priorityPlaced, placed: state.placedCount }).toEqual({
          priority: 0,
          placed: 0,
        });
        if (pins.length === 0) expect(atFirst).toEqual(takenIn(new Occupancy(prepared)));
      }),
      { numRuns: 12 },
    );
  });
});
