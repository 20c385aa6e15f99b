/** `stageplan restore FILE`: a backup, into a database in which nothing is kept yet. */
import { readFileSync } from 'node:fs';
import { say } from '../../../solver/domain/sentence.ts';
import { isoDate } from '../../../solver/domain/values.ts';
import { unreadable } from '../../formats/file-fault.ts';
import { type Backup, readBackup } from '../../store/read-backup.ts';
import { restoreBackup } from '../../store/restore.ts';
import { StoreRefusal } from '../../store/store-refusal.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { withServiceStore } from '../files/service-store.ts';
import { InputError, located } from '../input-faults.ts';

export function restore(file: string): Run {
  return async ({ words, result }) => {
    const backup = backupIn(file);
    const { made } = backup.manifest;
    const outcome = await withServiceStore('any', (store) => restoreBackup(store, backup));
    if (outcome.kind === 'not-empty') throw notEmpty(outcome.tables);
    result(words.store.restored(file, outcome.rows, isoDate.parse(made.slice(0, 10))), {
      ok: true,
      rows: outcome.rows,
      made,
    });
    return EXIT.fine;
  };
}

function backupIn(file: string): Backup {
  const reading = readBackup(bytesOf(file));
  if (reading.ok) return reading.backup;
  const all = reading.faults;
  throw new StoreRefusal(
    say(all.map(({ nl }) => `${file} › ${nl}`).join('\n'), all.map(({ en }) => `${file} › ${en}`).join('\n')),
  );
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError(located(file, [unreadable(file, error)]));
  }
}

function notEmpty(tables: readonly string[]): StoreRefusal {
  const list = tables.join(', ');
  return new StoreRefusal(
    say(
      `In deze databank staat al iets (${list}): er is niets teruggezet. Geef met STAGEPLAN_DATA een nieuwe map op, of met DATABASE_URL een lege databank.`,
      `Something is kept in this database already (${list}): nothing was restored. Name a new folder with STAGEPLAN_DATA, or an empty database with DATABASE_URL.`,
    ),
  );
}
