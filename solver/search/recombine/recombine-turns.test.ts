import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semesterSchema } from '../../domain/semester-schema.ts';
import { mentor, moduleInput, semester, trainee, unit } from '../../testing/builders.ts';
import { plannableSemester } from '../../testing/plannable-semester.ts';
import { plainScore, searchTools } from '../../testing/search-tools.ts';
import { construct } from '../construct.ts';
import { keepPromises } from '../promises.ts';
import { isBetter } from '../state/search-state.ts';
import { Step } from '../steps/step.ts';
import { RecombineTurns } from './recombine-turns.ts';

const GO_ON = () => false;

/** One place on each of three days, for two trainees who ask one day each: the first took the only one of the second. */
function inTheWay() {
  const tools = searchTools(
    semester({
      start: '2027-03-01',
      end: '2027-03-07',
      modules: [moduleInput({ minutes: 420 })],
      units: [unit({ offers: [{ weekdays: [1, 2, 3], shift: 'early', places: 1 }] })],
      mentors: [mentor({ capacity: 3 })],
      trainees: [trainee({ id: 't1' }), trainee({ id: 't2' })],
    }),
  );
  return tools;
}

describe('turns of recombining', () => {
  it('bring together what steps have found apart', () => {
    const tools = inTheWay();
    const { state, inserter, prepared } = tools;
    const turns = new RecombineTurns(tools);
    const manner = { placePrices: null, blink: 0, thorough: true };
    const [first, second] = prepared.demands;
    if (first === undefined || second === undefined) throw new Error('two demands');
    const alone = inserter.best(second, manner);
    if (alone === null) throw new Error('there is room');
    state.place(second.index, alone);
    const beside = inserter.best(first, manner);
    state.remove(second.index);
    if (beside === null) throw new Error('there is room beside');
    turns.found(alone);
    turns.found(beside);
    expect(turns.run(GO_ON)).toBe(true);
    expect(state.placedCount).toBe(2);
  });

  it('leave a plan as it was that nothing known betters', () => {
    const tools = inTheWay();
    construct(tools.state, tools.book, tools.inserter, () => true);
    const before = tools.state.snapshot();
    const turns = new RecombineTurns(tools);
    expect(turns.run(GO_ON)).toBe(false);
    expect(tools.state.snapshot()).toEqual(before);
  });

  it('tell what places are worth once they have looked', () => {
    const tools = inTheWay();
    const turns = new RecombineTurns(tools);
    expect(turns.placePrices).toBeNull();
    turns.run(GO_ON);
    expect(turns.placePrices).toHaveLength(tools.prepared.supply.places.length);
  });

  it('never make a plan worse, and never one that the rules refuse or count otherwise', () => {
    fc.assert(
      fc.property(plannableSemester, fc.integer({ min: 1, max: 1000 }), (input, seed) => {
        const tools = searchTools(semesterSchema.parse(input), null, seed);
        const { state, prepared } = tools;
        if (prepared.demands.length === 0 || keepPromises(tools).length > 0) return;
        const turns = new RecombineTurns(tools);
        const step = new Step(tools, turns);
        for (let turn = 0; turn < 3; turn++) {
          for (let i = 0; i < 20; i++) step.run(() => true);
          const before = state.worth();
          const better = turns.run(GO_ON);
          expect(isBetter(state.worth(), before)).toBe(better);
          if (!better) expect(state.worth()).toEqual(before);
          const score = plainScore(prepared, state.placed);
          expect(score).toMatchObject({ priorityPlaced: state.priorityPlaced, cost: state.cost });
        }
      }),
      { numRuns: 15 },
    );
  });
});
