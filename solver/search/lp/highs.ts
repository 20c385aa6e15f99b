/** HiGHS as an `LpSolver`. */
import highsLoader from 'highs';
import { highsBackend } from './highs-backend.ts';
import type { LpSolver } from './lp-solver.ts';
import { verified } from './verified.ts';

/**
 * Loads HiGHS for this thread (some 0.1 s and 20 MB); its models are synchronous from then on. Load once, and
 * load anew after it crashed: a WebAssembly program that ran out of memory does not come back.
 */
export async function loadHighs(): Promise<LpSolver> {
  return verified(highsBackend(await highsLoader()));
}
