/** Moves new files into a folder that is there already: all of them, or none. */
import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorAt } from '../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { errorCode, unwritable } from '../../formats/file-fault.ts';
import { InputError } from '../input-faults.ts';
import { LIST_FILE, listText, writtenEarlier } from './own-files.ts';
import type { Staging } from './staging.ts';

export const OWN_FILE = say('een bestand dat stageplan zelf schreef', 'a file that stageplan wrote itself');
export const MOVE_FILE = say(
  'Kies met --out een andere map, of verplaats dit bestand.',
  'Choose another folder with --out, or move this file.',
);
const REPLACEABLE = say('een bestand dat vervangen kan worden', 'a file that can be replaced');
const CREATABLE = say('een bestand dat geschreven kan worden', 'a file that can be written');

/** What undoes a step that was taken. */
type Undo = () => void;

/**
 * First every file of an earlier run is set aside, which finds those that another program holds; only then the new
 * ones come in. What fails undoes all of it.
 *
 * @param staging with the new files; where the old ones could not be put back it is to be kept, see `OldFilesAside`
 * @throws InputError naming the file in the way, with the folder as it was; OldFilesAside when that failed too.
 */
export function moveIn(folder: string, { made, replaced }: Staging, paths: readonly string[]): void {
  const earlier = writtenEarlier(folder);
  writeFileSync(join(made, LIST_FILE), listText(paths));
  const undo: Undo[] = [];
  try {
    for (const path of [...earlier, LIST_FILE].filter((own) => isFile(join(folder, own)))) {
      undo.push(moved(join(folder, path), join(replaced, path), REPLACEABLE));
    }
    for (const path of [...paths, LIST_FILE]) {
      undo.push(...foldersFor(folder, path));
      mustBeFree(join(folder, path));
      undo.push(moved(join(made, path), join(folder, path), CREATABLE));
    }
  } catch (error) {
    takeBack(undo, replaced, error);
    throw error;
  }
  for (const path of earlier) removeEmptyFolders(folder, path);
}

/** The old files could not be put back: the one copy of them is in the folder that the message names. */
export class OldFilesAside extends InputError {}

function takeBack(undo: readonly Undo[], replaced: string, error: unknown): void {
  const failed = undo.toReversed().filter((step) => {
    try {
      step();
      return false;
    } catch {
      return true;
    }
  });
  if (failed.length === 0) return;
  const expected = say('een lege map: uw vorige bestanden staan erin', 'empty: your earlier files are in it');
  const mend = say('Zet ze zelf terug.', 'Put them back yourself.');
  const aside = { file: null, problem: errorAt('--out', replaced, expected, mend) };
  throw new OldFilesAside([...(error instanceof InputError ? error.faults : []), aside]);
}

/** @param expected what the file that stands outside the staging folder had to be. */
function moved(from: string, to: string, expected: Sentence): Undo {
  const outside = expected === REPLACEABLE ? from : to;
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    throw inTheWay(outside, error, expected);
  }
  return () => renameSync(to, from);
}

/** The folders that a file needs, made one by one: those that were there already stay when all is undone. */
function foldersFor(folder: string, path: string): readonly Undo[] {
  const first = madeFolder(join(folder, dirname(path)));
  if (first === undefined) return [];
  return [() => rmSync(first, { recursive: true, force: true })];
}

/** @returns the topmost folder that was not there yet. */
function madeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw inTheWay(folder, error, say('een map waarin u mag schrijven', 'a folder that you may write in'));
  }
}

function inTheWay(path: string, error: unknown, expected: Sentence): unknown {
  if (errorCode(error) === '') return error;
  return new InputError([{ file: null, problem: unwritable('--out', path, error, expected) }]);
}

/** A rename would take the place of what somebody put there while the plan was made. */
function mustBeFree(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  throw new InputError([{ file: null, problem: errorAt('--out', path, OWN_FILE, MOVE_FILE) }]);
}

/** A folder under the name of an own file is somebody else's. */
function isFile(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry !== undefined && !entry.isDirectory();
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
