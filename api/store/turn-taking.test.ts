import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { testStore } from './testing/test-store.ts';

const store = await testStore();
afterAll(() => store.close());

it('lets timers have their turn in the middle of a long transaction', async () => {
  const questions = await store.change('an', async (tx) => {
    let isTold = false;
    void pause(1).then(() => {
      isTold = true;
    });
    let asked = 0;
    for (; !isTold && asked < 20_000; asked++) await tx.execute(sql`select 1`);
    return asked;
  });
  expect(questions).toBeLessThan(20_000);
});
