/** The last few results of work that takes long, by key; the same work is never under way twice. */
export class Kept<T> {
  readonly #results = new Map<string, Promise<T>>();
  readonly #most: number;

  /** @param most how many are kept; the one that was asked for longest ago goes first */
  constructor(most: number) {
    this.#most = most;
  }

  /** What fails is not kept: who asks next tries again. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key);
    this.#results.delete(key);
    const result = known ?? make();
    this.#results.set(key, result);
    if (known === undefined) {
      result.catch(() => {
        if (this.#results.get(key) === result) this.#results.delete(key);
      });
    }
    for (const oldest of this.#results.keys()) {
      if (this.#results.size <= this.#most) break;
      this.#results.delete(oldest);
    }
    return result;
  }
}
