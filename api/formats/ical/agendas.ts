/** The calendars of a plan: one per trainee, per unit and per mentor that has a day in it. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { assumedTimetable } from '../assumed-timetable.ts';
import { type PlacedDay, placementDays } from '../placement-days.ts';
import type { Agenda, AgendaEvent, AgendaKind } from './agenda.ts';
import { agendaReaders } from './agenda-readers.ts';
import { type DayInPlan, mentorEvent, traineeEvent, unitEvent } from './day-events.ts';

const EVENT_FOR: Record<AgendaKind, (about: DayInPlan) => AgendaEvent> = {
  cursisten: traineeEvent,
  afdelingen: unitEvent,
  mentoren: mentorEvent,
};

export interface AgendaOptions {
  readonly names: Names;
  readonly language: Language;
}

/** A calendar that there will be. */
export interface PlannedAgenda {
  readonly path: string;
  /** All of them together take gigabytes of a plan of 10 000 trainees: each is made when it is wanted. */
  readonly make: () => Agenda;
}

/** In the order of the semester's lists; events by start, then by uid. */
export function agendasOf(checked: CheckedPlan, options: AgendaOptions): readonly Agenda[] {
  return plannedAgendas(checked, options).map(({ make }) => make());
}

/** As `agendasOf`, none of them made yet. */
export function plannedAgendas(
  checked: CheckedPlan,
  { names, language }: AgendaOptions,
): readonly PlannedAgenda[] {
  const { semester, plan } = checked;
  const days = placementDays(checked);
  const daysOf: Record<AgendaKind, ReadonlyMap<string, readonly PlacedDay[]>> = {
    cursisten: groupBy(days, ({ trainee }) => trainee.id),
    afdelingen: groupBy(days, ({ unit }) => unit.id),
    mentoren: groupBy(days, ({ day }) => day.mentor),
  };
  const assumedOn = assumedTimetable(plan);
  return agendaReaders(semester, names).flatMap(({ kind, id, path, name }) => {
    const own = daysOf[kind].get(id);
    if (own === undefined) return [];
    const event = (day: PlacedDay) => EVENT_FOR[kind]({ ...day, semester, names, language, assumedOn });
    return [{ path, make: () => ({ path, name: `Stage – ${name}`, events: own.map(event).sort(byStart) }) }];
  });
}

function byStart(a: AgendaEvent, b: AgendaEvent): number {
  return compare(a.start, b.start) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
