/** Threads that share out what has to be done: as many at work at once as there may be, the rest in turn. */
import type { Thread } from './planning-thread.ts';

/** A thread of the crew, not started yet. */
export type ToStart<Answer> = (index: number) => Thread<Answer>;

export class Crew {
  private readonly working = new Set<Thread<unknown>>();
  private isEnded = false;

  constructor(private readonly threads: number) {}

  /** The answers in the order of the jobs. Rejects with the first that does, or never comes once the crew is ended. */
  async all<Answer>(jobs: readonly ToStart<Answer>[]): Promise<Answer[]> {
    const answers = new Map<number, Answer>();
    const waiting = jobs.map((start, job) => ({ start, job }));
    const workOn = async (index: number) => {
      for (let next = waiting.shift(); next !== undefined && !this.isEnded; next = waiting.shift()) {
        answers.set(next.job, await this.answerOf(next.start(index)));
      }
    };
    await Promise.all(
      Array.from({ length: Math.min(this.threads, jobs.length) }, (_, index) => workOn(index)),
    );
    return jobs.flatMap((_, job) => answers.get(job) ?? []);
  }

  /** Ends every thread at once and starts no other. */
  async end(): Promise<void> {
    this.isEnded = true;
    await Promise.all([...this.working].map((thread) => thread.end()));
  }

  private async answerOf<Answer>(thread: Thread<Answer>): Promise<Answer> {
    this.working.add(thread);
    try {
      return await thread.answer;
    } finally {
      this.working.delete(thread);
    }
  }
}
