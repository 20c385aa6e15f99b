/** What the sheets of the rota workbook are made from, in the order of the coordinator's own lists. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { groupBy } from '../../../solver/domain/group-by.ts';
import { compare } from '../ordering.ts';
import { type PlacedDay, placementDays } from '../placement-days.ts';

export interface PlacedModule {
  readonly first: PlacedDay;
  readonly last: PlacedDay;
  readonly days: readonly PlacedDay[];
}

export interface RotaRows {
  readonly byDate: readonly PlacedDay[];
  readonly byUnit: readonly PlacedDay[];
  readonly byTrainee: readonly PlacedDay[];
  readonly byMentor: readonly PlacedDay[];
  /** One per placement, by trainee. */
  readonly placed: readonly PlacedModule[];
}

type Order = (a: PlacedDay, b: PlacedDay) => number;

export function rotaRows(checked: CheckedPlan): RotaRows {
  const { units, trainees, mentors } = checked.semester;
  const unit = inOrderOf(units, (row) => row.unit.id);
  const trainee = inOrderOf(trainees, (row) => row.trainee.id);
  const mentor = inOrderOf(mentors, (row) => row.day.mentor);
  const days = placementDays(checked);
  const sorted = (...orders: readonly Order[]) => [...days].sort(firstThatDiffers(orders));
  const byTrainee = sorted(trainee, byDate);
  return {
    byDate: sorted(byDate, unit, byStart, trainee),
    byUnit: sorted(unit, byDate, byStart, trainee),
    byTrainee,
    byMentor: sorted(mentor, byDate, byStart, trainee),
    placed: placedModules(byTrainee),
  };
}

function placedModules(days: readonly PlacedDay[]): readonly PlacedModule[] {
  return [...groupBy(days, ({ placement }) => placement).values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined ? [] : [{ first, last, days: own }];
  });
}

function byDate(a: PlacedDay, b: PlacedDay): number {
  return compare(a.day.date, b.day.date);
}

function byStart(a: PlacedDay, b: PlacedDay): number {
  return compare(a.shift.start, b.shift.start) || compare(a.shift.id, b.shift.id);
}

function inOrderOf(list: readonly { readonly id: string }[], idOf: (row: PlacedDay) => string): Order {
  const rank = new Map<string, number>(list.map(({ id }, i) => [id, i]));
  const rankOf = (row: PlacedDay) => rank.get(idOf(row)) ?? list.length;
  return (a, b) => rankOf(a) - rankOf(b);
}

function firstThatDiffers(orders: readonly Order[]): Order {
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
