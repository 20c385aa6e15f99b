/** `stageplan backup --out FILE`: all that the service keeps, in one file. */
import { say } from '../../../solver/domain/sentence.ts';
import { makeBackup } from '../../store/backup.ts';
import { FolderInUse } from '../../store/folder-lock.ts';
import { readBackup } from '../../store/read-backup.ts';
import { StoreRefusal } from '../../store/store-refusal.ts';
import { version } from '../../version.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { mustBeNew } from '../files/overwriting.ts';
import { withServiceStore } from '../files/service-store.ts';
import { writeWholeFile } from '../files/write-file.ts';
import { allOrFaults } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';

export function backup(given: GivenOptions<'out'>): Run {
  return async ({ words, result }) => {
    const values = optionValues();
    const out = values.required(
      '--out',
      given.out,
      say('een bestand voor de back-up', 'a file for the backup'),
    );
    values.mustBeRight();
    allOrFaults({ out: mustBeNew('--out', out) });
    const bytes = await withServiceStore('existing', (store) =>
      makeBackup(store, { now: new Date(), version: version() }),
    ).catch((error: unknown) => {
      throw error instanceof FolderInUse ? askTheService(error) : error;
    });
    const rows = rowsIn(bytes);
    writeWholeFile('--out', out, bytes);
    result(words.store.backedUp(out, rows, bytes.length), { ok: true, out, rows, bytes: bytes.length });
    return EXIT.fine;
  };
}

/** @throws Error for a backup that could not be restored: better known now than when it is needed */
function rowsIn(bytes: Uint8Array): number {
  const reading = readBackup(bytes);
  if (!reading.ok) throw new Error(reading.faults.map(({ en }) => en).join(' '));
  return reading.backup.manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
}

function askTheService({ sentence: { nl, en } }: FolderInUse): StoreRefusal {
  return new StoreRefusal(
    say(
      `${nl} Is dat de dienst zelf? Dan haalt een beheerder de back-up daar, terwijl ze loopt: GET /v1/backup.`,
      `${en} Is it the service itself? Then an administrator fetches the backup there, while it runs: GET /v1/backup.`,
    ),
  );
}
