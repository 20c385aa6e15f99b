/**
 * The coordinator's job, end to end: every command of docs/gids-coordinator.md, in the order of the guide, on the
 * workbook that the guide uses. `npm run pictures` keeps the pictures that are made on the way.
 */
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_POPPLER } from '../formats/rota-pdf/testing/pdf-reading.ts';
import { noLibreOffice } from '../formats/spreadsheet/testing/libreoffice.ts';
import { noChromium } from '../formats/testing/browser/chromium.ts';
import { guidePictures } from '../testing/guide-pictures.ts';
import { EXIT } from './exit-codes.ts';
import { type Spoken, start, temporaryFolder } from './testing/command-line.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORKBOOKS = `${ROOT}scenarios/workbooks`;
const GUIDE = readFileSync(`${ROOT}docs/gids-coordinator.md`, 'utf8');
const folder = temporaryFolder(afterAll);

/** What stands between fences of that kind, line by line. */
function fenced(kind: string): readonly string[] {
  return [...GUIDE.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))]
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .filter((line) => line !== '');
}

const COMMANDS = fenced('sh');
const done = new Map<string, Spoken<number | null>>();

beforeAll(async () => {
  mkdirSync(folder.at('scenarios'));
  symlinkSync(WORKBOOKS, folder.at('scenarios', 'workbooks'));
  for (const command of COMMANDS) {
    const [npx, program, ...argv] = command.split(' ');
    expect([npx, program]).toEqual(['npx', 'stageplan']);
    done.set(command, await start(argv, { cwd: folder.at() }));
  }
}, 180_000);

describe('the guide for coordinators', () => {
  it.each(COMMANDS)('%s does what it should', (command) => {
    expect(done.get(command)).toMatchObject({ code: EXIT.fine });
  });

  it('places everybody of its example, and finds the same places when it plans again', () => {
    const [first, again] = COMMANDS.filter((command) => command.includes(' plan ')).map(
      (command) => done.get(command)?.out,
    );
    expect(first).toContain('Alle 7 gevraagde stages zijn geplaatst.');
    expect(again).toContain('Alle 7 gevraagde stages zijn geplaatst.');
  });

  it('names only files that are there', () => {
    const named = [...GUIDE.matchAll(/^\| (.*?) \| .* \|$/gm)].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) expect(existsSync(folder.at('mijn-plan', path)), path).toBe(true);
  });

  it('shows messages as they are given', async () => {
    const { err } = await start(['validate', `${WORKBOOKS}/cvo-de-linde-met-fouten.xlsx`]);
    const shown = fenced('text');
    expect(shown.length).toBeGreaterThan(0);
    for (const line of shown) expect(err).toContain(` › ${line}\n`);
  });

  it('has an answer without names for who need not see them', () => {
    const rota = readFileSync(folder.at('zonder-namen', 'rooster.csv'), 'utf8');
    expect(rota).toContain('c003');
    expect(rota).not.toContain('Łukasz');
  });

  it.skipIf(NO_POPPLER !== null || noLibreOffice() || noChromium())(
    'has pictures of what its commands write (skipped without LibreOffice, poppler and chromium)',
    async () => {
      const files = { workbook: `${WORKBOOKS}/cvo-de-linde.xlsx`, plan: folder.at('mijn-plan') };
      const kept = process.env.STAGEPLAN_PICTURES;
      const pictures = await guidePictures(files, kept === undefined ? folder.at('beelden') : kept);
      const named = [...GUIDE.matchAll(/\(beelden\/([\w-]+\.png)\)/g)].map(([, name]) => name);
      expect(pictures.map((path) => path.split('/').at(-1)).sort()).toEqual([...named].sort());
      for (const path of pictures) expect(statSync(path).size, path).toBeGreaterThan(5_000);
      for (const name of named) expect(existsSync(`${ROOT}docs/beelden/${name}`), name).toBe(true);
    },
    180_000,
  );
});
