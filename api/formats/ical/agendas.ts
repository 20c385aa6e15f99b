/** The calendars of a plan: one per trainee, per unit and per mentor that has a day in it. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { assumedTimetable } from '../assumed-timetable.ts';
import { placementDays } from '../placement-days.ts';
import type { Agenda, AgendaEvent, AgendaKind } from './agenda.ts';
import { agendaReaders } from './agenda-readers.ts';
import { mentorEvent, traineeEvent, unitEvent } from './day-events.ts';

export interface AgendaOptions {
  readonly names: Names;
  readonly language: Language;
}

/** In the order of the semester's lists; events by start, then by uid. */
export function agendasOf(checked: CheckedPlan, { names, language }: AgendaOptions): readonly Agenda[] {
  const events: Record<AgendaKind, Map<string, AgendaEvent[]>> = {
    cursisten: new Map(),
    afdelingen: new Map(),
    mentoren: new Map(),
  };
  const assumedOn = assumedTimetable(checked.plan);
  for (const day of placementDays(checked)) {
    const assumed = assumedOn(day.day);
    const about = { ...day, semester: checked.semester, names, language, assumed };
    append(events.cursisten, day.trainee.id, traineeEvent(about));
    append(events.afdelingen, day.unit.id, unitEvent(about));
    append(events.mentoren, day.day.mentor, mentorEvent(about));
  }
  return agendaReaders(checked.semester, names).flatMap(({ kind, id, path, name }) => {
    const own = events[kind].get(id);
    return own === undefined ? [] : [{ path, name: `Stage – ${name}`, events: own.sort(byStart) }];
  });
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function byStart(a: AgendaEvent, b: AgendaEvent): number {
  return compare(a.start, b.start) || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
