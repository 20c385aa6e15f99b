/** Dates on which the very same services run share their searches: some ten classes for a semester, not 120 dates. */
import type { DayNumber } from '../../domain/calendar.ts';
import type { Network } from './network.ts';
import { type Horizon, runningServices } from './running-services.ts';

export interface ServiceClasses {
  /** The first date of each class stands for all of it. */
  readonly days: readonly DayNumber[];
  /** @throws RangeError for a date that was not asked when the classes were made. */
  classOf(day: DayNumber): number;
}

/**
 * @param days every date of which travel will be asked.
 * @param horizon the hours in which anybody travels: what runs outside them makes no difference, nor do trips of
 * the days before and after that lie outside them.
 */
export function serviceClasses(
  network: Network,
  days: readonly DayNumber[],
  horizon: Horizon,
): ServiceClasses {
  const classes = new Map<string, number>();
  const classByDay = new Map<DayNumber, number>();
  const representatives: DayNumber[] = [];
  for (const day of days) {
    const signature = signatureOf(network, day, horizon);
    const known = classes.get(signature);
    classByDay.set(day, known ?? representatives.length);
    if (known !== undefined) continue;
    classes.set(signature, representatives.length);
    representatives.push(day);
  }
  return {
    days: representatives,
    classOf: (day) => {
      const found = classByDay.get(day);
      if (found === undefined) throw new RangeError(`day ${day} was not asked for`);
      return found;
    },
  };
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
