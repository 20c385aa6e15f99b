/**
 * Writes the files of a run into a folder, whole or not at all.
 *
 * The folder may hold other people's files: only what an earlier run wrote, and noted in `.stageplan-files`, is
 * replaced or taken away. New files are first written in a folder of their own on the same disk and then moved in,
 * one rename each, so that a run that is broken off leaves no half file.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { type OutputFile, possiblePlanFiles } from '../../formats/plan-files.ts';
import { errorAt, faulty, InputError, type Loaded, loaded } from '../input-faults.ts';
import { errorCode, unwritable } from './file-fault.ts';

/** The list of what stageplan wrote in a folder, by path, one a line. */
const LIST_FILE = '.stageplan-files';
const OPEN_FOLDER = 0o777;
const STAGING_PREFIX = '.stageplan-tmp-';
const OWN_FILE = say('een bestand dat stageplan zelf schreef', 'a file that stageplan wrote itself');
const MOVE_FILE = say(
  'Kies met --out een andere map, of verplaats dit bestand.',
  'Choose another folder with --out, or move this file.',
);
const WRITABLE = say('een map waarin u mag schrijven', 'a folder that you may write in');

/**
 * Finds out before the long work whether a plan can be written into a folder. What may stand in the way: a file where
 * the folder should be, no right to write, or a file of the user under a name that may be written to.
 *
 * @param folder as the user wrote it
 * @param semester whose plan it will be; null where it could not be read
 */
export function tryOutputFolder(folder: string, semester: Semester | null): Loaded<undefined> {
  try {
    rmdirSync(stagingFolder(folder));
  } catch (error) {
    return faulty(null, [unwritable('--out', folder, error, WRITABLE)]);
  }
  const own = new Set(writtenEarlier(folder));
  const problems = (semester === null ? [] : possiblePlanFiles(semester))
    .filter((path) => !own.has(path) && existsSync(join(folder, path)))
    .map((path) => errorAt('--out', join(folder, path), OWN_FILE, MOVE_FILE));
  return problems.length > 0 ? faulty(null, problems) : loaded(undefined);
}

/**
 * @param files each written as it comes
 * @param onFile called with the number of files made so far
 * @returns the paths, in the order of the files
 * @throws InputError when the disk does not take them; the folder is then as it was.
 */
export async function writeOutput(
  folder: string,
  files: AsyncIterable<OutputFile> | Iterable<OutputFile>,
  onFile: (made: number) => void = () => {},
): Promise<readonly string[]> {
  let staging: string | null = null;
  try {
    staging = stagingFolder(folder);
    const paths: string[] = [];
    for await (const { path, content } of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), content);
      paths.push(path);
      onFile(paths.length);
    }
    if (existsSync(folder)) moveIn(folder, staging, paths);
    else becomeFolder(folder, staging, paths);
    return paths;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    throw new InputError([{ file: null, problem: unwritable('--out', folder, error, WRITABLE) }]);
  } finally {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  }
}

function becomeFolder(folder: string, staging: string, paths: readonly string[]): void {
  writeFileSync(join(staging, LIST_FILE), listText(paths));
  // A temporary folder is closed to others; the one that is asked for is as open as any.
  chmodSync(staging, OPEN_FOLDER & ~process.umask());
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  renameSync(staging, folder);
}

function moveIn(folder: string, staging: string, paths: readonly string[]): void {
  const earlier = writtenEarlier(folder);
  const current = new Set(paths);
  // Before anything moves: whatever a crash leaves behind is then still known as ours.
  writeList(folder, staging, [...new Set([...earlier, ...paths])]);
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(staging, path), join(folder, path));
  }
  for (const path of earlier.filter((old) => !current.has(old))) removeWithEmptyFolders(folder, path);
  writeList(folder, staging, paths);
}

/** In the folder where it exists, else in the nearest one above that does: on the same disk either way. */
function stagingFolder(folder: string): string {
  const full = resolve(folder);
  const existing = nearestExisting(full);
  return mkdtempSync(join(existing, STAGING_PREFIX));
}

function nearestExisting(folder: string): string {
  const parent = dirname(folder);
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined || parent === folder) return folder;
  return nearestExisting(parent);
}

function writeList(folder: string, staging: string, paths: readonly string[]): void {
  const list = join(staging, LIST_FILE);
  writeFileSync(list, listText(paths));
  renameSync(list, join(folder, LIST_FILE));
}

function listText(paths: readonly string[]): string {
  return paths
    .map((path) => `${path}\n`)
    .sort()
    .join('');
}

/** Paths inside the folder only, whatever somebody wrote in the list. */
function writtenEarlier(folder: string): readonly string[] {
  const list = join(folder, LIST_FILE);
  if (!existsSync(list)) return [];
  const root = resolve(folder) + sep;
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((path) => path !== '' && resolve(folder, path).startsWith(root));
}

function removeWithEmptyFolders(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
