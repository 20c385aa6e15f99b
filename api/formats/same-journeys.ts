/** The journeys with rides that are made in the same way on several days of a placement, told once. */
import { dayNumber, isSunday, isWeekend } from '../../solver/domain/calendar.ts';
import { groupBy } from '../../solver/domain/group-by.ts';
import type { Shift } from '../../solver/domain/semester-schema.ts';
import type { IsoDate } from '../../solver/domain/values.ts';
import { type JourneyStep, journeySteps } from './journey-steps.ts';
import { type Direction, meansOf } from './journey-words.ts';
import { compare } from './ordering.ts';
import type { PlacedDay } from './placement-days.ts';
import type { RotaOptions } from './rota-columns.ts';

/** Trains and buses run otherwise on each of these. */
const DAY_KINDS = ['weekday', 'saturday', 'sunday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export interface SameJourneys {
  readonly direction: Direction;
  readonly shift: Shift;
  readonly steps: readonly JourneyStep[];
  /** Empty where it is made so on all days of the shift. */
  readonly when: readonly DatesOfKind[];
}

/** On which days of one kind a journey is made so: mostly, but for a few; or just on a few. */
export type DatesOfKind =
  | { readonly kind: DayKind; readonly except: readonly IsoDate[] }
  | { readonly dates: readonly IsoDate[] };

/** By the start of the shift, out before back, what is made most first. @param days of one placement, by date */
export function sameJourneys(days: readonly PlacedDay[], options: RotaOptions): readonly SameJourneys[] {
  return [...groupBy(days, ({ shift }) => shift).entries()]
    .sort(([a], [b]) => compare(a.start, b.start))
    .flatMap(([shift, own]) =>
      (['out', 'back'] as const).flatMap((direction) => {
        const ways = waysMade(own, direction, options);
        return ways.map(({ steps }, i) => ({ direction, shift, steps, when: whenMade(ways, i) }));
      }),
    );
}

interface Way {
  readonly steps: readonly JourneyStep[];
  readonly dates: readonly IsoDate[];
}

function waysMade(
  days: readonly PlacedDay[],
  direction: Direction,
  { names, language }: RotaOptions,
): readonly Way[] {
  const told = days
    .filter(({ day }) => meansOf(day[direction]) === 'transit')
    .map(({ day: { date, [direction]: journey }, trainee }) => ({
      date,
      steps: journeySteps({ direction, date, journey, trainee, names, language }),
    }));
  return [...groupBy(told, ({ steps }) => JSON.stringify(steps)).values()]
    .map((own) => ({ steps: own[0]?.steps ?? [], dates: own.map(({ date }) => date) }))
    .sort((a, b) => b.dates.length - a.dates.length);
}

function whenMade(ways: readonly Way[], index: number): readonly DatesOfKind[] {
  if (ways.length === 1) return [];
  return DAY_KINDS.flatMap((kind): readonly DatesOfKind[] => {
    const perWay = ways.map(({ dates }) => dates.filter((date) => kindOf(date) === kind));
    const own = perWay[index] ?? [];
    if (own.length === 0) return [];
    const most = perWay.findIndex((dates) => perWay.every((other) => other.length <= dates.length));
    const except = perWay.filter((_, i) => i !== index).flat();
    return [most === index ? { kind, except: except.sort(compare) } : { dates: own }];
  });
}

function kindOf(date: IsoDate): DayKind {
  const day = dayNumber(date);
  if (!isWeekend(day)) return 'weekday';
  return isSunday(day) ? 'sunday' : 'saturday';
}
