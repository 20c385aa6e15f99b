/** Dates on which the very same services run share their searches: some ten classes for a semester, not 120 dates. */
import type { DayNumber } from '../../domain/calendar.ts';
import type { Network } from './network.ts';
import { type Horizon, runningServices } from './running-services.ts';

export interface ServiceClasses {
  /** The first date of each class stands for all of it; there are more when a date asked is of none of them. */
  readonly days: readonly DayNumber[];
  classOf(day: DayNumber): number;
}

/**
 * @param days dates that are classed at once, in that order.
 * @param horizon the hours in which anybody travels: what runs outside them makes no difference, nor do trips of
 * the days before and after that lie outside them.
 */
export function serviceClasses(
  network: Network,
  days: readonly DayNumber[],
  horizon: Horizon,
): ServiceClasses {
  const classBySignature = new Map<string, number>();
  const classByDay = new Map<DayNumber, number>();
  const representatives: DayNumber[] = [];
  const classOf = (day: DayNumber): number => {
    const known = classByDay.get(day);
    if (known !== undefined) return known;
    const signature = signatureOf(network, day, horizon);
    const found = classBySignature.get(signature) ?? representatives.length;
    classByDay.set(day, found);
    if (found === representatives.length) {
      classBySignature.set(signature, found);
      representatives.push(day);
    }
    return found;
  };
  for (const day of days) classOf(day);
  return { days: representatives, classOf };
}

function signatureOf({ feeds }: Network, day: DayNumber, horizon: Horizon): string {
  return feeds
    .map((feed) =>
      runningServices(feed, day, horizon)
        .filter(({ services }) => services.length > 0)
        .map(({ offset, services }) => `${offset}:${services.join(',')}`)
        .join(';'),
    )
    .join('|');
}
