/** Writes one file, whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { say } from '../../../solver/domain/sentence.ts';
import { InputError } from '../input-faults.ts';
import { unwritable } from './file-fault.ts';

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
