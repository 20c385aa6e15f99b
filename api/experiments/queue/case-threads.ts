/** Threads that plan cases, kept for the next case of the same experiment: starting one takes a second. */
import { CaseThread } from '../case-thread.ts';
import type { CaseSetup } from '../run-case.ts';

export type PlanningThread = Pick<CaseThread, 'plan' | 'end'>;

/** Without cases a thread is ended: its memory is worth more. */
const IDLE_MILLISECONDS = 30_000;

interface Idle {
  readonly experimentId: string;
  readonly thread: PlanningThread;
  readonly since: number;
}

export class CaseThreads {
  #idle: Idle[] = [];
  readonly #start: (setup: CaseSetup) => PlanningThread;

  constructor(start: (setup: CaseSetup) => PlanningThread = (setup) => new CaseThread(setup)) {
    this.#start = start;
  }

  async of(experimentId: string, setup: CaseSetup): Promise<PlanningThread> {
    const found = this.#idle.find((one) => one.experimentId === experimentId);
    if (found !== undefined) {
      this.#idle = this.#idle.filter((one) => one !== found);
      return found.thread;
    }
    // One for one: no more threads than there are cases at a time.
    await this.#idle.shift()?.thread.end();
    return this.#start(setup);
  }

  /** For the next case; the thread is doing nothing. */
  keep(experimentId: string, thread: PlanningThread): void {
    this.#idle.push({ experimentId, thread, since: performance.now() });
  }

  async endIdle(milliseconds = IDLE_MILLISECONDS): Promise<void> {
    const old = this.#idle.filter(({ since }) => performance.now() - since >= milliseconds);
    this.#idle = this.#idle.filter((one) => !old.includes(one));
    await Promise.all(old.map(({ thread }) => thread.end()));
  }
}
