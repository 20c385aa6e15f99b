/** A run under way, as a thread tells it. */
import type { Progress } from '../../../solver/planning-request.ts';

export function progressOf(over: Partial<Progress>): Progress {
  return {
    phase: 'improve',
    placed: 1,
    asked: 1,
    priorityPlaced: 1,
    cost: 100,
    equalPriorities: true,
    bound: { priorityPlaced: null, cost: null, costFrom: null },
    gap: { kind: 'placed', value: null },
    steps: 10,
    movesPerSecond: 500,
    seconds: 1,
    ...over,
  };
}
