import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { and, eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { StorePlace } from '../store/open-store.ts';
import { audit } from '../store/tables/audit.ts';
import { postgresFolder, testDatabaseUrl } from '../store/testing/postgres-cluster.ts';
import { inStore } from './testing/in-store.ts';
import { costOf, inState, newJob, storedPlans, worker } from './testing/job-world.ts';

const HANGING = fileURLToPath(new URL('testing/hanging-worker.ts', import.meta.url));

/** The folder of a process that was killed is free after some ten seconds, and its job some later. */
const TIMEOUT = 180_000;

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-jobs-'));
  folders.push(folder);
  return folder;
}

/** Killed as soon as it has stored a plan. */
async function killedWorker(place: StorePlace): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', HANGING, JSON.stringify(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const gone = once(child, 'exit');
  const said = await Promise.race([once(child.stdout, 'data'), gone.then(() => ['ended by itself'])]);
  expect(String(said[0])).toBe('kept\n');
  child.kill('SIGKILL');
  await gone;
}

async function survives(place: StorePlace): Promise<void> {
  const job = await inStore(place, (world) => newJob(world, { steps: 5 }));
  await killedWorker(place);
  await inStore(place, async (world) => {
    const [before] = await storedPlans(world, job);
    expect(costOf(before?.body ?? {})).toBe(1_000_000);
    const second = worker(world);
    const row = await inState(world, job, 'done', 'stopped', 'failed', 'dead');
    await second.close();
    expect(row).toMatchObject({ state: 'done', attempts: 1, lease: null });
    // By now the row may have forgotten it: a better plan was kept.
    const taken = sql`${audit.after} @> ${JSON.stringify({ state: 'running', attempts: 1, vanished: 1 })}::jsonb`;
    expect(await world.store.db.$count(audit, and(eq(audit.entityKey, job), taken))).toBe(1);
    const [after, ...others] = await storedPlans(world, job);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, body: { semesterDigest: row.snapshot } });
    expect(await world.queue.next()).toBeNull();
  });
}

describe('a job whose worker is killed in the middle', () => {
  it(
    'is finished by the next one, once, from the plan that was stored (embedded)',
    async () => {
      await survives({ folder: newFolder() });
    },
    TIMEOUT,
  );

  it.skipIf(postgresFolder() === undefined)(
    'is finished by the next one, once, from the plan that was stored (PostgreSQL; skipped where none is installed)',
    async () => {
      await survives({ url: await testDatabaseUrl(), folder: newFolder() });
    },
    TIMEOUT,
  );
});
