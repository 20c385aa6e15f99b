/** Threads that share out what has to be done: as many at work at once as there may be, the rest in turn. */
import type { Thread } from './planning-thread.ts';

/** A thread of the crew, not started yet. */
export type ToStart<Answer> = (index: number) => Thread<Answer>;

interface Waiting {
  readonly begin: (index: number) => void;
  readonly giveUp: (reason: unknown) => void;
}

export class Crew {
  private readonly working = new Set<Thread<unknown>>();
  private readonly waiting: Waiting[] = [];
  /** Numbers of threads that are not at work. */
  private readonly free: number[];
  /** Why it has ended, which is what all that is not answered yet is told; null while it has not. */
  private ended: { readonly reason: unknown } | null = null;

  constructor(threads: number) {
    this.free = Array.from({ length: threads }, (_, index) => index);
  }

  /**
   * The answers in the order of the jobs, which wait for a thread with those asked for before. Rejects with the first that
   * does, and then has ended the crew; and rejects where the crew is ended.
   */
  all<Answer>(jobs: readonly ToStart<Answer>[]): Promise<Answer[]> {
    const answers = jobs.map(
      (start) =>
        new Promise<Answer>((resolve, reject) => {
          const begin = (index: number) => void this.work(start, index).then(resolve, reject);
          this.waiting.push({ begin, giveUp: reject });
        }),
    );
    this.giveUp();
    this.next();
    return Promise.all(answers);
  }

  /** Ends every thread at once and starts no other. @param reason told to all who still wait for an answer */
  async end(reason: unknown = new Error('the crew has ended')): Promise<void> {
    this.ended ??= { reason };
    this.giveUp();
    await Promise.all([...this.working].map((thread) => thread.end()));
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const index = this.free.shift();
      if (index === undefined) return;
      this.waiting.shift()?.begin(index);
    }
  }

  private giveUp(): void {
    if (this.ended === null) return;
    for (const { giveUp } of this.waiting.splice(0)) giveUp(this.ended.reason);
  }

  private async work<Answer>(start: ToStart<Answer>, index: number): Promise<Answer> {
    const thread = start(index);
    this.working.add(thread);
    try {
      return await thread.answer;
    } catch (error) {
      this.working.delete(thread);
      await this.end(error);
      // Of a thread that was ended because another failed, that one's failure is the reason.
      throw this.ended?.reason;
    } finally {
      this.working.delete(thread);
      this.free.push(index);
      this.next();
    }
  }
}
