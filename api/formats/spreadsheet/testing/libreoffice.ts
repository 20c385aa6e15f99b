/** LibreOffice as a second reader of the workbooks that are written; used where the machine has it. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';

/** HTML has what is shown, not what is stored, and all sheets. */
const AS_SHOWN = { extension: 'html', filter: 'html:HTML (StarCalc)' };
const AS_PRINTED = { extension: 'pdf', filter: 'pdf' };
const GIVE_UP_MS = 90_000;

function findSoffice(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'soffice')).find((path) => isProgram(path)) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** For `it.skipIf`: says so, once per test file, where LibreOffice is not there to read with. */
export function noLibreOffice(): boolean {
  const missing = findSoffice() === null;
  if (missing) process.stderr.write('tests with LibreOffice skipped: no soffice found on PATH\n');
  return missing;
}

/** What LibreOffice shows: the texts of the cells by row, by sheet. @throws Error where it cannot open the workbook. */
export function shownByLibreOffice(
  workbook: Uint8Array,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const { document } = new JSDOM(converted(workbook, AS_SHOWN).toString('utf8')).window;
  const names = [...document.querySelectorAll('h1 em')].map((name) => name.textContent);
  const tables = [...document.querySelectorAll('table')].map((table) =>
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
  );
  return new Map(names.map((name, i) => [name, tables[i] ?? []]));
}

/** The pages that LibreOffice would print, as a PDF. @throws Error where it cannot open the workbook. */
export function printedByLibreOffice(workbook: Uint8Array): Uint8Array {
  return converted(workbook, AS_PRINTED);
}

function converted(
  workbook: Uint8Array,
  to: { readonly extension: string; readonly filter: string },
): Buffer {
  const program = findSoffice();
  if (program === null) throw new Error('no soffice found on PATH');
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-soffice-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    writeFileSync(file, workbook);
    // A profile of its own: two at once in one profile is one too many.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const command = ['--headless', '--convert-to', to.filter, '--outdir', folder, file];
    execFileSync(program, [profile, ...command], { stdio: 'pipe', timeout: GIVE_UP_MS });
    return readFileSync(join(folder, `workbook.${to.extension}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
