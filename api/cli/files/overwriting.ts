/** What a command may write over. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { say } from '../../../solver/domain/sentence.ts';
import { errorAt, faulty, type Loaded, loaded } from '../input-faults.ts';
import { unreadable } from './file-fault.ts';

const OTHER_NAME = say(
  'Kies een andere naam, of verplaats dat bestand.',
  'Choose another name, or move that file.',
);

/** A workbook that somebody may have filled in is never written over. */
export function mustBeNew(option: string, path: string): Loaded<undefined> {
  if (!existsSync(path)) return loaded(undefined);
  const expected = say('een nieuw bestand: het bestaat al', 'a new file: it exists already');
  return faulty(null, [errorAt(option, path, expected, OTHER_NAME)]);
}

/** A semester may be imported again over the last one, but not over something that is no JSON: the workbook itself. */
export function mustBeJsonOrNew(option: string, path: string): Loaded<undefined> {
  if (path === '' || !existsSync(path)) return loaded(undefined);
  const byte = Buffer.alloc(1);
  try {
    const handle = openSync(path, 'r');
    try {
      const empty = readSync(handle, byte) === 0;
      if (empty || byte.toString() === '{') return loaded(undefined);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return faulty(null, [{ ...unreadable(path, error), path: option }]);
  }
  const expected = say(
    'een semester (JSON) dat vervangen mag worden',
    'a semester (JSON) that may be replaced',
  );
  return faulty(null, [errorAt(option, path, expected, OTHER_NAME)]);
}
