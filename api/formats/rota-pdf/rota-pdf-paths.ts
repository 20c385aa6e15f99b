/** Where the sheets of a semester are written: known without making one. */
import type { Semester, Trainee, Unit } from '../../../solver/domain/semester-schema.ts';
import { fileStems } from '../file-names.ts';

/** Every path that a sheet of this semester may be written to, whatever the plan. */
export function rotaPdfPaths(semester: Semester): readonly string[] {
  return [...traineePaths(semester), ...unitPaths(semester)].map(({ path }) => path);
}

interface Placed<T> {
  readonly item: T;
  readonly path: string;
}

export function traineePaths({ trainees }: Semester): readonly Placed<Trainee>[] {
  return pathsIn('pdf/cursisten', trainees);
}

export function unitPaths({ units }: Semester): readonly Placed<Unit>[] {
  return pathsIn('pdf/afdelingen', units);
}

function pathsIn<T extends { readonly id: string }>(
  folder: string,
  list: readonly T[],
): readonly Placed<T>[] {
  const stems = fileStems(list.map(({ id }) => id));
  return list.map((item) => ({ item, path: `${folder}/${stems.get(item.id) ?? item.id}.pdf` }));
}
