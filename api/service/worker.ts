/** `npm run worker`: plans what is in the queue of a PostgreSQL server, on any number of machines. */
import { planningWorker } from './service.ts';
import { onStopSignals } from './shutdown.ts';
import { configuration, openFoundation, type Surroundings } from './start.ts';
import { startFault } from './start-faults.ts';
import { startWords } from './start-words.ts';

/** Runs until a signal. @returns false where it could not start; why has been told */
export async function work(surroundings: Surroundings, process: NodeJS.Process): Promise<boolean> {
  const { tell } = surroundings;
  const config = configuration(surroundings);
  if (config === null) return false;
  const words = startWords(config.language);
  if (config.databaseUrl === null) {
    tell(words.workerNeedsServer);
    return false;
  }
  try {
    const foundation = await openFoundation(surroundings, config);
    const ending = new AbortController();
    onStopSignals(
      process,
      () => {
        tell(words.stopping);
        ending.abort();
      },
      () => process.exit(130),
    );
    tell(words.workerReady);
    await planningWorker(foundation, Math.max(1, config.workers ?? 1), ending.signal);
    await foundation.close();
    tell(words.stopped);
    return true;
  } catch (error) {
    const fault = startFault(error, config);
    if (fault === null) throw error;
    tell(fault[config.language]);
    return false;
  }
}
