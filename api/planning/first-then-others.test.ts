import { describe, expect, it } from 'vitest';
import { firstThenOthers } from './first-then-others.ts';

/** Threads by hand: which have started, and what makes the first one tell a plan, or any of them end. */
function byHand(mayStart = true) {
  const started: number[] = [];
  const ends = new Map<number, { resolve: (answer: string) => void; reject: (error: Error) => void }>();
  let tellPlan = () => {};
  const answers = firstThenOthers(
    3,
    (index, hasPlan) => {
      started.push(index);
      if (index === 0) tellPlan = hasPlan;
      return new Promise<string>((resolve, reject) => ends.set(index, { resolve, reject }));
    },
    () => mayStart,
  );
  const end = (index: number) => ends.get(index)?.resolve(`answer ${index}`);
  const crash = (index: number) => ends.get(index)?.reject(new Error(`crash ${index}`));
  return { answers, started, tellPlan: () => tellPlan(), end, crash };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('threads of which the first makes the first plan', () => {
  it('start when it has one, and answer in their order', async () => {
    const threads = byHand();
    await soon();
    expect(threads.started).toEqual([0]);
    threads.tellPlan();
    await soon();
    expect(threads.started).toEqual([0, 1, 2]);
    for (const index of [2, 0, 1]) threads.end(index);
    expect(await threads.answers).toEqual(['answer 0', 'answer 1', 'answer 2']);
  });

  it('do not start where it ends without one', async () => {
    const threads = byHand();
    threads.end(0);
    expect(await threads.answers).toEqual(['answer 0']);
    expect(threads.started).toEqual([0]);
  });

  it('do not start where nothing more is asked for', async () => {
    const threads = byHand(false);
    threads.tellPlan();
    await soon();
    threads.end(0);
    expect(await threads.answers).toEqual(['answer 0']);
    expect(threads.started).toEqual([0]);
  });

  it.each([0, 1])('say so when one crashes: thread %i', async (index) => {
    const threads = byHand();
    threads.tellPlan();
    await soon();
    threads.crash(index);
    await expect(threads.answers).rejects.toThrow(`crash ${index}`);
  });

  it('do not start where the first crashes before it has a plan', async () => {
    const threads = byHand();
    threads.crash(0);
    await expect(threads.answers).rejects.toThrow('crash 0');
    expect(threads.started).toEqual([0]);
  });
});
