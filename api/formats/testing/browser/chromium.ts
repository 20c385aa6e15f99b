/** Which browser the browser tests use: the machine's own Chromium, as none is installed with the project. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the program: what `CHROMIUM` says, else the first of the usual names on `PATH`; null where there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  if (env.CHROMIUM !== undefined && env.CHROMIUM !== '') {
    if (isProgram(env.CHROMIUM)) return env.CHROMIUM;
    throw new Error(`CHROMIUM is ${env.CHROMIUM}, which is no program that can be run`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return (
    NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => isProgram(path)) ??
    null
  );
}

/** For `describe.skipIf`: says so, once per test file, where browser tests cannot run. */
export function noChromium(): boolean {
  const missing = findChromium() === null;
  if (missing) {
    process.stderr.write(
      'browser tests skipped: no chromium found (set CHROMIUM, or put chromium on PATH)\n',
    );
  }
  return missing;
}
