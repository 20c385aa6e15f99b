/** What goes between a caller that waits and the thread that solves for it. */
import type { MessagePort } from 'node:worker_threads';
import type { LpTask } from '../../solver/search/lp/lp-backend.ts';
import type { LpModel } from '../../solver/search/lp/lp-solver.ts';

export interface JavascriptThreadData {
  /** Questions in, claims out. */
  readonly port: MessagePort;
  /** One Int32: `WAITING` or `ANSWERED`. */
  readonly signal: SharedArrayBuffer;
}

export interface JavascriptQuestion {
  readonly model: LpModel;
  readonly task: LpTask;
}

export const WAITING = 0;
export const ANSWERED = 1;
