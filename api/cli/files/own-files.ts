/** The list of what stageplan wrote in a folder, kept there: only those files are ever replaced or taken away. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** Paths inside the folder, one a line. */
export const LIST_FILE = '.stageplan-files';

export function listText(paths: readonly string[]): string {
  return paths
    .map((path) => `${path}\n`)
    .sort()
    .join('');
}

/** Paths inside the folder only, whatever somebody wrote in the list. @throws what the system says when it cannot be read. */
export function writtenEarlier(folder: string): readonly string[] {
  const list = join(folder, LIST_FILE);
  if (!existsSync(list)) return [];
  const root = resolve(folder) + sep;
  const paths = readFileSync(list, 'utf8')
    .split('\n')
    .filter((path) => path !== '' && path !== LIST_FILE && resolve(folder, path).startsWith(root));
  return [...new Set(paths)];
}
