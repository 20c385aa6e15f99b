/** The semesters that an experiment begins from: opened once, then made for each seed. */
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import type { GenerateOptions } from '../../scenarios/generate/options.ts';
import { judgeSemester } from '../../solver/domain/read-semester.ts';
import type { Semester, SemesterInput } from '../../solver/domain/semester-schema.ts';
import type { TimetableImage } from '../planning/load-timetable.ts';

/** A base as threads are given it: plain values, and the memory of its timetables, which they share. */
export interface OpenBase {
  readonly name: string;
  readonly source:
    | {
        readonly kind: 'generated';
        readonly options: Omit<Partial<GenerateOptions>, 'seed'>;
        /** The timetable that every one of them goes by. */
        readonly transit?: NonNullable<SemesterInput['transit']>;
      }
    | { readonly kind: 'file'; readonly semester: Semester };
  readonly images: readonly TimetableImage[];
}

/** The unchanged semester of that seed; a file is the same for each. */
export function semesterOf({ name, source }: Pick<OpenBase, 'name' | 'source'>, seed: number): Semester {
  if (source.kind === 'file') return source.semester;
  const { options, transit } = source;
  const generated = generateSemester({ ...options, seed });
  const { semester } = judgeSemester(transit === undefined ? generated : { ...generated, transit });
  if (semester === undefined) throw new Error(`the generated semester ${name}, seed ${seed}, is not valid`);
  return semester;
}
