/** A case of a suite as everything that planning it takes: the semester, its timetables, the plan in force. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFeed } from '../../api/gtfs/open-feed.ts';
import { generateSemester } from '../../scenarios/generate/generate-semester.ts';
import { planDigest } from '../../solver/domain/digest.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import { readPublishedPlan } from '../../solver/domain/read-plan.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { Timetables } from '../../solver/travel/gtfs/feeds.ts';
import type { SuiteCase } from './suites.ts';

export interface LoadedCase {
  readonly semester: Semester;
  readonly semesterDigest: string;
  readonly timetables: Timetables;
  readonly published: { readonly plan: Plan; readonly digest: string } | null;
}

const SHIPPED = new URL('../../scenarios/semesters/', import.meta.url);

/** @throws Error when a shipped file cannot be read as what it should be. */
export async function loadCase(suiteCase: SuiteCase): Promise<LoadedCase> {
  if (suiteCase.kind === 'generated') {
    const { semester, semesterDigest } = read(generateSemester(suiteCase.options), suiteCase.name);
    return { semester, semesterDigest, timetables: [], published: null };
  }
  const folder = new URL(`${suiteCase.folder}/`, SHIPPED);
  const { semester, semesterDigest } = read(json(new URL('semester.json', folder)), suiteCase.name);
  const inForce = new URL('published-plan.json', folder);
  return {
    semester,
    semesterDigest,
    timetables: await timetablesOf(semester, folder),
    published: existsSync(inForce) ? publishedPlan(inForce, semester) : null,
  };
}

function read(raw: unknown, name: string) {
  const reading = readSemester(raw);
  if (!reading.ok) throw new Error(`${name}: its semester is not valid`);
  return { semester: reading.semester, semesterDigest: reading.digest };
}

function publishedPlan(file: URL, semester: Semester) {
  const raw = json(file);
  const reading = readPublishedPlan(raw, semester);
  if (!reading.ok) throw new Error(`${semester.id}: its published plan cannot be read`);
  return { plan: reading.plan, digest: planDigest(raw) };
}

async function timetablesOf(semester: Semester, folder: URL): Promise<Timetables> {
  return Promise.all(
    (semester.transit?.gtfs ?? []).map(async ({ path }) => {
      const reading = await readFeed(fileURLToPath(new URL(path, folder)));
      if (!reading.ok) throw new Error(`${semester.id}: the timetable ${path} cannot be read`);
      return { path, timetable: reading.timetable };
    }),
  );
}

function json(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
