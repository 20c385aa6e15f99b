/** What an empty database begins with: a centre with the semester that comes with Stageplan. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { semesterInput } from '../../solver/domain/semester-schema.ts';
import { saveSemester } from '../store/semester-records.ts';
import type { Store } from '../store/store.ts';
import { centres } from '../store/tables/centres.ts';

const FOLDER = fileURLToPath(new URL('../../scenarios/semesters/leuven-voorjaar-2027', import.meta.url));
const CENTRE_NAME = 'Voorbeeldcentrum Leuven';
/** Of two services that start on one empty database only one makes the example. */
const EXAMPLE_LOCK = 0x73746171;

export interface ExampleSemester {
  readonly centreId: string;
  readonly semesterId: string;
  readonly name: string;
}

/**
 * Nothing where there is a centre already.
 *
 * @param timetables folder where semesters look for theirs; the example's goes there
 */
export async function makeExample(store: Store, timetables: string): Promise<ExampleSemester | null> {
  const raw = semesterInput(JSON.parse(readFileSync(join(FOLDER, 'semester.json'), 'utf8')));
  const made = await store.change('set-up', async (tx, audit) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${EXAMPLE_LOCK})`);
    const [there] = await tx.select({ id: centres.id }).from(centres).limit(1);
    if (there !== undefined) return null;
    const [centre] = await tx.insert(centres).values({ name: CENTRE_NAME }).returning({ id: centres.id });
    if (centre === undefined) throw new Error('the centre could not be made');
    const { id: centreId } = centre;
    const after = { name: CENTRE_NAME };
    await audit({ centreId, entity: 'centre', entityKey: centreId, action: 'create', after });
    const { id } = await saveSemester(tx, audit, centreId, { ...raw });
    return { centreId, semesterId: id, name: raw.name };
  });
  if (made !== null)
    copyTimetables(
      (raw.transit?.gtfs ?? []).map(({ path }) => path),
      timetables,
    );
  return made;
}

function copyTimetables(paths: readonly string[], folder: string): void {
  for (const path of paths) {
    const [from, to] = [join(FOLDER, path), join(folder, path)];
    if (existsSync(from) && !existsSync(to)) {
      cpSync(from, to, { recursive: true, filter: (file) => !basename(file).startsWith('.') });
    }
  }
}
