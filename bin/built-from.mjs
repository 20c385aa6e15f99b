/** Whether what was built is of the files that are here: noted by `build.mjs`, asked by `load.mjs`. */
import { statSync } from 'node:fs';

/**
 * A file that was built from. Its stamp is null where it had been written so shortly before that another change could
 * have left it the same stamp: such a file is known by its digest alone.
 * @typedef {{ readonly path: string, readonly stamp: string | null, readonly digest: string }} BuiltFrom
 */

/**
 * What the files that are here look like; null for one that is not there.
 * @typedef {object} Look
 * @property {(path: string) => string | null} stampOf
 * @property {(path: string) => Promise<string | null>} digestOf asked where the stamp says too little
 */

/** The coarsest clock among file systems in use ticks every two seconds. */
const TICK_MS = 2000;

/**
 * A stamp that differs, older or newer, is no change yet: what was copied or checked out again may hold the same.
 * @param {readonly BuiltFrom[]} files
 * @param {Look} look
 */
export async function isUnchanged(files, look) {
  const differ = files.filter(({ path, stamp }) => stamp === null || look.stampOf(path) !== stamp);
  for (const { path, digest } of differ) {
    if ((await look.digestOf(path)) !== digest) return false;
  }
  return true;
}

/**
 * Differs after whatever is done to a file: unlike the time of writing, the last of its three parts cannot be set.
 * @param {string} file
 */
export function stampOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

/**
 * The stamp to note for a file that is about to be read.
 * @param {string} file
 * @param {number} now milliseconds since 1970
 */
export function stampToNote(file, now) {
  const { mtimeMs, ctimeMs } = statSync(file);
  return Math.max(mtimeMs, ctimeMs) < now - TICK_MS ? stampOf(file) : null;
}
