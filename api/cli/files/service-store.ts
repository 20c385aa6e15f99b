/** What the service keeps, opened by a command instead: the same place, from the same environment. */

import { errorAt } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { readConfiguration, type ServiceConfig } from '../../service/configuration.ts';
import { hasDatabase } from '../../store/embedded.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import { InputError, located } from '../input-faults.ts';

/**
 * Opens it for the time of the work.
 *
 * @param wanted `existing` where there must be something in it already
 * @throws InputError for a configuration that is wrong, or where nothing is kept
 * @throws StoreRefusal where it cannot be opened
 */
export async function withServiceStore<T>(
  wanted: 'existing' | 'any',
  work: (store: Store, config: ServiceConfig) => Promise<T>,
): Promise<T> {
  const reading = readConfiguration(process.env);
  if (!reading.ok) throw new InputError(located(null, reading.problems));
  const { databaseUrl, folder } = reading.config;
  if (wanted === 'existing' && databaseUrl === null && !hasDatabase(folder)) {
    const expected = say(
      'een map waarin Stageplan gegevens bewaart',
      'a folder in which Stageplan keeps data',
    );
    const mend = say(
      'Zet STAGEPLAN_DATA op de map van de dienst, of DATABASE_URL op haar databank.',
      'Set STAGEPLAN_DATA to the folder of the service, or DATABASE_URL to its database.',
    );
    throw new InputError(located(null, [errorAt('STAGEPLAN_DATA', folder, expected, mend)]));
  }
  const store = await openStore({ folder, ...(databaseUrl === null ? {} : { url: databaseUrl }) });
  try {
    return await work(store, reading.config);
  } finally {
    await store.close();
  }
}
