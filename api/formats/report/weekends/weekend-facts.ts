/** Who has stage in the weekend, and how often. */
import {
  type DayNumber,
  dayNumber,
  isSunday,
  isWeekend,
  weekOf,
} from '../../../../solver/domain/calendar.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { Trainee } from '../../../../solver/domain/semester-schema.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { byName } from '../by-name.ts';

export interface WeekendFacts {
  /** Trainees with stage, with or without weekends. */
  readonly trainees: number;
  /** How many trainees have that many weekends with stage, from 0 on, without gaps. */
  readonly distribution: readonly { readonly weekends: number; readonly trainees: number }[];
  /** Who has at least one, the most first, then by name. */
  readonly rows: readonly TraineeWeekends[];
}

export interface TraineeWeekends {
  readonly trainee: Trainee;
  /** Weeks with stage on Saturday or Sunday. */
  readonly weekends: number;
  /** Weeks with stage on any day. */
  readonly weeks: number;
  readonly saturdays: number;
  readonly sundays: number;
}

export function weekendFacts(days: readonly PlacedDay[], names: Names): WeekendFacts {
  const all = [...groupBy(days, ({ trainee }) => trainee).entries()].map(([trainee, own]) =>
    traineeWeekends(
      trainee,
      own.map(({ day }) => dayNumber(day.date)),
    ),
  );
  const most = all.reduce((highest, { weekends }) => Math.max(highest, weekends), 0);
  const some = all.filter(({ weekends }) => weekends > 0);
  return {
    trainees: all.length,
    distribution: Array.from({ length: most + 1 }, (_, weekends) => ({
      weekends,
      trainees: all.filter((one) => one.weekends === weekends).length,
    })),
    rows: [
      ...byName(
        some,
        ({ trainee }) => names.trainee(trainee.id),
        ({ trainee }) => trainee.id,
      ),
    ].sort((a, b) => b.weekends - a.weekends),
  };
}

function traineeWeekends(trainee: Trainee, dates: readonly DayNumber[]): TraineeWeekends {
  const inWeekend = dates.filter(isWeekend);
  const sundays = inWeekend.filter(isSunday).length;
  return {
    trainee,
    weekends: new Set(inWeekend.map(weekOf)).size,
    weeks: new Set(dates.map(weekOf)).size,
    saturdays: inWeekend.length - sundays,
    sundays,
  };
}
