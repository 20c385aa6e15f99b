/** The libraries, all in this thread. */
import { loadHighs } from '../highs.ts';
import { askJavascript, javascriptBackend } from '../javascript-backend.ts';
import type { LpSolver } from '../lp-solver.ts';
import { verified } from '../verified.ts';

export const highs: LpSolver = await loadHighs();
export const javascript: LpSolver = verified(javascriptBackend(askJavascript));
