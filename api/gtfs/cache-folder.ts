/** Where Stageplan keeps what it can make again: nothing is lost when it is gone. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Of the user. @throws where there is none. */
  readonly home: () => string;
}

const OF_THIS_PROCESS: Surroundings = { env: process.env, platform: process.platform, home: homedir };
const NAME = 'stageplan';

/** As STAGEPLAN_CACHE says, else the XDG base directories, else what the system is used to. Null where it has no place. */
export function cacheFolder({ env, platform, home }: Surroundings = OF_THIS_PROCESS): string | null {
  const { STAGEPLAN_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (own) return own;
  // A relative path there is to be taken as not set, says XDG.
  if (xdg && isAbsolute(xdg)) return join(xdg, NAME);
  if (platform === 'win32' && local) return join(local, NAME);
  try {
    return join(home(), platform === 'darwin' ? 'Library/Caches' : '.cache', NAME);
  } catch {
    return null;
  }
}
