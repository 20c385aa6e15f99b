/** One run at a time in the folder of an experiment. */
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { errorCode } from '../../formats/file-fault.ts';

const LOCK_FOLDER = '.lock';
/** A lock that was not touched for so long is of a run that was killed. */
const STALE_MILLISECONDS = 3_000;
const UPDATE_MILLISECONDS = 1_000;
const RETRY_MILLISECONDS = 250;
/** Just over what it takes a killed run's lock to become nobody's. */
const RETRIES = STALE_MILLISECONDS / RETRY_MILLISECONDS + 4;

export interface FolderLock {
  readonly release: () => Promise<void>;
}

/**
 * After a kill this takes some seconds, until it is certain that nobody is at work there.
 *
 * @param onLost called when another run has taken the lock, or its folder is gone
 * @returns null where another run is at work
 */
export async function lockFolder(folder: string, onLost: () => void): Promise<FolderLock | null> {
  try {
    const release = await lock(folder, {
      lockfilePath: join(folder, LOCK_FOLDER),
      stale: STALE_MILLISECONDS,
      update: UPDATE_MILLISECONDS,
      retries: {
        retries: RETRIES,
        factor: 1,
        minTimeout: RETRY_MILLISECONDS,
        maxTimeout: RETRY_MILLISECONDS,
      },
      onCompromised: onLost,
    });
    return { release };
  } catch (error) {
    if (errorCode(error) !== 'ELOCKED') throw error;
    return null;
  }
}
