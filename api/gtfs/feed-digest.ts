/** Which feed it is, by its bytes. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FEED_FILES } from '../../solver/travel/gtfs/read-table.ts';

const CHUNK_BYTES = 1 << 20;

/**
 * SHA-256 in lower-case hex: of a zip its own, of a folder that of the names, lengths and bytes of the files that are
 * read.
 *
 * @throws what the system says of a file that cannot be read.
 */
export function feedDigest(path: string): string {
  const hash = createHash('sha256');
  if (!statSync(path).isDirectory()) {
    addFile(hash, path);
    return hash.digest('hex');
  }
  for (const name of FEED_FILES) {
    const file = join(path, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    hash.update(`${name} ${stats.size}\n`);
    addFile(hash, file);
  }
  return hash.digest('hex');
}

/** In pieces: a feed of a country does not fit one buffer. */
function addFile(hash: Hash, file: string): void {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}
