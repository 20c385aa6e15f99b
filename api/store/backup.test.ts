import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from './backup.ts';
import { ALL_TABLES, BACKED_UP, LEFT_OUT, MANIFEST, manifestSchema, namesOf } from './backup-format.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore.ts';
import { readSemester } from './semester-reading.ts';
import { keepSnapshot } from './snapshots.ts';
import type { Store } from './store.ts';
import { accounts, apiKeys, sessions } from './tables/accounts.ts';
import { audit } from './tables/audit.ts';
import { jobs } from './tables/jobs.ts';
import { plans } from './tables/plans.ts';
import { storedSemester, tinySemester } from './testing/semesters.ts';
import { eachStore, testStore } from './testing/test-store.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const backupOf = (store: Store) => makeBackup(store, { now: NOW, version: '0.1.0' });

/** Something in most tables, of every type of column. @returns the semester's id */
async function filled(store: Store): Promise<string> {
  const people = { t1: { name: 'Anke "de Grote" \\ Wouters', email: 'anke@voorbeeld.be' } };
  const { id, centreId } = await storedSemester(store, tinySemester({ people }));
  await store.change('an', async (tx) => {
    const [account] = await tx
      .insert(accounts)
      .values({ centreId, email: 'an@voorbeeld.be', name: 'An\nPeeters', role: 'coordinator' })
      .returning();
    const accountId = account?.id ?? '';
    await tx.insert(apiKeys).values({ accountId, label: 'uitvoer', keyHash: 'x', scopes: ['read', 'plan'] });
    await tx
      .insert(sessions)
      .values({ accountId, tokenHash: 't', csrfHash: 'c', expiresAt: NOW.toISOString() });
    const snapshot = (await keepSnapshot(tx, id))?.digest ?? '';
    const [job] = await tx
      .insert(jobs)
      .values({ semesterId: id, request: { seed: 1 }, state: 'done' })
      .returning();
    await tx
      .insert(plans)
      .values({ semesterId: id, jobId: job?.id ?? null, body: { cost: 1.5 }, snapshot, revision: 1 });
  });
  return id;
}

async function restoredIn(store: Store, bytes: Uint8Array) {
  const reading = readBackup(bytes);
  if (!reading.ok) throw new Error(reading.faults.map(({ en }) => en).join('\n'));
  return restoreBackup(store, reading.backup);
}

/** The tables of a backup as text, without the manifest, which says when it was made. */
function rowsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const { [MANIFEST]: _, ...files } = unzipSync(bytes);
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

describe('what is in a backup', () => {
  it('is every table, or it is left out on purpose', () => {
    expect([...namesOf(BACKED_UP), ...namesOf(LEFT_OUT)].sort()).toEqual([...namesOf(ALL_TABLES)].sort());
  });
});

eachStore('a backup', (store) => {
  let bytes = new Uint8Array();
  let semesterId = '';
  beforeAll(async () => {
    semesterId = await filled(store());
    bytes = new Uint8Array(await backupOf(store()));
  });

  it('is put back in an empty embedded database as it was', async () => {
    const other = await testStore();
    expect(await restoredIn(other, bytes)).toMatchObject({ kind: 'ok' });
    const there = await readSemester(other.db, semesterId);
    expect(there).toEqual(await readSemester(store().db, semesterId));
    expect(there?.people.t1).toEqual({ name: 'Anke "de Grote" \\ Wouters', email: 'anke@voorbeeld.be' });
    expect((await other.db.select().from(apiKeys))[0]?.scopes).toEqual(['read', 'plan']);
    expect(await other.db.select().from(sessions)).toEqual([]);

    const before = rowsIn(bytes);
    const after = rowsIn(await backupOf(other));
    for (const [name, text] of Object.entries(before)) {
      if (name !== 'audit.jsonl') expect(after[name]).toBe(text);
    }
    expect(after['audit.jsonl']?.startsWith(before['audit.jsonl'] ?? '?')).toBe(true);
    await other.close();
  });

  it('goes on with the audit where it was', async () => {
    const other = await testStore();
    await restoredIn(other, bytes);
    const known = await store().db.$count(audit);
    await other.change('an', (_, told) => told({ entity: 'x', entityKey: 'x', action: 'change' }));
    const rows = await other.db.select().from(audit).orderBy(audit.id);
    expect(rows).toHaveLength(known + 2);
    expect(rows.at(-2)).toMatchObject({ entity: 'database', after: { restored: NOW.toISOString() } });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    await other.close();
  });

  it('is refused where something is kept already, and changes nothing there', async () => {
    const outcome = await restoredIn(store(), bytes);
    expect(outcome).toMatchObject({ kind: 'not-empty' });
    expect(outcome.kind === 'not-empty' && outcome.tables).toContain('centres');
    expect(rowsIn(await backupOf(store()))).toEqual(rowsIn(bytes));
  });

  it('is put back whole or not at all', async () => {
    const reading = readBackup(bytes);
    if (!reading.ok) throw new Error('sound');
    // A plan of a semester that is not there: the last table but a few fails.
    const lines = new Map(reading.backup.lines);
    lines.set('semesters', []);
    const other = await testStore();
    await expect(restoreBackup(other, { ...reading.backup, lines })).rejects.toThrow();
    for (const table of ALL_TABLES) expect(await other.db.$count(table)).toBe(0);
    await other.close();
  });
});

