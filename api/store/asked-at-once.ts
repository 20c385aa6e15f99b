/** One question to the database for all who ask the like at the same moment. */
import { setImmediate as endOfTurn, setTimeout as pause } from 'node:timers/promises';

/** Those who are asked for together. @returns what was found, by key */
export type Question<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Gathering<K, V> {
  readonly keys: Set<K>;
  readonly answers: Promise<ReadonlyMap<K, V>>;
}

/** A question that gets no answer (a connection that is dead and does not know it) holds up the next one no longer. */
const LONGEST_WAIT_MILLISECONDS = 500;

/**
 * Keys are gathered until everything that came in at once has been read, and while the question before is under way. Nobody
 * joins a question that was sent, so no answer is older than its question: what was changed before somebody asked is in what
 * he gets. On the embedded database, which answers one question after the other, a hundred calendar programs that come
 * together cost about as much as one.
 */
export class AskedAtOnce<K, V> {
  #gathering: Gathering<K, V> | undefined;
  #underWay: Promise<unknown> | undefined;

  /** @param question the same for all; of those who ask together it is sent once. @returns undefined where nothing was found */
  async ask(key: K, question: Question<K, V>): Promise<V | undefined> {
    this.#gathering ??= this.#gather(question);
    const { keys, answers } = this.#gathering;
    keys.add(key);
    return (await answers).get(key);
  }

  #gather(question: Question<K, V>): Gathering<K, V> {
    const keys = new Set<K>();
    const answers = this.#answered(keys, question);
    return { keys, answers };
  }

  async #answered(keys: ReadonlySet<K>, question: Question<K, V>): Promise<ReadonlyMap<K, V>> {
    await endOfTurn();
    await waited(this.#underWay);
    this.#gathering = undefined;
    const answers = question([...keys]);
    const ended = () => {
      if (this.#underWay === underWay) this.#underWay = undefined;
    };
    const underWay = answers.then(ended, ended);
    this.#underWay = underWay;
    return answers;
  }
}

async function waited(work: Promise<unknown> | undefined): Promise<void> {
  if (work === undefined) return;
  const ended = new AbortController();
  const patience = pause(LONGEST_WAIT_MILLISECONDS, undefined, { signal: ended.signal });
  await Promise.race([work, patience.catch(() => undefined)]);
  ended.abort();
}
