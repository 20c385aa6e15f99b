import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { eachStore } from '../store/testing/test-store.ts';
import { openQueue } from './job-queue.ts';
import { queueOf } from './testing/queue-of.ts';

const wake = { expireInSeconds: 90 };

eachStore('the queue of jobs', (store) => {
  const queue = queueOf(store);

  const send = (jobId: string, more = {}) =>
    store().change('worker', (tx) => queue().send(tx, jobId, { ...wake, ...more }));

  it('hands out what was sent, once', async () => {
    const jobId = randomUUID();
    await send(jobId);
    expect(await queue().next()).toMatchObject({ jobId });
    expect(await queue().next()).toBeNull();
  });

  it('holds one entry for a job that waits, and takes a new one when that was handed out', async () => {
    const jobId = randomUUID();
    await send(jobId);
    await send(jobId);
    const entry = await queue().next();
    expect(await queue().next()).toBeNull();
    await send(jobId);
    const again = await queue().next();
    expect(again).toMatchObject({ jobId });
    expect(again?.id).not.toBe(entry?.id);
  });

  it('knows nothing of what was sent in a transaction that was undone', async () => {
    const undone = store().change('worker', async (tx) => {
      await queue().send(tx, randomUUID(), wake);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await queue().next()).toBeNull();
  });

  it('keeps back what may not begin yet, and then takes no second entry for it', async () => {
    const jobId = randomUUID();
    await send(jobId, { delaySeconds: 600 });
    await send(jobId);
    expect(await queue().next()).toBeNull();
  });

  it('forgets what is done, and remembers what was given up', async () => {
    const jobId = randomUUID();
    await send(jobId);
    const entry = await queue().next();
    if (entry === null) throw new Error('it was sent');
    await queue().done(entry);
    expect(await queue().next()).toBeNull();
    const { dead } = await queue().sizes();
    await store().change('worker', (tx) => queue().bury(tx, jobId));
    expect((await queue().sizes()).dead).toBe(dead + 1);
    await store().change('worker', (tx) => queue().exhume(tx, jobId));
    expect((await queue().sizes()).dead).toBe(dead);
  });

  it('opens again on what is there', async () => {
    const other = await openQueue(store(), () => {});
    const jobId = randomUUID();
    await send(jobId);
    expect(await other.next()).toMatchObject({ jobId });
    await other.close();
  });
});
