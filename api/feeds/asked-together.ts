/** One question to the database for all who ask the same at the same moment. */

interface Waiting<T> {
  readonly answer: Promise<T>;
}

/**
 * Whoever asks while an answer is under way waits for the next one, so that no answer is older than its question: what was
 * published before somebody asked is in what he gets.
 */
export class AskedTogether<T> {
  readonly #underWay = new Map<string, Waiting<T>>();
  readonly #next = new Map<string, Waiting<T>>();

  ask(key: string, question: () => Promise<T>): Promise<T> {
    const underWay = this.#underWay.get(key);
    if (underWay === undefined) return this.#begin(key, question);
    const next = this.#next.get(key) ?? { answer: this.#after(underWay, key, question) };
    this.#next.set(key, next);
    return next.answer;
  }

  async #after(before: Waiting<T>, key: string, question: () => Promise<T>): Promise<T> {
    await before.answer.catch(() => undefined);
    this.#next.delete(key);
    return this.#begin(key, question);
  }

  #begin(key: string, question: () => Promise<T>): Promise<T> {
    const begun: Waiting<T> = { answer: question() };
    this.#underWay.set(key, begun);
    const done = () => {
      if (this.#underWay.get(key) === begun) this.#underWay.delete(key);
    };
    begun.answer.then(done, done);
    return begun.answer;
  }
}
