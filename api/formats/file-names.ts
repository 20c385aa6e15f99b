/** Names of files that are made from ids: an id may hold anything, a file name may not. */
import { createHash } from 'node:crypto';

const LONGEST_STEM = 80;
/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name (without extension) per id, safe on every file system and different from all others, also where
 * upper and lower case are the same. A name says the id; where it cannot say it in full, or where two would be the
 * same, a short digest of the id follows, so that a name does not depend on the order of the list.
 */
export function fileStems(ids: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(ids)];
  const bare = new Map(distinct.map((id) => [id, bareStem(id)]));
  const uses = new Map<string, number>();
  for (const stem of bare.values()) uses.set(stem.toLowerCase(), (uses.get(stem.toLowerCase()) ?? 0) + 1);
  return new Map(
    distinct.map((id) => {
      const stem = bare.get(id) ?? '';
      const saysItAll = stem === id && uses.get(stem.toLowerCase()) === 1 && !DEVICE_NAME.test(stem);
      return [id, saysItAll ? stem : `${stem}~${shortDigest(id)}`];
    }),
  );
}

function bareStem(id: string): string {
  return id
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, LONGEST_STEM);
}

function shortDigest(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 10);
}
