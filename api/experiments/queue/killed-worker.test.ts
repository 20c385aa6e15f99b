import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { and, eq, sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { inStore } from '../../jobs/testing/in-store.ts';
import type { StorePlace } from '../../store/open-store.ts';
import { audit } from '../../store/tables/audit.ts';
import { putEmptyDatabase } from '../../store/testing/empty-database.ts';
import { postgresFolder, testDatabaseUrl } from '../../store/testing/postgres-cluster.ts';
import {
  caseRows,
  caseWorker,
  inState,
  localRun,
  newExperiment,
  resultLinesOf,
} from './testing/experiment-world.ts';

const HANGING = fileURLToPath(new URL('testing/hanging-worker.ts', import.meta.url));

/** Of the embedded database the folder is free some ten seconds after its process was killed. */
const TIMEOUT = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'stageplan-experiments-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** PostgreSQL, as where there are several workers; embedded where none is installed. */
async function place(): Promise<StorePlace> {
  if (postgresFolder() !== undefined) return { url: await testDatabaseUrl(), folder };
  await putEmptyDatabase(folder);
  return { folder };
}

/** Killed in its fourth case. */
async function killedWorker(at: StorePlace): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', HANGING, JSON.stringify(at)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const gone = once(child, 'exit');
    const said = await Promise.race([once(child.stdout, 'data'), gone.then(() => ['ended by itself'])]);
    expect(String(said[0])).toBe('three\n');
    child.kill('SIGKILL');
    await gone;
  } finally {
    child.kill('SIGKILL');
  }
}

it(
  'an experiment whose worker is killed in the middle loses nothing, doubles nothing and ends with the bytes of a local run',
  async () => {
    const at = await place();
    const { id } = await inStore(at, (world) => newExperiment(world));
    await killedWorker(at);
    await inStore(at, async (world) => {
      const before = await caseRows(world, id);
      expect(before.map(({ state }) => state).sort()).toEqual([
        ...['done', 'done', 'done', 'queued', 'queued', 'queued', 'queued', 'queued', 'queued', 'running'],
      ]);
      const second = caseWorker(world);
      await inState(world, id, 'done');
      await second.close();
      const after = await caseRows(world, id);
      for (const kept of before.filter(({ state }) => state === 'done')) {
        expect(after.find((row) => row.id === kept.id)).toEqual(kept);
      }
      const broken = before.find(({ state }) => state === 'running');
      expect(after.find((row) => row.id === broken?.id)).toMatchObject({
        state: 'done',
        attempts: 1,
        vanished: 1,
      });
      const ends = and(eq(audit.entity, 'experiment_cases'), sql`${audit.after} ->> 'state' = 'done'`);
      expect(await world.store.db.$count(audit, ends)).toBe(10);
      expect(await resultLinesOf(world, id)).toBe(await localRun());
    });
  },
  TIMEOUT,
);
