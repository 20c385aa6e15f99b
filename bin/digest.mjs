/** The digest of what a file holds, apart from the rest so that only who asks for one loads the library for it. */
import { createHash } from 'node:crypto';

/** @param {string | Uint8Array} content */
export function digestOf(content) {
  return createHash('sha256').update(content).digest('hex');
}
