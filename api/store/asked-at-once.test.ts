import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { AskedAtOnce } from './asked-at-once.ts';

/** A question whose answers are given by hand: of each key its length, as long as it has any. */
function question() {
  const asked: (readonly string[])[] = [];
  const given: (() => void)[] = [];
  const failed: ((error: Error) => void)[] = [];
  const ask = async (keys: readonly string[]) => {
    asked.push(keys);
    await new Promise<void>((resolve, reject) => {
      given.push(resolve);
      failed.push(reject);
    });
    return new Map(keys.filter((key) => key !== '').map((key) => [key, key.length]));
  };
  return { ask, asked, given, failed };
}

describe('a question that many ask at once', () => {
  it('is sent once for all who come in the same turn, each key once, and each gets its own answer', async () => {
    const atOnce = new AskedAtOnce<string, number>();
    const { ask, asked, given } = question();
    const answers = ['a', 'bb', 'a', ''].map((key) => atOnce.ask(key, ask));
    await turn();
    expect(asked).toEqual([['a', 'bb', '']]);
    given[0]?.();
    expect(await Promise.all(answers)).toEqual([1, 2, 1, undefined]);
  });

  it('is not joined once it is sent: who comes later gets what was found later', async () => {
    const atOnce = new AskedAtOnce<string, number>();
    const { ask, asked, given } = question();
    const first = atOnce.ask('a', ask);
    await turn();
    const later = [atOnce.ask('a', ask), atOnce.ask('bb', ask)];
    await turn();
    expect(asked).toEqual([['a']]);
    given[0]?.();
    expect(await first).toBe(1);
    await turn();
    expect(asked).toEqual([['a'], ['a', 'bb']]);
    given[1]?.();
    expect(await Promise.all(later)).toEqual([1, 2]);
  });

  it('fails for those who asked it, and for nobody else', async () => {
    const atOnce = new AskedAtOnce<string, number>();
    const { ask, given, failed } = question();
    const first = atOnce.ask('a', ask);
    await turn();
    const second = atOnce.ask('a', ask);
    failed[0]?.(new Error('the database is gone'));
    await expect(first).rejects.toThrow('gone');
    await turn();
    given[1]?.();
    expect(await second).toBe(1);
  });

  it('does not hold up others for ever when it gets no answer', async () => {
    const atOnce = new AskedAtOnce<string, number>();
    const { ask, asked, given } = question();
    const never = atOnce.ask('a', ask);
    await turn();
    const second = atOnce.ask('bb', ask);
    await vi.waitFor(() => expect(asked).toEqual([['a'], ['bb']]), { timeout: 10_000 });
    given[1]?.();
    expect(await second).toBe(2);
    given[0]?.();
    expect(await never).toBe(1);
  });
});
