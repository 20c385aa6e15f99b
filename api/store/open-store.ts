/** Opens what the service keeps: a PostgreSQL server by its URL, else the embedded database in a folder. */
import { folderDatabase } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';
import { serverDatabase } from './server.ts';
import type { Store } from './store.ts';
import { storeOn } from './store-on.ts';
import type { StoreRefusal } from './store-refusal.ts';

export interface StorePlace {
  /** Of a PostgreSQL server; where it is given the folder is not looked at. */
  readonly url?: string | undefined;
  /** Of the embedded database; made where it is not there. */
  readonly folder: string;
  /** When the lock on the folder is lost; the process must end without writing more. It ends by itself where not given. */
  readonly onLostLock?: (lost: StoreRefusal) => void;
}

/**
 * Opens and brings the tables up to date. Whoever opened it closes it, or the process does not end.
 * @throws StoreRefusal where another process has the folder, or no server answers
 */
export async function openStore({ url, folder, onLostLock = endProcess }: StorePlace): Promise<Store> {
  if (url !== undefined) return storeOn(await serverDatabase(url));
  const held = await lockFolder(folder, onLostLock);
  try {
    const database = await folderDatabase(folder);
    return storeOn({
      ...database,
      close: async () => {
        await database.close();
        await held.release();
      },
    });
  } catch (error) {
    await held.release();
    throw error;
  }
}

/** In the middle of whatever it does: another process writes to the same files. */
function endProcess(lost: StoreRefusal): never {
  process.stderr.write(`${lost.sentence.nl}\n${lost.sentence.en}\n`);
  process.exit(1);
}
