/** The feed packed: one zip, the same to the byte wherever and whenever it is made. */
import { strToU8, zipSync } from 'fflate';
import { gtfsFiles } from './gtfs-files.ts';

/** Zip keeps wall-clock times without a zone: read in the zone of the machine, this is the same one everywhere. */
const PACKED_AT = new Date(2027, 0, 4);

export function feedZip(): Uint8Array {
  const files = [...gtfsFiles()].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: PACKED_AT });
}