/** A backup as it was before these columns of `jobs` were there. */
function without(bytes: Uint8Array, gone: readonly string[]): Uint8Array {
  const files = unzipSync(bytes);
  const manifest = manifestSchema.parse(JSON.parse(strFromU8(files[MANIFEST] ?? new Uint8Array())));
  const rows = strFromU8(files['jobs.jsonl'] ?? new Uint8Array())
    .split('\n')
    .slice(0, -1);
  const older = rows.map((row) => {
    const columns = Object.entries(JSON.parse(row)).filter(([name]) => !gone.includes(name));
    return `${JSON.stringify(Object.fromEntries(columns))}\n`;
  });
  const content = strToU8(older.join(''));
  const tables = manifest.tables.map((table) => {
    if (table.name !== 'jobs') return table;
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { ...table, columns: table.columns.filter((name) => !gone.includes(name)), sha256 };
  });
  const told = JSON.stringify({ ...manifest, migration: manifest.migration - 1, tables });
  return zipSync({ ...files, 'jobs.jsonl': content, [MANIFEST]: strToU8(told) });
}

eachStore('an empty database', (store) => {
  it('takes a backup of an embedded one', async () => {
    const other = await testStore();
    const id = await filled(other);
    await restoredIn(store(), await backupOf(other));
    expect(await readSemester(store().db, id)).toEqual(await readSemester(other.db, id));
    await other.close();
  });
});

describe('a backup of an older version', () => {
  it('is put back with the defaults of what came after it', async () => {
    const store = await testStore();
    await filled(store);
    const older = without(new Uint8Array(await backupOf(store)), ['vanished']);
    await store.close();
    const other = await testStore();
    expect(await restoredIn(other, older)).toMatchObject({ kind: 'ok' });
    expect(await other.db.select().from(jobs)).toMatchObject([{ state: 'done', vanished: 0 }]);
    await other.close();
  });
});

describe('a file that cannot be restored', () => {
  let bytes = new Uint8Array();
  let store: Store | undefined;
  beforeAll(async () => {
    store = await testStore();
    await filled(store);
    bytes = new Uint8Array(await backupOf(store));
  });
  afterAll(() => store?.close());

  const faultsOf = (file: Uint8Array) => {
    const reading = readBackup(file);
    return reading.ok ? [] : reading.faults.map(({ nl }) => nl);
  };
  const changed = (change: (files: Record<string, Uint8Array>) => void) => {
    const files = unzipSync(bytes);
    change(files);
    return zipSync(files);
  };
  const manifestOf = (files: Record<string, Uint8Array>) =>
    JSON.parse(strFromU8(files[MANIFEST] ?? new Uint8Array()));

  it('is one that is no backup, or half of one', () => {
    const noBackup = [expect.stringMatching(/^Dit is geen back-up van Stageplan/)];
    expect(faultsOf(new Uint8Array())).toEqual(noBackup);
    expect(faultsOf(strToU8('{}'))).toEqual(noBackup);
    expect(faultsOf(zipSync({ 'a.txt': strToU8('a') }))).toEqual(noBackup);
    expect(faultsOf(bytes.subarray(0, bytes.length - 100))).toEqual(noBackup);
  });

  it('is one of another format', () => {
    const other = changed((files) => {
      files[MANIFEST] = strToU8(JSON.stringify({ ...manifestOf(files), format: 'stageplan-backup/9' }));
    });
    expect(faultsOf(other)).toEqual([expect.stringMatching(/^Dit is geen back-up/)]);
  });

  it('is one of a newer version', () => {
    const newer = changed((files) => {
      files[MANIFEST] = strToU8(JSON.stringify({ ...manifestOf(files), version: '9.0.0', migration: 9e15 }));
    });
    expect(faultsOf(newer)).toEqual([
      'Deze back-up is gemaakt door een nieuwere Stageplan (9.0.0). Zet hem met die versie terug.',
    ]);
  });

  it('is told every fault of', () => {
    const damaged = changed((files) => {
      delete files['feeds.jsonl'];
      files['people.jsonl'] = strToU8(`${strFromU8(files['people.jsonl'] ?? new Uint8Array())}[1]\n`);
      files['los.txt'] = strToU8('x');
    });
    expect(faultsOf(damaged)).toEqual([
      'Bestand los.txt: staat niet in de inhoudsopgave.',
      'Tabel people: de inhoud is veranderd of beschadigd (de controlesom klopt niet).',
      'Tabel people: 2 rijen, er horen er 1 te zijn.',
      'Tabel people, rij 2: is geen rij.',
      'Tabel feeds: ontbreekt in de back-up.',
    ]);
  });
});
