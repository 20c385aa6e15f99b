/** A thread that ended without an answer. */
export class ThreadCrash extends Error {
  /** From 1. */
  readonly thread: number;

  constructor(thread: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ThreadCrash';
    this.thread = thread;
  }
}
