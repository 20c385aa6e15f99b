/** Work on files for a request, and what its sender is told when there is no room for it. */
import { say } from '../../solver/domain/sentence.ts';
import { ExchangeBusy } from '../exchange/exchange-pool.ts';
import type { ExchangeService } from '../exchange/exchange-service.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

/** @throws Problem 503 where too many files are being made already */
export async function runExchange<T>(
  { exchange }: Services,
  work: (exchange: ExchangeService) => Promise<T>,
): Promise<T> {
  if (exchange === undefined) throw new Error('this service was started without its exchange of files');
  try {
    return await work(exchange);
  } catch (error) {
    throw error instanceof ExchangeBusy ? busy() : error;
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
