/**
 * One process at a time in the embedded database's folder: the database itself does not see to it, and two at once lose
 * what they write.
 *
 * The lock is a folder that its holder keeps touching; one that is not touched for `STALE_MILLISECONDS` is nobody's.
 * Beside it stands who holds it, so that after a kill of a process on this machine nobody has to wait for that. Taking
 * the lock goes through a gate, one at a time, or two that find the same dead holder would throw out each other.
 */
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { currentMachine } from './machine.ts';
import { StoreRefusal } from './store-refusal.ts';

const STALE_MILLISECONDS = 10_000;
const UPDATE_MILLISECONDS = 2_000;
const RETRY = { factor: 1, minTimeout: 250, maxTimeout: 250 };
/** Just over what it takes a dead holder's lock to become nobody's. */
const UNTIL_STALE = { ...RETRY, retries: STALE_MILLISECONDS / RETRY.minTimeout + 4 };

const holderSchema = z.object({ pid: z.int(), machine: z.string(), host: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** A living process has the folder. */
export class FolderInUse extends StoreRefusal {}

export interface FolderLock {
  /** Gives the folder free. */
  release(): Promise<void>;
}

/**
 * @param onLost called when another process has taken the lock, or its folder is gone: whoever holds on to the
 *   database then damages it
 * @throws StoreRefusal at once where a living process holds it, naming the folder
 */
export async function lockFolder(folder: string, onLost: (lost: StoreRefusal) => void): Promise<FolderLock> {
  await makeFolder(folder);
  const leaveGate = await lock(join(folder, 'opening'), {
    realpath: false,
    stale: STALE_MILLISECONDS,
    retries: UNTIL_STALE,
  });
  try {
    return await lockBehindGate(folder, onLost);
  } finally {
    await leaveGate();
  }
}

async function lockBehindGate(folder: string, onLost: (lost: StoreRefusal) => void): Promise<FolderLock> {
  const held = join(folder, 'lock');
  const holder = await holderOf(folder);
  const state = holder === undefined ? 'unknown' : stateOf(holder);
  // Under the gate nobody else can have taken it since.
  if (state === 'dead') await rmdir(held).catch(ignoreAbsence);
  const release = await lock(join(folder, 'database'), {
    realpath: false,
    lockfilePath: held,
    stale: STALE_MILLISECONDS,
    update: UPDATE_MILLISECONDS,
    retries: state === 'alive' ? 0 : UNTIL_STALE,
    onCompromised: (error) => onLost(lostLock(folder, error)),
  }).catch((error: unknown) => {
    throw isHeld(error) ? inUse(folder, holder) : error;
  });
  await writeFile(holderFile(folder), JSON.stringify(ourselves()));
  return {
    release: async () => {
      await rm(holderFile(folder), { force: true });
      await release();
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreRefusal(
      {
        nl: `De gegevensmap ${folder} kan niet gemaakt worden (${why}). Kies een map waarin je mag schrijven.`,
        en: `The data folder ${folder} cannot be made (${why}). Choose a folder that you may write in.`,
      },
      { cause },
    );
  }
}

function holderFile(folder: string): string {
  return join(folder, 'lock-holder.json');
}

function ourselves(): Holder {
  return { pid: process.pid, machine: currentMachine(), host: hostname() };
}

/** Undefined where there is none, or it was killed while writing this. */
async function holderOf(folder: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(holderFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Of a process on another machine nothing is known but whether it keeps touching the lock. */
function stateOf({ pid, machine }: Holder): 'alive' | 'dead' | 'unknown' {
  if (machine !== currentMachine()) return 'unknown';
  if (pid === process.pid) return 'alive';
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH' ? 'dead' : 'alive';
  }
}

function ignoreAbsence(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOCKED';
}

function inUse(folder: string, holder: Holder | undefined): FolderInUse {
  const nl = holder === undefined ? 'een ander proces' : `proces ${holder.pid} op ${holder.host}`;
  const en = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new FolderInUse({
    nl: `De gegevensmap ${folder} is in gebruik door ${nl}. Stop eerst die Stageplan, kies een andere map, of zet DATABASE_URL op een PostgreSQL-server: daar mogen er meer tegelijk op.`,
    en: `The data folder ${folder} is in use by ${en}. Stop that Stageplan first, choose another folder, or set DATABASE_URL to a PostgreSQL server, which several may use at once.`,
  });
}

function lostLock(folder: string, cause: Error): StoreRefusal {
  return new StoreRefusal(
    {
      nl: `Het slot op de gegevensmap ${folder} is weg: een ander proces heeft het overgenomen of de map is verwijderd. Deze Stageplan stopt, om geen gegevens te beschadigen. Start hem opnieuw.`,
      en: `The lock on the data folder ${folder} is gone: another process took it or the folder was removed. This Stageplan stops, not to damage any data. Start it again.`,
    },
    { cause },
  );
}
