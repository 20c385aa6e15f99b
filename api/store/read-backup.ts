/** Reading a backup: what can be restored, or everything that is wrong with the file. */
import { createHash } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Sentence } from '../../solver/domain/sentence.ts';
import { say } from '../../solver/domain/sentence.ts';
import {
  BACKED_UP,
  columnsOf,
  fileOf,
  MANIFEST,
  type Manifest,
  manifestSchema,
  namesOf,
} from './backup-format.ts';
import { newestMigration } from './migrate.ts';

export interface Backup {
  readonly manifest: Manifest;
  /** The rows of each table, a JSON object a line. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

export type BackupReading =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly faults: readonly Sentence[] };

const NO_BACKUP = say(
  'Dit is geen back-up van Stageplan, of het bestand is beschadigd. Kies een bestand dat `stageplan backup` gemaakt heeft.',
  'This is no backup of Stageplan, or the file is damaged. Choose a file that `stageplan backup` made.',
);

/** @param bytes of the file, whatever that is. Never throws. */
export function readBackup(bytes: Uint8Array): BackupReading {
  const files = unzipped(bytes);
  const manifest = manifestIn(files);
  if (manifest === null) return { ok: false, faults: [NO_BACKUP] };
  if (manifest.migration > newestMigration()) return { ok: false, faults: [tooNew(manifest)] };
  const lines = new Map(manifest.tables.map(({ name }) => [name, linesOf(files[fileOf(name)])]));
  const faults = [
    ...strangeTables(manifest, files),
    ...BACKED_UP.flatMap((table) => tableFaults(table, manifest, files[fileOf(getTableName(table))])),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, backup: { manifest, lines } };
}

type Files = Readonly<Record<string, Uint8Array>>;

function unzipped(bytes: Uint8Array): Files {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

function manifestIn(files: Files): Manifest | null {
  const bytes = files[MANIFEST];
  if (bytes === undefined) return null;
  try {
    return manifestSchema.parse(JSON.parse(strFromU8(bytes)));
  } catch {
    return null;
  }
}

function tooNew({ version }: Manifest): Sentence {
  return say(
    `Deze back-up is gemaakt door een nieuwere Stageplan (${version}). Zet hem met die versie terug.`,
    `This backup was made by a newer Stageplan (${version}). Restore it with that version.`,
  );
}

function strangeTables({ tables }: Manifest, files: Files): readonly Sentence[] {
  const known = new Set(namesOf(BACKED_UP));
  const ours = new Set([MANIFEST, ...tables.map(({ name }) => fileOf(name))]);
  const unknown = tables.map(({ name }) => name).filter((name) => !known.has(name));
  const loose = Object.keys(files).filter((name) => !ours.has(name));
  return [
    ...unknown.map((name) =>
      say(`Tabel ${name}: kent Stageplan niet.`, `Table ${name}: unknown to Stageplan.`),
    ),
    ...loose.map((name) =>
      say(`Bestand ${name}: staat niet in de inhoudsopgave.`, `File ${name}: not in the manifest.`),
    ),
  ];
}

function tableFaults(table: PgTable, manifest: Manifest, bytes: Uint8Array | undefined): readonly Sentence[] {
  const name = getTableName(table);
  const stated = manifest.tables.find((one) => one.name === name);
  if (stated === undefined || bytes === undefined) {
    return [say(`Tabel ${name}: ontbreekt in de back-up.`, `Table ${name}: missing from the backup.`)];
  }
  const faults: Sentence[] = [];
  const strange = stated.columns.filter((column) => !columnsOf(table).includes(column));
  if (strange.length > 0) {
    const list = strange.join(', ');
    faults.push(say(`Tabel ${name}: onbekende kolommen ${list}.`, `Table ${name}: unknown columns ${list}.`));
  }
  if (createHash('sha256').update(bytes).digest('hex') !== stated.sha256) {
    faults.push(
      say(
        `Tabel ${name}: de inhoud is veranderd of beschadigd (de controlesom klopt niet).`,
        `Table ${name}: the content was changed or damaged (its checksum is wrong).`,
      ),
    );
  }
  const lines = linesOf(bytes);
  if (lines.length !== stated.rows) {
    faults.push(
      say(
        `Tabel ${name}: ${lines.length} rijen, er horen er ${stated.rows} te zijn.`,
        `Table ${name}: ${lines.length} rows, there must be ${stated.rows}.`,
      ),
    );
  }
  const bad = lines.findIndex((line) => !isRow(line));
  if (bad >= 0) {
    faults.push(
      say(`Tabel ${name}, rij ${bad + 1}: is geen rij.`, `Table ${name}, row ${bad + 1}: is no row.`),
    );
  }
  return faults;
}

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return [];
  return new TextDecoder().decode(bytes).split('\n').slice(0, -1);
}

function isRow(line: string): boolean {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row);
  } catch {
    return false;
  }
}
