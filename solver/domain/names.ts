/** How ids are called in sentences that people read. */
import type { Semester } from './semester-schema.ts';
import type { EmployerId, MentorId, ModuleId, ShiftId, SiteId, TraineeId, UnitId } from './values.ts';

export interface Names {
  trainee(id: TraineeId): string;
  mentor(id: MentorId): string;
  module(id: ModuleId): string;
  employer(id: EmployerId): string;
  site(id: SiteId): string;
  unit(id: UnitId): string;
  /** A shift as its unit calls it, with its times: `vroeg (07:00–14:30)`. */
  shift(unit: UnitId, id: ShiftId): string;
}

/** Names from `people` where they are known, else the id; never anybody's name when `pseudonymous`. */
export function namesOf(semester: Semester, options: { readonly pseudonymous: boolean }): Names {
  const people = options.pseudonymous ? {} : (semester.people ?? {});
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
  };
}
