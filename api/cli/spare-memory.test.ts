import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { spareMemory } from './spare-memory.ts';

it('lets go of what nobody needs any more, and of nothing else', async () => {
  const kept = { plan: 'this one' };
  const dropped = new WeakRef({ plan: 'of before' });
  const stillThere = new WeakRef(kept);
  await setImmediate();
  spareMemory();
  await setImmediate();
  expect(dropped.deref()).toBeUndefined();
  expect(stillThere.deref()).toBe(kept);
});
