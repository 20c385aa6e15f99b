/** Writes everything that a plan is handed out as, with progress. */
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { namesOf } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Course } from '../../solver/planning-course.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { rideNames } from '../../solver/travel/gtfs/ride-names.ts';
import { type Ledger, withoutNames } from '../formats/ical/ledger.ts';
import { planFiles } from '../formats/plan-files.ts';
import { writeOutput } from './files/output-folder.ts';
import type { HandOutOptions } from './hand-out-options.ts';
import { fileProgress } from './progress/file-progress.ts';
import { spareMemory } from './spare-memory.ts';
import type { Terminal } from './terminal.ts';

export interface HandOutContext {
  /** What earlier runs sent out. */
  readonly ledger: Ledger | null;
  readonly published: Plan | undefined;
  /** What rides and stops are called by; without them by their ids. */
  readonly timetables?: Timetables;
  /** How the search went, right after it. */
  readonly course?: Course;
  /** Breaks off without writing anything; without one nothing does. */
  readonly signal?: AbortSignal;
}

/** @returns the files; null when it was broken off. @throws InputError when the disk refuses. */
export async function handOut(
  checked: CheckedPlan,
  options: HandOutOptions,
  { ledger, published, timetables = [], course, signal }: HandOutContext,
  terminal: Terminal,
): Promise<readonly string[] | null> {
  spareMemory();
  const { pseudonymous, without, stamp } = options;
  const names = namesOf(checked.semester, { pseudonymous, rides: rideNames(timetables) });
  const { count, tooLarge, parts } = planFiles(checked, {
    names,
    language: terminal.language,
    stamp,
    without,
    ledger: pseudonymous && ledger !== null ? withoutNames(ledger) : ledger,
    ...(published === undefined ? {} : { published }),
    ...(course === undefined ? {} : { course }),
  });
  if (tooLarge.includes('excel')) terminal.notice(terminal.words.noWorkbook);
  const progress = fileProgress(terminal, count);
  try {
    const watch = { onPart: progress.show, ...(signal === undefined ? {} : { signal }) };
    return await writeOutput(options.out, parts, watch);
  } finally {
    progress.end();
  }
}
