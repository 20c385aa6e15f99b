/** How the plan turns out for one group and another: figures side by side, no causes. */
import type { CheckedPlan } from '../../../../solver/check/checked-plan.ts';
import { dayNumber, isWeekend } from '../../../../solver/domain/calendar.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Trainee } from '../../../../solver/domain/semester-schema.ts';
import type { TraineeId } from '../../../../solver/domain/values.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { median } from '../median.ts';
import { DIMENSIONS, type Dimension, type Group, groupOf } from './groups.ts';
import { type Division, FEWEST_SHOWN, shownDivisions } from './protected-groups.ts';
import { wishDistances } from './wish-distance.ts';

/** Figures of the same kind for everybody and for each group that may be shown. */
export interface Comparison<Figures> {
  /** `null` where it is about fewer than five people. */
  readonly everybody: GroupFigures<Figures> | null;
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    readonly groups: readonly (GroupFigures<Figures> & { readonly keys: readonly Group[] })[];
  }[];
}

interface GroupFigures<Figures> {
  readonly people: number;
  readonly figures: Figures;
}

export interface FairnessFacts {
  /** Of everybody who is asked a module: how many of the modules are placed. */
  readonly placed: Comparison<{ readonly asked: number; readonly placed: number }>;
  /** Of everybody with a placement. */
  readonly stage: Comparison<StageFigures>;
  /** Of everybody with a placement and wishes: places away from the first wish, per placement. */
  readonly wishes: Comparison<{ readonly placesAway: number }>;
}

export interface StageFigures {
  /** The median over the people of the median of their own journeys, one way. */
  readonly medianMinutes: number;
  /** Saturdays and Sundays with stage, per person. */
  readonly weekendDays: number;
  /** Of 100 days of stage, how many are in the weekend. */
  readonly weekendPercentage: number;
}

export function fairnessFacts({ semester, plan }: CheckedPlan, days: readonly PlacedDay[]): FairnessFacts {
  const divide = divider(groupOf(semester));
  const askedOf = new Map(semester.trainees.map((t) => [t.id, t.modules.filter(({ done }) => !done).length]));
  const placedOf = groupBy(plan.placements, ({ trainee }) => trainee);
  const daysOf = groupBy(days, ({ trainee }) => trainee.id);
  const wishes = wishDistances(days);

  const asked = semester.trainees.filter(({ id }) => (askedOf.get(id) ?? 0) > 0);
  const withStage = semester.trainees.filter(({ id }) => daysOf.has(id));
  const withWishes = semester.trainees.filter(({ id }) => wishes.has(id));
  return {
    placed: compared(asked, divide, (people) => ({
      asked: sumOf(people, (id) => askedOf.get(id) ?? 0),
      placed: sumOf(people, (id) => placedOf.get(id)?.length ?? 0),
    })),
    stage: compared(withStage, divide, (people) => stageFigures(people.map((id) => daysOf.get(id) ?? []))),
    wishes: compared(withWishes, divide, (people) => {
      const distances = people.flatMap((id) => wishes.get(id) ?? []);
      return { placesAway: distances.reduce((sum, places) => sum + places, 0) / distances.length };
    }),
  };
}

type Divide = (
  people: readonly Trainee[],
) => readonly { readonly name: Dimension; readonly groups: Division<Group> }[];

function divider(group: ReturnType<typeof groupOf>): Divide {
  const dimensions: readonly Dimension[] = ['track', 'status', 'childcare', 'car', 'freeWeekdays'];
  return (people) =>
    shownDivisions(
      dimensions.map((name) => {
        const members = groupBy(people, group[name]);
        const groups = DIMENSIONS[name].map((key) => ({
          keys: [key],
          members: new Set(members.get(key)?.map(({ id }) => id)),
        }));
        return { name, groups };
      }),
    );
}

function compared<Figures>(
  people: readonly Trainee[],
  divide: Divide,
  figuresOf: (people: readonly TraineeId[]) => Figures,
): Comparison<Figures> {
  const of = (ids: readonly TraineeId[]) => ({ people: ids.length, figures: figuresOf(ids) });
  return {
    everybody: people.length < FEWEST_SHOWN ? null : of(people.map(({ id }) => id)),
    dimensions: divide(people).map(({ name, groups }) => ({
      dimension: name,
      groups: groups.map(({ keys, members }) => ({ keys, ...of([...members]) })),
    })),
  };
}

function stageFigures(daysByPerson: readonly (readonly PlacedDay[])[]): StageFigures {
  const days = daysByPerson.flat();
  const weekend = days.filter(({ day }) => isWeekend(dayNumber(day.date))).length;
  const medians = daysByPerson.flatMap((own) => {
    const minutes = median(own.flatMap(({ day }) => [day.out.minutes, day.back.minutes]));
    return minutes === null ? [] : [minutes];
  });
  return {
    medianMinutes: median(medians) ?? 0,
    weekendDays: weekend / daysByPerson.length,
    weekendPercentage: (100 * weekend) / days.length,
  };
}

function sumOf(people: readonly TraineeId[], amountOf: (id: TraineeId) => number): number {
  return people.reduce((sum, id) => sum + amountOf(id), 0);
}
