import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemLine } from '../../../solver/domain/problem.ts';
import { type Entering, enterFolder, FolderRefusal } from './experiment-folder.ts';
import { MANIFEST_FORMAT, type Manifest } from './manifest.ts';

const root = mkdtempSync(join(tmpdir(), 'stageplan-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const digest = (letter: string) => letter.repeat(64);
const MANIFEST: Manifest = {
  format: MANIFEST_FORMAT,
  experiment: 'een-dag',
  experimentSha256: digest('a'),
  inputs: [
    { path: 'semester.json', sha256: digest('b') },
    { path: 'bus.zip', sha256: digest('c') },
  ],
  stageplan: '1.0.0',
  cases: 4,
};

const entering = (over: Partial<Manifest> = {}): Entering => ({
  manifest: { ...MANIFEST, ...over },
  experiment: new TextEncoder().encode('id: een-dag\n'),
  onLost: () => undefined,
});

/** Enters and leaves; what stood in the way, or nothing. */
async function refusal(folder: string, over: Partial<Manifest> = {}): Promise<string> {
  try {
    await (await enterFolder(folder, entering(over))).leave();
    return '';
  } catch (error) {
    if (!(error instanceof FolderRefusal)) throw error;
    return problemLine(error.problem, 'nl').replaceAll(root, '…');
  }
}

describe('the folder of an experiment', () => {
  it('is made, keeps a copy of the experiment, and lets the same run in again', async () => {
    const folder = join(root, 'nieuw', 'run');
    expect(await refusal(folder)).toBe('');
    expect(readdirSync(folder).sort()).toEqual(['experiment.yaml', 'journal.jsonl', 'manifest.json']);
    expect(readFileSync(join(folder, 'experiment.yaml'), 'utf8')).toBe('id: een-dag\n');
    expect(await refusal(folder)).toBe('');
  });

  it('is refused when the experiment, one of its files or the program has changed', async () => {
    const folder = join(root, 'veranderd');
    await refusal(folder);
    const changed = 'is geen map om in verder te gaan: sinds de run daar begon, veranderde';
    const mend = 'Zet terug wat er was om verder te gaan, of kies een andere map voor een nieuwe run.';
    expect(await refusal(folder, { experimentSha256: digest('d') })).toBe(
      `--out: …/veranderd ${changed} het experimentbestand. ${mend}`,
    );
    const inputs = MANIFEST.inputs.map(({ path }) => ({ path, sha256: digest('e') }));
    expect(await refusal(folder, { inputs, stageplan: '1.1.0' })).toBe(
      `--out: …/veranderd ${changed} semester.json, bus.zip, Stageplan zelf (versie 1.0.0, nu 1.1.0). ${mend}`,
    );
    expect(await refusal(folder)).toBe('');
  });

  it('is refused with files of others in it, and then stays as it is', async () => {
    const folder = join(root, 'eigen');
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.docx'), '');
    expect(await refusal(folder)).toContain('er staat bijvoorbeeld thesis.docx in. Kies een andere map.');
    expect(readdirSync(folder)).toEqual(['thesis.docx']);
  });

  it('is refused where a file stands', async () => {
    const file = join(root, 'bestand');
    writeFileSync(file, '');
    expect(await refusal(file)).toContain('is geen map waarin u mag schrijven');
  });

  it('belongs to one run at a time', async () => {
    const folder = join(root, 'bezet');
    const first = await enterFolder(folder, entering());
    expect(await refusal(folder)).toBe(
      '--out: …/bezet is geen map waarin geen ander experiment loopt. Wacht tot dat klaar is, of kies een andere map.',
    );
    await first.leave();
    expect(await refusal(folder)).toBe('');
  });
});
