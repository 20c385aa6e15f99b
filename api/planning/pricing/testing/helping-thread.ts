/** A thread of the tests that does nothing but help to price: says that it is ready, and in the end how many blocks it priced. */
import { parentPort, workerData } from 'node:worker_threads';
import { sharedPricingAt } from '../pricing-seats.ts';
import { pricingGround } from './pricing-ground.ts';

const { ownOf } = pricingGround();
const pricing = sharedPricingAt(workerData);
let priced = 0;
parentPort?.postMessage('ready');
if (pricing.part === 'helps') {
  pricing.help(
    (subject) => {
      const own = ownOf(subject);
      return (...asked) => {
        priced++;
        return own(...asked);
      };
    },
    () => false,
  );
}
parentPort?.postMessage(priced);
