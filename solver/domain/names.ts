/** How ids are called in sentences that people read. */
import type { Semester } from './semester-schema.ts';
import type { EmployerId, MentorId, ModuleId, ShiftId, SiteId, TraineeId, UnitId } from './values.ts';

export type VehicleKind = 'train' | 'bus' | 'tram' | 'metro' | 'ferry' | 'other';

/** What stands on a train or a bus, and what people ask for. */
export interface RideLine {
  readonly kind: VehicleKind;
  /** `2`, `IC`; empty where the timetable gives none. */
  readonly line: string;
  /** Where it goes in the end; empty where that is not known. */
  readonly towards: string;
}

/** What the timetables call the rides and stops of a plan; null for what they do not have. */
export interface RideNames {
  /** @param feed its `path` in the semester */
  line(feed: string, trip: string): RideLine | null;
  stop(feed: string, stop: string): string | null;
}

export interface Names {
  trainee(id: TraineeId): string;
  mentor(id: MentorId): string;
  module(id: ModuleId): string;
  employer(id: EmployerId): string;
  site(id: SiteId): string;
  unit(id: UnitId): string;
  /** A shift as its unit calls it, with its times: `vroeg (07:00–14:30)`. */
  shift(unit: UnitId, id: ShiftId): string;
  /** The line of a ride; without a timetable its trip. */
  ride(feed: string, trip: string): RideLine;
  stop(feed: string, stop: string): string;
}

export interface NamesOptions {
  readonly pseudonymous: boolean;
  /** Without them rides and stops are called by their ids. */
  readonly rides?: RideNames;
}

/** Names from `people` where they are known, else the id; never anybody's name when `pseudonymous`. */
export function namesOf(semester: Semester, { pseudonymous, rides }: NamesOptions): Names {
  const people = pseudonymous ? {} : (semester.people ?? {});
  const nameById = (list: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(list.map((item) => [item.id, item.name]));
    return (id: string) => names.get(id) ?? id;
  };
  const shifts = new Map(semester.units.map((unit) => [unit.id, new Map(unit.shifts.map((s) => [s.id, s]))]));
  const person = (id: string) => people[id]?.name ?? id;
  return {
    trainee: person,
    mentor: person,
    module: nameById(semester.modules),
    employer: nameById(semester.employers),
    site: nameById(semester.sites),
    unit: nameById(semester.units),
    shift: (unit, id) => {
      const shift = shifts.get(unit)?.get(id);
      if (shift === undefined) return id;
      const second = shift.secondStart === undefined ? '' : ` + ${shift.secondStart}–${shift.secondEnd}`;
      return `${id} (${shift.start}–${shift.end}${second})`;
    },
    ride: (feed, trip) => rides?.line(feed, trip) ?? { kind: 'other', line: trip, towards: '' },
    stop: (feed, stop) => rides?.stop(feed, stop) ?? stop,
  };
}
