/** Work that is done where nothing waits to be planned, and that gives way as soon as something does. */

export interface SpareTask {
  /** When it has ended, however that was. Never rejects. */
  readonly ended: Promise<void>;
  /** Ends it soon; another worker goes on with it later. */
  giveWay(): void;
}

export interface SpareWork {
  /** Begins a piece of it, on one thread; null where nothing waits. Never rejects. */
  begin(): Promise<SpareTask | null>;
  /** Finds what was left lying. */
  sweep(): Promise<void>;
  /** Once nothing of it runs any more. */
  close(): Promise<void>;
}

/** For a worker that does nothing beside planning. */
export const NO_SPARE_WORK: SpareWork = {
  begin: async () => null,
  sweep: async () => undefined,
  close: async () => undefined,
};

/** What runs of it in one worker. */
export class SpareCrew {
  readonly #work: SpareWork;
  readonly #tasks = new Map<SpareTask, Promise<void>>();

  constructor(work: SpareWork) {
    this.#work = work;
  }

  /** Resolves when some task ends; of an empty crew never. */
  get someEnd(): readonly Promise<void>[] {
    return [...this.#tasks.values()];
  }

  /** @returns whether there was room for one more, and work */
  async beginOne(room: number): Promise<boolean> {
    if (this.#tasks.size >= room) return false;
    const task = await this.#work.begin();
    if (task === null) return false;
    this.#tasks.set(
      task,
      task.ended.then(() => void this.#tasks.delete(task)),
    );
    return true;
  }

  /** The youngest give way until there are no more than this; they take a moment to end. */
  shrinkTo(room: number): void {
    for (const task of [...this.#tasks.keys()].slice(Math.max(0, room))) task.giveWay();
  }

  async close(): Promise<void> {
    this.shrinkTo(0);
    await Promise.all(this.#tasks.values());
    await this.#work.close();
  }
}
