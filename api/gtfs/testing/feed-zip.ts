/** The files of a feed as one zip. */
import { strToU8, zipSync } from 'fflate';

export function feedZip(texts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}
