/** Loads what earlier runs sent out from an output folder. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../../solver/domain/sentence.ts';
import { type Ledger, ledgerSchema } from '../../formats/ical/ledger.ts';
import { LEDGER_FILE } from '../../formats/plan-files.ts';
import { errorAt, faulty, type Loaded, loaded } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';

/** Null where nothing was sent out yet. */
export function readAgendaLedger(folder: string): Loaded<Ledger | null> {
  const file = join(folder, LEDGER_FILE);
  if (!existsSync(file)) return loaded(null);
  const raw = readJsonFile(file);
  if (!raw.ok) return raw;
  const ledger = ledgerSchema.safeParse(raw.value);
  if (ledger.success) return loaded(ledger.data);
  const expected = say(
    'een lijst van wijzigingen zoals stageplan die schrijft',
    'a list of changes as stageplan writes it',
  );
  const mend = say(
    'Zet het bestand terug zoals het was, of verwijder het: de agenda’s beginnen dan opnieuw te tellen.',
    'Put the file back as it was, or remove it: the calendars then start counting anew.',
  );
  return faulty(file, [errorAt('', file, expected, mend)]);
}
