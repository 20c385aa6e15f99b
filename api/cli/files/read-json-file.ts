/** Reads a JSON file, or says why it cannot be read: missing, no text, no JSON and where. */
import { readFileSync } from 'node:fs';
import { unreadable } from '../../formats/file-fault.ts';
import { readJson } from '../../formats/json/json-text.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';

/** @param path as the user wrote it: that is how messages name the file. */
export function readJsonFile(path: string): Loaded<unknown> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return faulty(path, [unreadable(path, error)]);
  }
  const reading = readJson(path, bytes);
  return reading.ok ? loaded(reading.value) : faulty(path, [reading.problem]);
}
