/** The bases of an experiment that somebody sends: generated, or a stored semester by its id. */
import { z } from 'zod';
import { notWithKind } from '../../../scenarios/experiments/reading/experiment-sentences.ts';
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import { isInFolder } from '../../planning/semester-feeds.ts';
import { BASE_KIND, SEMESTER_ID, TIMETABLE_NAME } from './asked-sentences.ts';

export interface AskedSemester {
  /** Where it stands in the list of bases. */
  readonly index: number;
  /** Its name in the experiment. */
  readonly base: string;
  readonly semester: string;
}

export interface AskedBases {
  /** With every stored semester as the file that it is for who downloads it. */
  readonly raw: unknown;
  readonly semesters: readonly AskedSemester[];
  readonly faults: readonly Fault[];
}

const anObject = z.record(z.string(), z.unknown());
const withBases = z.looseObject({ bases: z.array(z.unknown()) });

/** @param raw an experiment file, whatever that is */
export function askedBases(raw: unknown): AskedBases {
  const found = withBases.safeParse(raw);
  if (!found.success) return { raw, semesters: [], faults: [] };
  const bases = found.data.bases.map(askedBase);
  return {
    raw: { ...found.data, bases: bases.map((one) => one.raw) },
    semesters: bases.flatMap(({ semester }) => semester ?? []),
    faults: bases.flatMap(({ faults }) => faults),
  };
}

interface AskedBase {
  readonly raw: unknown;
  readonly semester?: AskedSemester;
  readonly faults: readonly Fault[];
}

function askedBase(given: unknown, index: number): AskedBase {
  const { success, data: base } = anObject.safeParse(given);
  if (!success || base.kind === undefined) return { raw: given, faults: [] };
  if (base.kind === 'generated') return { raw: base, faults: strayTimetable(base.timetable, index) };
  if (base.kind === 'semester') return storedSemester(base, index);
  // Judged on as if it were generated, without what only a file has.
  const { path: _path, semester: _semester, ...rest } = base;
  const faults = [fault(['bases', index, 'kind'], base.kind, BASE_KIND)];
  return { raw: { ...rest, kind: 'generated' }, faults };
}

/** Where a semester can be downloaded, so that who runs the experiment on its own machine needs to change nothing. */
export function pathOfSemester(semester: string): string {
  return `semesters/${semester}/semester.json`;
}

const OF_OTHER_KINDS = ['options', 'timetable', 'path'];

function storedSemester(base: Readonly<Record<string, unknown>>, index: number): AskedBase {
  const { semester: given, ...others } = base;
  const stray = OF_OTHER_KINDS.filter((field) => base[field] !== undefined);
  const rest = Object.entries(others).filter(([field]) => !OF_OTHER_KINDS.includes(field));
  const id = z.uuid().safeParse(given);
  const faults = [
    ...stray.map((field) => fault(['bases', index, field], base[field], notWithKind('semester'))),
    ...(id.success ? [] : [fault(['bases', index, 'semester'], given, SEMESTER_ID)]),
  ];
  const raw = { ...Object.fromEntries(rest), kind: 'file', path: pathOfSemester(String(id.data)) };
  if (!id.success || typeof base.name !== 'string') return { raw, faults };
  return { raw, faults, semester: { index, base: base.name, semester: id.data } };
}

/** Outside the service's own folder of timetables nothing is ever looked at. */
function strayTimetable(given: unknown, index: number): readonly Fault[] {
  const isStray = typeof given === 'string' && (!isInFolder('.', given) || /\\|\0/.test(given));
  return isStray ? [fault(['bases', index, 'timetable'], given, TIMETABLE_NAME)] : [];
}
