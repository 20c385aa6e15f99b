/** A thread that plans cases of an experiment, seen from who gives them. */
import { Worker } from 'node:worker_threads';
import type { CaseKey } from '../../scenarios/experiments/results.ts';
import { say } from '../../solver/domain/sentence.ts';
import { type CaseAnswer, CaseFailure } from './case-answer.ts';
import type { CaseSetup } from './run-case.ts';

export interface PlannedCase {
  readonly key: CaseKey;
  readonly answer: CaseAnswer;
  /** By the wall clock; differs from run to run. */
  readonly seconds: number;
}

const ENTRY = new URL('../../bin/experiment-worker.mjs', import.meta.url);

export class CaseThread {
  private readonly worker: Worker;

  constructor(setup: CaseSetup) {
    this.worker = new Worker(ENTRY, { workerData: setup });
    // Between two cases nobody listens; what went wrong is told by the exit that follows.
    this.worker.on('error', () => undefined);
  }

  /** One case at a time. @throws CaseFailure when the thread ends before it has answered */
  plan(key: CaseKey): Promise<PlannedCase> {
    return new Promise((resolve, reject) => {
      const failed = (cause: unknown) => {
        leave();
        reject(crashed(key, cause));
      };
      const exited = (code: number) => failed(`exit code ${code}`);
      const planned = (message: PlannedCase) => {
        leave();
        resolve(message);
      };
      const leave = () => {
        this.worker.off('message', planned).off('error', failed).off('exit', exited);
      };
      this.worker.on('message', planned).on('error', failed).on('exit', exited);
      this.worker.postMessage(key);
    });
  }

  /** At once, whatever it is doing. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

function crashed(key: CaseKey, cause: unknown): CaseFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  const why = say(`Het rekenproces viel uit: ${message}.`, `The thread broke down: ${message}.`);
  return new CaseFailure(key, 'ours', why);
}
