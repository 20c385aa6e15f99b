/** What a calendar holds, before it becomes iCal text. */
import type { WallTime } from '../../../solver/domain/values.ts';

/** One day at a unit, seen by one reader: the trainee, the unit or the mentor. Times are in the semester's zone. */
export interface AgendaEvent {
  /** The same in every run for the same reader, trainee, module and date. */
  readonly uid: string;
  readonly start: WallTime;
  readonly end: WallTime;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

export const AGENDA_KINDS = ['cursisten', 'afdelingen', 'mentoren'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** The events of one reader. */
export interface Agenda {
  /** Inside the agenda folder, without extension: `cursisten/t-001`. */
  readonly path: string;
  /** What the reader's calendar program shows as the name of the calendar. */
  readonly name: string;
  readonly events: readonly AgendaEvent[];
}

/** An event as it is sent out: its revision, and whether it still stands. */
export interface IssuedEvent extends Omit<AgendaEvent, 'location' | 'description'> {
  /** 0 at first; one higher with each change. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Left out once cancelled: nobody has to go there. */
  readonly location?: string;
  readonly description?: string;
}

export interface IssuedAgenda extends Omit<Agenda, 'events'> {
  readonly events: readonly IssuedEvent[];
}
