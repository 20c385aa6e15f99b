/** The version of Stageplan that runs, as its package says. */
import { readFileSync } from 'node:fs';

export function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const ownPackage: { readonly version: string } = JSON.parse(file);
  return ownPackage.version;
}
