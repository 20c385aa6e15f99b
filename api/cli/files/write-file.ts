/** Writes one file, or one new folder of files, whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../../solver/domain/sentence.ts';
import { unwritable } from '../../formats/file-fault.ts';
import { InputError } from '../input-faults.ts';

/**
 * @param option the option that named the file, for messages
 * @throws InputError when the file cannot be written there.
 */
export function writeWholeFile(option: string, path: string, content: string | Uint8Array): void {
  const beside = `${path}.stageplan-tmp-${process.pid}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const expected = say('een bestand dat u mag schrijven', 'a file that you may write');
    throw new InputError([{ file: null, problem: unwritable(option, path, error, expected) }]);
  }
}

/**
 * @param files texts by their names in the folder, which is not there yet
 * @throws InputError when the folder cannot be made there.
 */
export function writeNewFolder(option: string, folder: string, files: ReadonlyMap<string, string>): void {
  const beside = `${folder}.stageplan-tmp-${process.pid}`;
  try {
    mkdirSync(beside);
    for (const [name, text] of files) writeFileSync(join(beside, name), text);
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    const expected = say('een map die u mag maken', 'a folder that you may make');
    throw new InputError([{ file: null, problem: unwritable(option, folder, error, expected) }]);
  }
}
