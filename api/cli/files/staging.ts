/** A folder beside the files to be, in which they are made first: on the same disk, so that moving them is a rename. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const STAGING_PREFIX = '.stageplan-tmp-';
const DAY_MS = 86_400_000;

export interface Staging {
  /** The new files, with the rights of any folder. */
  readonly made: string;
  /** The old files while the new ones are moved in. */
  readonly replaced: string;
  readonly remove: () => void;
}

/**
 * In the folder where it exists, else in the nearest one above that does. What runs that were killed left there more
 * than a day ago is cleared away: names of people are in it. A younger one may be of a run that is still busy.
 */
export function stagingFor(folder: string): Staging {
  const full = resolve(folder);
  const existing = nearestExisting(full);
  for (const place of new Set([existing, dirname(full)])) clearLeftovers(place);
  const root = mkdtempSync(join(existing, STAGING_PREFIX));
  const made = join(root, 'made');
  const replaced = join(root, 'replaced');
  mkdirSync(made);
  mkdirSync(replaced);
  return { made, replaced, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined || parent === folder) return folder;
  return nearestExisting(parent);
}

/** What cannot be cleared stays: it stands in nobody's way. */
function clearLeftovers(place: string): void {
  try {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory() && entry.name.startsWith(STAGING_PREFIX) && isLeftover(path)) {
        rmSync(path, { recursive: true, force: true });
      }
    }
  } catch {
    return;
  }
}

/** A run that was killed while it moved files leaves the only copy of the old ones: those are never cleared away. */
function isLeftover(staging: string): boolean {
  const replaced = join(staging, 'replaced');
  if (existsSync(replaced) && readdirSync(replaced).length > 0) return false;
  return Date.now() - statSync(staging).mtimeMs > DAY_MS;
}
