/** One question to the database for all who ask the like at the same moment. */
import { setImmediate as endOfTurn } from 'node:timers/promises';

/** Those who are asked for together. @returns what was found, by key */
export type Question<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Gathering<K, V> {
  readonly keys: Set<K>;
  readonly answers: Promise<ReadonlyMap<K, V>>;
}

/**
 * Keys are gathered until everything that came in at once has been read, and while the question before is under way. Nobody
 * joins a question that was sent, so no answer is older than its question: what was changed before somebody asked is in what
 * he gets. On the embedded database, which answers one question after the other, a hundred calendar programs that come
 * together cost as much as one.
 */
export class AskedAtOnce<K, V> {
  #gathering: Gathering<K, V> | undefined;
  #before: Promise<unknown> = Promise.resolve();

  /** @param question the same for all; of those who ask together it is sent once. @returns undefined where nothing was found */
  async ask(key: K, question: Question<K, V>): Promise<V | undefined> {
    this.#gathering ??= this.#gather(question);
    const { keys, answers } = this.#gathering;
    keys.add(key);
    return (await answers).get(key);
  }

  #gather(question: Question<K, V>): Gathering<K, V> {
    const before = this.#before;
    const keys = new Set<K>();
    const answers = (async () => {
      await Promise.all([before, endOfTurn()]);
      this.#gathering = undefined;
      return question([...keys]);
    })();
    this.#before = answers.catch(() => undefined);
    return { keys, answers };
  }
}
