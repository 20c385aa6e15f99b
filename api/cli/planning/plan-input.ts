/** What a planning starts from, read and told. */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { Ledger } from '../../formats/ical/ledger.ts';
import { readAgendaLedger } from '../files/agenda-ledger.ts';
import { type LoadedTimetables, loadTimetables } from '../files/load-timetables.ts';
import { tryOutputFolder } from '../files/output-folder.ts';
import { type PlanFile, readPublishedFile } from '../files/read-plan-file.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { mustBeSameSemester } from '../files/same-semester.ts';
import type { SemesterFile } from '../files/semester-file.ts';
import type { HandOutOptions } from '../hand-out-options.ts';
import { allOrFaults, type InputFault } from '../input-faults.ts';
import type { Terminal } from '../terminal.ts';

export interface PlanInput {
  readonly semester: SemesterFile;
  readonly timetables: LoadedTimetables;
  readonly published: PlanFile | undefined;
  readonly out: undefined;
  readonly own: undefined;
  /** What earlier runs sent out. */
  readonly ledger: Ledger | null;
}

export interface PlanInputOptions {
  readonly handOut: Pick<HandOutOptions, 'out'>;
  readonly published: string | undefined;
}

/** Everything is read, and the folder tried, before the long work. @throws InputError with all that is wrong. */
export async function readPlanInput(
  semesterPath: string,
  { handOut: { out }, published }: PlanInputOptions,
  terminal: Terminal,
): Promise<PlanInput> {
  const semester = await readSemesterFile(semesterPath);
  return allOrFaults<PlanInput>({
    semester,
    timetables: await loadTimetables(semester, terminal),
    published: readPublishedFile(published, semester),
    out: tryOutputFolder(out, semester.ok ? semester.value.semester : null),
    own: mustBeSameSemester(out, semester.ok ? semester.value.semester : null),
    ledger: readAgendaLedger(out, published),
  });
}

export function tellPlanInput(input: PlanInput, { warnings, notice, words }: Terminal): void {
  warnings(warningsOf(input));
  const { semester } = input.semester;
  notice(words.planning(semester.trainees.length, askedCount(semester), semester.units.length));
}

export function warningsOf({ semester, timetables, published }: PlanInput): readonly InputFault[] {
  return [semester, timetables, published].flatMap((part) => part?.warnings ?? []);
}

function askedCount({ trainees }: Semester): number {
  return trainees.flatMap((trainee) => trainee.modules.filter((module) => !module.done)).length;
}
