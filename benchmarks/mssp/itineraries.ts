/**
 * The sets of disciplines that one student can have attended at some moment: closed under what must come earlier,
 * within the needs of each group, and still able to become a complete set.
 */
import type { Instance, Student } from './instance.ts';

/** Attending `discipline` turns one set into another; `to` is a place in the list of sets. */
export interface Step {
  readonly discipline: number;
  readonly to: number;
}

export interface DisciplineSet {
  readonly size: number;
  /** Nothing is left to attend. */
  readonly complete: boolean;
  readonly steps: readonly Step[];
}

/** Sets in order of size: the empty one first, every step leads further down the list. */
export interface Itineraries {
  readonly sets: readonly DisciplineSet[];
  /** Disciplines of a complete set. */
  readonly total: number;
}

const bit = (discipline: number) => 1 << discipline;

/** @throws RangeError when the student's needs cannot be met at all */
export function itinerariesOf(instance: Instance, student: Student): Itineraries {
  const levels: number[][] = [[0]];
  const total = student.neededOfGroup.reduce((sum, needed) => sum + needed, 0);
  for (let size = 0; size < total; size++) {
    const next = new Set<number>();
    for (const set of levels[size] ?? [])
      for (const discipline of nextDisciplines(instance, student, set)) next.add(set | bit(discipline));
    levels.push([...next]);
  }
  const alive = new Set(levels[total]);
  if (alive.size === 0) throw new RangeError('a student needs disciplines that cannot be attended');
  for (let size = total - 1; size >= 0; size--)
    for (const set of levels[size] ?? [])
      if (nextDisciplines(instance, student, set).some((one) => alive.has(set | bit(one)))) alive.add(set);
  const order = levels.flat().filter((set) => alive.has(set));
  const placeOf = new Map(order.map((set, place) => [set, place]));
  return {
    total,
    sets: order.map((set) => {
      const steps = nextDisciplines(instance, student, set).flatMap((discipline) => {
        const to = placeOf.get(set | bit(discipline));
        return to === undefined ? [] : [{ discipline, to }];
      });
      const size = sizeOf(set);
      return { size, complete: size === total, steps };
    }),
  };
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

function nextDisciplines(instance: Instance, student: Student, set: number): readonly number[] {
  const left = [...student.neededOfGroup];
  const attended = (discipline: number) => (set & bit(discipline)) !== 0;
  instance.groupOf.forEach((group, discipline) => {
    if (attended(discipline)) left[group] = (left[group] ?? 0) - 1;
  });
  return instance.groupOf.flatMap((group, discipline) =>
    !attended(discipline) &&
    (left[group] ?? 0) > 0 &&
    student.mayAttend[discipline] === true &&
    student.able.some((inHospital) => inHospital[discipline] === true) &&
    (instance.earlier[discipline] ?? []).every(attended)
      ? [discipline]
      : [],
  );
}
