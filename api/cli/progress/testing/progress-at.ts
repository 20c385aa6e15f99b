/** A moment of planning, for the tests of how it is shown. */
import type { Progress } from '../../../../solver/planning-request.ts';

export function progressAt(over: Partial<Progress>): Progress {
  return {
    phase: 'improve',
    placed: 118,
    asked: 1210,
    priorityPlaced: 118,
    cost: 45_210,
    equalPriorities: true,
    bound: { priorityPlaced: null, cost: null, costFrom: null },
    gap: { kind: 'placed', value: null },
    steps: 7,
    movesPerSecond: 0,
    seconds: 12,
    ...over,
  };
}
