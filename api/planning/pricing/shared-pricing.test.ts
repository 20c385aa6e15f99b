import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { alone } from '../../../solver/search/exact/shared-pricing.ts';
import { type PricingSeat, portsOf, pricingSeats, sharedPricingAt } from './pricing-seats.ts';
import { pricingGround } from './testing/pricing-ground.ts';

const HELPER = new URL('./testing/helping-thread.mjs', import.meta.url);
const ground = pricingGround();
const byItself = ground.bounds(alone);

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

/** Ready to price. */
async function helpingThread(seat: PricingSeat): Promise<Worker> {
  const worker = new Worker(HELPER, { workerData: seat, transferList: [...portsOf(seat)] });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

function seatsFor(threads: number) {
  const seats = pricingSeats(threads);
  const lead = seats.at(-1);
  const pricing = lead === undefined ? null : sharedPricingAt(lead);
  if (pricing?.part !== 'leads') throw new Error('the last one leads');
  return { pricing, helping: seats.slice(0, -1) };
}

describe('threads that price strands together', () => {
  it.each([2, 3])('come to the bounds and the prices of one, to the bit: %i threads', async (threads) => {
    const { pricing, helping } = seatsFor(threads);
    const helpers = await Promise.all(helping.map(helpingThread));
    const together = ground.bounds(pricing.together);
    const counts = helpers.map((helper) => once(helper, 'message'));
    pricing.end();
    expect(together).toEqual(byItself);
    const priced = (await Promise.all(counts)).flat().reduce((sum: number, count) => sum + Number(count), 0);
    expect(priced).toBeGreaterThan(ground.rounds);
  });

  it('do without one that is gone in the middle', async () => {
    const { pricing, helping } = seatsFor(2);
    const [helper] = await Promise.all(helping.map(helpingThread));
    let round = 0;
    const together = ground.bounds(pricing.together, () => {
      if (++round === 30) void helper?.terminate();
    });
    expect(together).toEqual(byItself);
  });

  it('do without one that never comes', () => {
    expect(ground.bounds(seatsFor(3).pricing.together)).toEqual(byItself);
  });

  it('tell who comes too late that it is over', () => {
    const [helping, leading] = pricingSeats(2).map(sharedPricingAt);
    if (leading?.part !== 'leads' || helping?.part !== 'helps') throw new Error('one of each');
    expect(helping.isOver()).toBe(false);
    leading.end();
    expect(helping.isOver()).toBe(true);
    helping.help(
      () => {
        throw new Error('nothing is asked');
      },
      () => false,
    );
  });

  it('are not asked for where there is one thread', () => {
    expect(pricingSeats(1)).toEqual([]);
  });
});
