/** By which lines the trainees travel, once for all days of a shift on which it is the same. */
import { groupBy } from '../../../../solver/domain/group-by.ts';
import { meansOfDay } from '../../journey-words.ts';
import type { PlacedDay } from '../../placement-days.ts';
import type { RotaOptions } from '../../rota-columns.ts';
import { wayAndTime } from '../../way-in-short.ts';

export interface RideWay {
  readonly first: PlacedDay;
  readonly out: string;
  readonly back: string;
  readonly days: number;
}

/** In the order of the days; of one shift what is made most first. Days without rides are left out. */
export function rideWays(days: readonly PlacedDay[], { names, language }: RotaOptions): readonly RideWay[] {
  const ridden = days
    .filter(({ day }) => meansOfDay(day) === 'transit')
    .map((placed) => ({
      placed,
      out: wayAndTime(placed.day.out, placed.trainee, names, language),
      back: wayAndTime(placed.day.back, placed.trainee, names, language),
    }));
  const shifts = groupBy(ridden, ({ placed: { placement, shift } }) =>
    JSON.stringify([placement.trainee, placement.module, shift.id]),
  );
  return [...shifts.values()].flatMap((own) =>
    [...groupBy(own, ({ out, back }) => JSON.stringify([out, back])).values()]
      .flatMap((same) => {
        const [first] = same;
        if (first === undefined) return [];
        return [{ first: first.placed, out: first.out, back: first.back, days: same.length }];
      })
      .sort((a, b) => b.days - a.days),
  );
}
