/** Weeks of stage, work and class, for the tests of rest and working time (H13). */
import type { Breach } from '../domain/breach.ts';
import type { BusyBlock, Semester, SemesterInput } from '../domain/semester-schema.ts';
import { type DayOptions, placement, semester, type TraineeInput, trainee } from './builders.ts';
import { findings } from './rule-findings.ts';

type Over = Partial<SemesterInput>;

/** A semester with one trainee who has these busy blocks. */
export function who(busy: TraineeInput['busy'], over: Partial<TraineeInput> = {}): Over {
  return { trainees: [trainee({ busy, ...over })] };
}

export function block(kind: BusyBlock['kind'], weekdays: number[], start: string, end: string) {
  return { kind, weekdays, start, end };
}

export function world(over: Over, rules: NonNullable<SemesterInput['rules']> = {}): Semester {
  return semester({ ...over, rules });
}

/** Breaches of one cause of H13. */
export function of(cause: string, built: Semester, days: readonly DayOptions[]): Omit<Breach, 'rule'>[] {
  return findings('H13', built, [placement(built, {}, days)]).filter((breach) => breach.cause === cause);
}

/** An early shift (07:00–14:30) on each of these dates. */
export function early(...dates: string[]): DayOptions[] {
  return dates.map((date) => ({ date }));
}
