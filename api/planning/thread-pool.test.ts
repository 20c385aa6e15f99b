import { afterEach, describe, expect, it } from 'vitest';
import {
  type ThreadPool,
  ThreadPoolBusy,
  type ThreadPoolOptions,
  ThreadTaskFailed,
  ThreadTaskTooLong,
  threadPool,
} from './thread-pool.ts';

/** What a thread is asked: to rest, and then to answer with its number, to say that it failed, or to end. */
interface Task {
  readonly milliseconds: number;
  readonly ending?: 'fail' | 'exit';
}

const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ milliseconds, ending }) => setTimeout(() => {
      if (ending === 'exit') process.exit(1);
      parentPort.postMessage(ending === 'fail' ? { ok: false, message: 'no' } : { ok: true, result: threadId });
    }, milliseconds));
  `)}`,
);
const NOW: Task = { milliseconds: 0 };
/** Longer than any test. */
const FOR_EVER: Task = { milliseconds: 600_000 };

/** When the thread that was free has begun. */
const soon = () => new Promise((resolve) => setImmediate(resolve));

let pool: ThreadPool<Task, number>;
const start = (options: ThreadPoolOptions = {}) => {
  pool = threadPool<Task, number>(ENTRY, options);
  return pool;
};
afterEach(() => pool.close());

describe('a pool of threads', () => {
  it('does one task after another on the same thread', async () => {
    const { run } = start();
    const numbers = await Promise.all([run(NOW), run(NOW), run(NOW)]);
    expect(new Set(numbers).size).toBe(1);
  });

  it('passes on that a task failed, and goes on', async () => {
    const { run } = start();
    await expect(run({ ...NOW, ending: 'fail' })).rejects.toThrow(new ThreadTaskFailed('no'));
    await expect(run({ ...NOW, ending: 'exit' })).rejects.toThrow(ThreadTaskFailed);
    expect(await run(NOW)).toBeGreaterThan(0);
  });

  it('takes no more to wait than it may', async () => {
    const { run } = start({ maxWaiting: 1 });
    const first = run({ milliseconds: 100 });
    const second = run(NOW);
    await expect(run(NOW)).rejects.toThrow(ThreadPoolBusy);
    await Promise.all([first, second]);
    expect(await run(NOW)).toBeGreaterThan(0);
  });

  it('ends a thread whose task takes too long, or whose sender has hung up', async () => {
    const { run } = start({ maxSeconds: 0.2 });
    const before = await run(NOW);
    await expect(run(FOR_EVER)).rejects.toThrow(ThreadTaskTooLong);
    const other = await run(NOW);
    expect(other).not.toBe(before);
    const hangUp = new AbortController();
    const abandoned = expect(run(FOR_EVER, hangUp.signal)).rejects.toThrow('hung up');
    await soon();
    hangUp.abort(new Error('hung up'));
    await abandoned;
    expect(await run(NOW)).not.toBe(other);
  });

  it('lets who hangs up while waiting go at once, and costs nobody a thread', async () => {
    const { run } = start({ maxWaiting: 1 });
    const working = run({ milliseconds: 300 });
    const hangUp = new AbortController();
    const waiting = expect(run(FOR_EVER, hangUp.signal)).rejects.toThrow('hung up');
    hangUp.abort(new Error('hung up'));
    await waiting;
    // Its room to wait is free again, and the thread is the one there was.
    const next = run(NOW);
    expect(await next).toBe(await working);
  });

  it('does nothing for who has hung up before, or once it is closed', async () => {
    const { run, close } = start();
    await expect(run(NOW, AbortSignal.abort(new Error('hung up')))).rejects.toThrow('hung up');
    await close();
    await expect(run(NOW)).rejects.toThrow('the service stops');
  });
});
