/** Loads what earlier runs sent out from an output folder, or from that of the plan it replaces. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorAt } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { type Ledger, ledgerSchema } from '../../formats/ical/ledger.ts';
import { LEDGER_FILE } from '../../formats/plan-file-names.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';

/**
 * Null where nothing was sent out yet.
 *
 * @param published the plan in force, where one is given: a plan that replaces it from another folder goes on from
 *   what was sent out with it, else days that are dropped would stay in the calendars.
 */
export function readAgendaLedger(folder: string, published: string | undefined): Loaded<Ledger | null> {
  const folders = published === undefined ? [folder] : [folder, dirname(published)];
  const file = folders.map((place) => join(place, LEDGER_FILE)).find((path) => existsSync(path));
  if (file === undefined) return loaded(null);
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
