/** The experiments that come with Stageplan: files in one folder, called by their names. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../scenarios/experiments/', import.meta.url);
const EXTENSION = '.yaml';

export interface ShippedExperiment {
  /** What it is called by on the command line: its file name without the extension. */
  readonly name: string;
  readonly path: string;
}

/** By name. */
export function shippedExperiments(): readonly ShippedExperiment[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(EXTENSION))
    .sort()
    .map((file) => ({ name: basename(file, EXTENSION), path: fileURLToPath(new URL(file, FOLDER)) }));
}
