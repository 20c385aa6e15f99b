import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newestMigration } from './migrate.ts';
import { openStore } from './open-store.ts';
import { StoreRefusal } from './store-refusal.ts';
import { audit } from './tables/audit.ts';
import { putEmptyDatabase } from './testing/empty-database.ts';
import { postgresFolder, testDatabaseUrl } from './testing/postgres-cluster.ts';
import { newCentre } from './testing/semesters.ts';

const WRITER = join(import.meta.dirname, 'testing', 'writer-process.ts');

let folder = '';
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stageplan-store-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Writer {
  readonly child: ChildProcess;
  /** What it has said, line by line. */
  readonly said: () => readonly string[];
  readonly complaints: () => string;
  saysMoreThan(lines: number): Promise<void>;
  ended(): Promise<number | null>;
}

function writer(prefix: string): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, prefix]);
  started.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const closed = once(child, 'close');
  // The last line may be half.
  const said = () => out.split('\n').slice(0, -1);
  return {
    child,
    said,
    complaints: () => err,
    async saysMoreThan(lines) {
      while (said().length <= lines) {
        if (child.exitCode !== null) throw new Error(`the writer ended: ${err}`);
        await pause(5);
      }
    },
    async ended() {
      await closed;
      return child.exitCode;
    },
  };
}

describe('the embedded database in a folder', () => {
  it('loses nothing that was acknowledged when its process is killed, and is not locked after it', async () => {
    await putEmptyDatabase(folder);
    const acknowledged: string[] = [];
    for (const round of ['a', 'b']) {
      const killed = writer(round);
      await killed.saysMoreThan(20);
      killed.child.kill('SIGKILL');
      await killed.ended();
      const written = killed.said().filter((line) => line !== 'open');
      expect(written.length).toBeGreaterThanOrEqual(20);
      acknowledged.push(...written.map((i) => `${round}${i}`));
    }
    const store = await openStore({ folder });
    const rows = await store.db.select({ key: audit.entityKey }).from(audit).where(eq(audit.entity, 'test'));
    await store.close();
    const keys = rows.map(({ key }) => key);
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('refuses a second process at once, names the folder and who has it, and lets the first go on', async () => {
    await putEmptyDatabase(folder);
    const first = writer('a');
    await first.saysMoreThan(1);
    const second = writer('b');
    expect(await second.ended()).toBe(2);
    expect(second.said()).toEqual([]);
    expect(second.complaints()).toContain(
      `De gegevensmap ${folder} is in gebruik door proces ${first.child.pid}`,
    );
    expect(second.complaints()).toContain('Stop eerst die Stageplan');
    await first.saysMoreThan(first.said().length + 5);
  });

  it('refuses a second store in the same process', async () => {
    await putEmptyDatabase(folder);
    const store = await openStore({ folder });
    await expect(openStore({ folder })).rejects.toThrow(StoreRefusal);
    await store.close();
    await (await openStore({ folder })).close();
  });

  it('ends the process that has lost its lock', async () => {
    await putEmptyDatabase(folder);
    const robbed = writer('a');
    await robbed.saysMoreThan(1);
    await rm(join(folder, 'lock'), { recursive: true });
    expect(await robbed.ended()).toBe(1);
    expect(robbed.complaints()).toContain(`Het slot op de gegevensmap ${folder} is weg`);
  });

  it('waits for the lock of another machine to grow old, and then takes it', async () => {
    await putEmptyDatabase(folder);
    await mkdir(join(folder, 'lock'));
    const eightSecondsAgo = Date.now() / 1000 - 8;
    await utimes(join(folder, 'lock'), eightSecondsAgo, eightSecondsAgo);
    await writeFile(
      join(folder, 'lock-holder.json'),
      JSON.stringify({ pid: 1, machine: 'elsewhere', host: 'elders' }),
    );
    const store = await openStore({ folder });
    expect(JSON.parse(await readFile(join(folder, 'lock-holder.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    await store.close();
  });

  it('opens again after a process that was killed while making it', async () => {
    await mkdir(join(folder, 'database.new'), { recursive: true });
    await writeFile(join(folder, 'database.new', 'PG_VERSION'), '17');
    const store = await openStore({ folder });
    await newCentre(store);
    await store.close();
    expect(await readdir(folder)).toEqual(['database']);
  });

  it('refuses a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openStore({ folder: join(folder, 'file', 'data') })).rejects.toThrow(StoreRefusal);
  });

  it('refuses a database that a newer version has changed', async () => {
    await putEmptyDatabase(folder);
    const store = await openStore({ folder });
    const newer = newestMigration() + 1;
    await store.executeSql('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      'x',
      newer,
    ]);
    await store.close();
    await expect(openStore({ folder })).rejects.toThrow(/newer version/);
  });
});

describe('a server that is not there', () => {
  it('is said with its address and without the password', async () => {
    const refused = await openStore({ url: 'postgres://an:geheim@127.0.0.1:1/plan', folder }).catch((e) => e);
    expect(refused).toBeInstanceOf(StoreRefusal);
    expect(refused.sentence.nl).toContain('127.0.0.1:1/plan');
    expect(refused.sentence.nl).not.toContain('geheim');
  });
});

describe.skipIf(postgresFolder() === undefined)('PostgreSQL (skipped where none is installed)', () => {
  it('is migrated once by two processes that start together', async () => {
    const url = await testDatabaseUrl();
    const stores = await Promise.all([
      openStore({ url, folder }),
      openStore({ url, folder }),
      openStore({ url, folder }),
    ]);
    const [first] = stores;
    const { rows } = await first.executeSql('select count(*)::int as done from drizzle.__drizzle_migrations');
    const { entries } = JSON.parse(
      await readFile(join(import.meta.dirname, 'migrations', 'meta', '_journal.json'), 'utf8'),
    );
    expect(rows).toEqual([{ done: entries.length }]);
    for (const store of stores) await store.close();
  });
});
