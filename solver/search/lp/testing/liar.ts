/** A library that answers rightly, but for what a test has it say instead. */
import { askJavascript, javascriptBackend } from '../javascript-backend.ts';
import type { LpBackend, LpClaim, LpTask } from '../lp-backend.ts';
import type { LpModel } from '../lp-solver.ts';

export type Lie = (honest: LpClaim, task: LpTask, model: LpModel) => LpClaim;

/** Taken at its word in whole numbers, as HiGHS is, when `trusted`. */
export function liar(lie: Lie, trusted = false): LpBackend {
  const backend = javascriptBackend((model, task) => lie(askJavascript(model, task), task, model));
  return trusted ? { ...backend, name: 'highs', takenAtItsWord: true, proofNodes: 1 } : backend;
}

/** Honest about relaxations: the lie is about whole numbers only. */
export function liarInWholeNumbers(lie: Partial<LpClaim>, trusted = false): LpBackend {
  return liar((honest, task) => (task.relaxed ? honest : { ...honest, ...lie }), trusted);
}
