/** Work on files for a request, and what its sender is told when there is no room for it. */
import { say } from '../../solver/domain/sentence.ts';
import type { ExchangeService } from '../exchange/exchange-service.ts';
import { ThreadPoolBusy } from '../planning/thread-pool.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

/** @throws Problem 503 where too many files are being made already */
export function runExchange<T>(
  { exchange }: Services,
  work: (exchange: ExchangeService) => Promise<T>,
): Promise<T> {
  return onThreads(() => work(exchange));
}

/** @throws Problem 503 where too many wait for a thread */
export async function onThreads<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ThreadPoolBusy ? busy() : error;
  }
}

function busy(): Problem {
  return new Problem(503, {
    type: 'busy',
    title: say('Even geduld', 'Just a moment'),
    detail: say(
      'Er worden al veel bestanden gemaakt. Probeer het over een halve minuut opnieuw.',
      'Many files are being made already. Try again in half a minute.',
    ),
    headers: { 'Retry-After': '30' },
  });
}
