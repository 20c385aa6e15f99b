import { describe, expect, it } from 'vitest';
import { AskedTogether } from './asked-together.ts';

/** A question whose answers are given by hand. */
function question() {
  const given: ((answer: number) => void)[] = [];
  const failed: ((error: Error) => void)[] = [];
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      given.push(resolve);
      failed.push(reject);
    });
  return { ask, given, failed };
}

describe('a question that many ask at once', () => {
  it('is asked once more for all who come while it is under way, and they get the newer answer', async () => {
    const together = new AskedTogether<number>();
    const { ask, given } = question();
    const first = together.ask('s', ask);
    const later = [together.ask('s', ask), together.ask('s', ask)];
    expect(given).toHaveLength(1);
    given[0]?.(1);
    expect(await first).toBe(1);
    await new Promise(setImmediate);
    expect(given).toHaveLength(2);
    given[1]?.(2);
    expect(await Promise.all(later)).toEqual([2, 2]);
  });

  it('is asked anew by who comes after the answer', async () => {
    const together = new AskedTogether<number>();
    const { ask, given } = question();
    const first = together.ask('s', ask);
    given[0]?.(1);
    await first;
    await new Promise(setImmediate);
    const second = together.ask('s', ask);
    given[1]?.(2);
    expect(await second).toBe(2);
  });

  it('is another question under another key', () => {
    const together = new AskedTogether<number>();
    const { ask, given } = question();
    together.ask('s', ask);
    together.ask('t', ask);
    expect(given).toHaveLength(2);
  });

  it('fails for who asked it, and is asked again for who waits', async () => {
    const together = new AskedTogether<number>();
    const { ask, given, failed } = question();
    const first = together.ask('s', ask);
    const second = together.ask('s', ask);
    failed[0]?.(new Error('the database is gone'));
    await expect(first).rejects.toThrow('gone');
    await new Promise(setImmediate);
    given[1]?.(2);
    expect(await second).toBe(2);
  });
});
