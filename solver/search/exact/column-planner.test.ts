import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../check/check-plan.ts';
import { type Semester, semesterSchema } from '../../domain/semester-schema.ts';
import { bestWorth } from '../../testing/brute-force.ts';
import { mentor, moduleInput, plan, semester, trainee, unit } from '../../testing/builders.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { preparedFor } from '../../testing/prepared-for.ts';
import { plainScore, searchTools } from '../../testing/search-tools.ts';
import { tinySemester } from '../../testing/tiny-semester.ts';
import { leastAt } from '../bound/cost-line.ts';
import { construct } from '../construct.ts';
import { loadHighs } from '../lp/highs.ts';
import type { LpSolver } from '../lp/lp-solver.ts';
import { search } from '../search.ts';
import { isBetter } from '../state/search-state.ts';
import type { StepTools } from '../steps/step.ts';
import { type ColumnBudget, ColumnPlanner } from './column-planner.ts';

const BUDGET: ColumnBudget = {
  shouldStop: () => false,
  mayGenerate: () => true,
  rounds: 40,
  nodes: 200,
  secondsToChoose: 60,
  tolerance: 0.01,
  neighbourhoods: 0,
};

let lp: LpSolver;
beforeAll(async () => {
  lp = await loadHighs();
});

/** Column planning alone, from an empty plan. */
function byColumns(world: Semester) {
  const tools = searchTools(world);
  const planner = ColumnPlanner.for(tools, lp, () => false);
  if (planner === null) throw new Error('there is nothing to plan');
  planner.run(BUDGET, () => {});
  const worth = tools.state.worth();
  const answer = {
    tools,
    worth: { priorityPlaced: worth.priorityPlaced, cost: worth.cost },
    priorityBound: planner.priorityBound,
    costBound: leastAt(planner.costLine, worth.priorityPlaced),
    costLine: planner.costLine,
    isPerfect: planner.isPerfect(worth),
  };
  planner.dispose();
  return answer;
}

/** Early shifts of 7 hours on two days, for whoever comes first: each asks both. */
const twoDays = (places: number) =>
  semester({
    start: '2027-03-01',
    end: '2027-03-07',
    modules: [moduleInput({ minutes: 840 })],
    units: [unit({ offers: [{ weekdays: [1, 2], shift: 'early', places }] })],
    mentors: [mentor({ capacity: 3 })],
    trainees: ['t1', 't2', 't3'].map((id) => trainee({ id })),
  });

describe('column planning', () => {
  it('finds the best plan of nearly all tiny semesters, and never proves what is not so', () => {
    const compared = [2, 3].flatMap((trainees) =>
      fc.sample(tinySemester(trainees), { numRuns: 15, seed: 77 }).map((input) => {
        const world = semesterSchema.parse(input);
        return { best: bestWorth(world), found: byColumns(world) };
      }),
    );
    expect(compared.filter(({ best, found }) => found.priorityBound < best.priorityPlaced)).toEqual([]);
    expect(
      compared.filter(({ best, found }) => leastAt(found.costLine, best.priorityPlaced) > best.cost),
    ).toEqual([]);
    const placing = compared.filter(({ best }) => best.priorityPlaced > 0);
    expect(placing.length).toBeGreaterThan(8);
    const optimal = placing.filter(({ best, found }) => {
      const { priorityPlaced, cost } = found.worth;
      return priorityPlaced === best.priorityPlaced && cost === best.cost;
    });
    expect(optimal.length).toBeGreaterThan(0.8 * placing.length);
    for (const { best, found } of compared) if (found.isPerfect) expect(found.worth).toEqual(best);
  });

  it.each([1, 2, 3])('proves that %i of three fit where there are as many places', (places) => {
    const { worth, priorityBound, isPerfect } = byColumns(twoDays(places));
    expect(worth.priorityPlaced).toBe(places);
    expect(priorityBound).toBe(places);
    expect(isPerfect).toBe(true);
  });

  it('plans nothing without a way to solve linear programs', () => {
    expect(ColumnPlanner.for(searchTools(twoDays(1)), null, () => false)).toBeNull();
  });

  it('lays out no more modules once it is asked to stop', () => {
    let asked = 0;
    const afterTwo = () => ++asked > 2;
    expect(ColumnPlanner.for(searchTools(twoDays(1)), lp, afterTwo)).toBeNull();
    expect(asked).toBe(3);
  });
});

describe('neighbourhoods of a choice of columns', () => {
  /** With few columns to choose from. */
  function withFewColumns(tools: StepTools, neighbourhoods: number) {
    const planner = ColumnPlanner.for(tools, lp, () => false);
    planner?.run({ ...BUDGET, rounds: 1, neighbourhoods }, () => {});
    planner?.dispose();
    return tools.state.worth();
  }

  it('find each of five a day, where the first columns of all are the same Monday', () => {
    const oneDayEach = () =>
      searchTools(
        semester({
          start: '2027-03-01',
          end: '2027-03-07',
          modules: [moduleInput({ minutes: 420 })],
          units: [unit({ offers: [{ weekdays: [1, 2, 3, 4, 5], shift: 'early', places: 1 }] })],
          mentors: [mentor({ capacity: 3 })],
          trainees: ['t1', 't2', 't3', 't4', 't5'].map((id) => trainee({ id })),
        }),
      );
    expect(withFewColumns(oneDayEach(), 0).priorityPlaced).toBeLessThan(5);
    expect(withFewColumns(oneDayEach(), 1).priorityPlaced).toBe(5);
  });

  it('never make a plan worse, nor one that the rules count otherwise', () => {
    for (const input of fc.sample(plannableSemester, { numRuns: 20, seed: 5 })) {
      const tools = searchTools(semesterSchema.parse(input));
      construct(tools.state, tools.book, tools.inserter, () => true);
      const before = tools.state.worth();
      const worth = withFewColumns(tools, 4);
      expect(isBetter(before, worth)).toBe(false);
      const score = plainScore(tools.prepared, tools.state.placed);
      expect(score).toMatchObject({ priorityPlaced: worth.priorityPlaced, cost: worth.cost });
    }
  });
});

describe('search with column planning', () => {
  const MOST_ASKED = 60;
  const limits = (maxSteps: number, solver: LpSolver | null) => ({
    lp: solver,
    maxSteps,
    maxSeconds: null,
    seconds: () => 0,
    shouldStop: () => false,
    onProgress: () => {},
  });

  it('stops at once where columns settle it', () => {
    const found = search(preparedFor(twoDays(2)), 1, limits(5000, lp));
    expect(found).toMatchObject({ stoppedBy: 'optimal', steps: 0, bound: { priorityPlaced: 2 } });
  });

  it('makes plans in which the rules find nothing, with bounds that they keep', () => {
    let placed = 0;
    fc.assert(
      fc.property(plannableSemester, (input) => {
        const world = semesterSchema.parse(input);
        const prepared = preparedFor(world);
        // Of some semesters nothing short of minutes proves the last of it: bounds hold wherever it is stopped.
        let asked = 0;
        const found = search(prepared, 1, { ...limits(60, lp), shouldStop: () => ++asked > MOST_ASKED });
        if (found.kind !== 'found') return;
        placed += found.placements.length;
        const { breaches, score } = checkPlan(world, plan(world, found.placements), null);
        expect(breaches).toEqual([]);
        expect(found.bound.priorityPlaced).toBeGreaterThanOrEqual(score.priorityPlaced);
        expect(found.bound.cost).toBeLessThanOrEqual(score.cost);
      }),
      { numRuns: 40 },
    );
    expect(placed).toBeGreaterThan(0);
  });
});
