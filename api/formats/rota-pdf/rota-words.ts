/** What the sheets say, apart from names and times. */
import type { Direction } from '../journey-words.ts';
import type { DayKind } from '../same-journeys.ts';

export interface RotaWords {
  /** The title of the document of a trainee, and of a unit. */
  readonly traineeTitle: (trainee: string, semester: string) => string;
  readonly unitTitle: (unit: string, semester: string) => string;
  readonly placementsIn: (semester: string) => string;
  readonly traineesIn: (semester: string) => string;
  readonly noDays: string;
  readonly notPlaced: (module: string) => string;

  readonly unit: string;
  readonly where: string;
  readonly mentor: string;
  readonly period: string;
  readonly amount: string;
  readonly travel: string;
  /** In two pieces, the second of which may stand on the next line. */
  readonly fromTo: (from: string, to: string) => readonly [string, string];
  /** `23 dagen, samen 172 uur 30 min` */
  readonly days: (days: string, duration: string) => string;

  readonly day: string;
  readonly shift: string;
  readonly leaveHome: string;
  readonly childcare: string;
  readonly arrive: string;
  readonly backHome: string;
  readonly trainee: string;
  readonly module: string;
  readonly who: string;
  /** Before the second part of a split shift. */
  readonly and: string;
  readonly guidedBy: (mentor: string) => string;
  /** At the childcare address, before and after the shift. */
  readonly bring: (time: string) => string;
  readonly collect: (time: string) => string;

  /** After how one travels: that it is said step by step below. */
  readonly ridesBelow: (modes: string) => string;
  /** The title above the steps of a journey; `when` only where it is not always made so. */
  readonly rides: Readonly<Record<Direction, (shift: string, when: string) => string>>;
  /** `op weekdagen, behalve ma 5/4`, and `op ma 5/4`. */
  readonly onMost: (kind: DayKind, except: string) => string;
  readonly on: (dates: string) => string;

  readonly continued: (title: string) => string;
  /** The weeks by their numbers and dates, and what closes them. */
  readonly noPlacementDays: (weeks: string, closures: readonly string[]) => string;
  readonly noTrainees: (weeks: string, closures: readonly string[]) => string;
  /** `week 14 tot en met 16 (5/4–25/4)` */
  readonly weeks: (first: number, last: number, from: string, to: string) => string;

  readonly page: (page: number, pages: number) => string;
  readonly made: (date: string, time: string, version: string) => string;
}
