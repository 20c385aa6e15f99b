/** A stored plan as the checker hands it out: nothing is rendered that it does not accept. */
import { acceptPlan } from '../../solver/check/accept-plan.ts';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import { readPlan, readPublishedPlan } from '../../solver/domain/read-plan.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { cacheFolder } from '../gtfs/cache-folder.ts';
import { loadTimetable } from '../planning/load-timetable.ts';
import { timetableFiles } from '../planning/timetable-files.ts';
import type { StoredPlan } from './exchange-task.ts';

export type StoredPlanReading =
  | {
      readonly ok: true;
      readonly plan: CheckedPlan;
      readonly published: Plan | null;
      readonly timetables: Timetables;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export async function readStoredPlan(stored: StoredPlan): Promise<StoredPlanReading> {
  const read = readSemester(stored.semester);
  if (!read.ok) return read;
  const { semester } = read;
  const plan = readPlan(stored.plan, semester);
  if (!plan.ok) return plan;
  const loading = await timetablesOf(semester, stored.timetables);
  if (!loading.ok) return loading;
  const { timetables } = loading;
  const published = publishedOf(stored.published, semester);
  const acceptance = acceptPlan(semester, plan.plan, published, timetables);
  if (!acceptance.ok) return { ok: false, problems: [notAccepted(acceptance.report.breaches.length)] };
  return { ok: true, plan: acceptance.plan, published, timetables };
}

/** A plan in force that no longer fits the semester is left aside: what history there is then cannot be judged. */
function publishedOf(raw: unknown, semester: Semester): Plan | null {
  if (raw === null || raw === undefined) return null;
  const reading = readPublishedPlan(raw, semester);
  return reading.ok ? reading.plan : null;
}

type TimetablesLoading =
  | { readonly ok: true; readonly timetables: Timetables }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function timetablesOf(semester: Semester, folder: string): Promise<TimetablesLoading> {
  const { feeds, problems } = timetableFiles(semester, folder);
  if (problems.length > 0) return { ok: false, problems };
  const timetables = [];
  for (const feed of feeds) {
    const loading = await loadTimetable(feed, semester, cacheFolder());
    if (!loading.ok) return loading;
    timetables.push(loading.feed);
  }
  return { ok: true, timetables };
}

function notAccepted(breaches: number): Problem {
  return errorAt(
    '',
    String(breaches),
    say('een plan dat alle regels volgt', 'a plan that keeps all rules'),
    say('Plan opnieuw.', 'Plan again.'),
  );
}
