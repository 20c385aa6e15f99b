/** Reading experiments and reporting on them, as the routes ask for it. */
import { type ThreadPool, ThreadTaskTooLong, threadPool } from '../../planning/thread-pool.ts';
import type { AskedReading } from './asked-experiment.ts';
import { TOO_LONG_TO_READ } from './asked-sentences.ts';
import type { DeskResult, DeskTask, FileTask } from './desk-task.ts';

const THREAD_ENTRY = new URL('../../../bin/experiment-desk-worker.mjs', import.meta.url);

/** Two pools: nobody's experiment waits to be read while another's report is made. */
type DeskPool = ThreadPool<DeskTask, DeskResult>;

/** An experiment takes milliseconds to read; only what is made to take long takes longer. */
const READING = { threads: 1, maxWaiting: 20, maxSeconds: 20 };
/** The statistics of a large study take a minute. */
const REPORTING = { threads: 1, maxWaiting: 20, maxSeconds: 300 };

export class ExperimentDesk {
  readonly #reading: DeskPool = threadPool(THREAD_ENTRY, READING);
  readonly #reporting: DeskPool = threadPool(THREAD_ENTRY, REPORTING);

  /** @param bytes JSON or YAML, whatever they are. @throws ThreadPoolBusy; the signal's reason when it is aborted */
  async read(bytes: Uint8Array, signal: AbortSignal): Promise<AskedReading> {
    try {
      const result = await this.#reading.run({ kind: 'read', bytes }, signal);
      if (result.kind !== 'read') throw new Error('an experiment was read and a file came back');
      return result.reading;
    } catch (error) {
      if (!(error instanceof ThreadTaskTooLong)) throw error;
      return { ok: false, problems: [{ at: [], text: TOO_LONG_TO_READ }] };
    }
  }

  /** @throws ThreadPoolBusy; the signal's reason when it is aborted */
  async file(task: Omit<FileTask, 'kind'>, signal: AbortSignal): Promise<string> {
    const result = await this.#reporting.run({ kind: 'file', ...task }, signal);
    if (result.kind !== 'file') throw new Error('a file was asked and an experiment was read');
    return result.text;
  }

  async close(): Promise<void> {
    await Promise.all([this.#reading.close(), this.#reporting.close()]);
  }
}
