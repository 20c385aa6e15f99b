/**
 * Writes the files of a run into a folder, whole or not at all.
 *
 * The folder may hold other people's files: only what an earlier run wrote, and noted in `.stageplan-files`, is
 * replaced or taken away. New files are first written in a folder of their own on the same disk and then moved in,
 * one rename each; what cannot be moved in puts everything back.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { errorAt } from '../../../solver/domain/problem.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { errorCode, unwritable } from '../../formats/file-fault.ts';
import type { FilePart } from '../../formats/file-part.ts';
import { possiblePlanFiles } from '../../formats/plan-file-names.ts';
import { faulty, InputError, type Loaded, loaded } from '../input-faults.ts';
import { MOVE_FILE, moveIn, OldFilesAside, OWN_FILE } from './move-in.ts';
import { LIST_FILE, listText, writtenEarlier } from './own-files.ts';
import { stagingFor } from './staging.ts';

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
    stagingFor(folder).remove();
    const own = new Set(writtenEarlier(folder));
    const problems = (semester === null ? [] : possiblePlanFiles(semester))
      .filter((path) => !own.has(path) && existsSync(join(folder, path)))
      .map((path) => errorAt('--out', join(folder, path), OWN_FILE, MOVE_FILE));
    return problems.length > 0 ? faulty(null, problems) : loaded(undefined);
  } catch (error) {
    return faulty(null, [unwritable('--out', folder, error, WRITABLE)]);
  }
}

export interface WritingWatch {
  /** Called after each part, with the number of files that there is something of so far. */
  readonly onPart?: (made: number) => void;
  /** Breaks off between two parts; the folder is then as it was. */
  readonly signal?: AbortSignal;
}

/**
 * @param parts each written as it comes
 * @returns the paths, in the order in which they first came; null when it was broken off
 * @throws InputError when the disk does not take them, naming what stands in the way; the folder is then as it was.
 */
export async function writeOutput(
  folder: string,
  parts: AsyncIterable<FilePart> | Iterable<FilePart>,
  { onPart, signal }: WritingWatch = {},
): Promise<readonly string[] | null> {
  let leave = () => {};
  try {
    const staging = stagingFor(folder);
    leave = staging.remove;
    const begun = new Set<string>();
    for await (const { path, content } of parts) {
      const file = join(staging.made, path);
      if (!begun.has(path)) mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, content);
      begun.add(path);
      onPart?.(begun.size);
      // Only between two turns of the event loop does a Ctrl-C come through.
      await setImmediate();
      if (signal?.aborted === true) return null;
    }
    const paths = [...begun];
    if (existsSync(folder)) moveIn(folder, staging, paths);
    else becomeFolder(folder, staging.made, paths);
    return paths;
  } catch (error) {
    if (error instanceof OldFilesAside) leave = () => {};
    if (errorCode(error) === '') throw error;
    throw new InputError([{ file: null, problem: unwritable('--out', folder, error, WRITABLE) }]);
  } finally {
    leave();
  }
}

function becomeFolder(folder: string, made: string, paths: readonly string[]): void {
  writeFileSync(join(made, LIST_FILE), listText(paths));
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  renameSync(made, folder);
}
