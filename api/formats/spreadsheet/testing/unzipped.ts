/** What is inside a workbook file, to be searched as text. */
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a zip, by name, as text. */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
