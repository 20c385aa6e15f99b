import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { semester } from '../../../solver/testing/builders.ts';
import { InputError } from '../input-faults.ts';
import { temporaryFolder } from '../testing/command-line.ts';
import { tryOutputFolder, writeOutput } from './output-folder.ts';

const folder = temporaryFolder(afterAll);
const files = (...paths: readonly string[]) => paths.map((path) => ({ path, content: `text of ${path}` }));

describe('an output folder', () => {
  it('is made with the folders above it, open as any other folder', async () => {
    const out = folder.at('new', 'deep', 'out');
    await writeOutput(out, files('plan.json', 'agenda/a/x.ics'));
    expect(readFileSync(`${out}/agenda/a/x.ics`, 'utf8')).toBe('text of agenda/a/x.ics');
    expect(statSync(out).mode).toBe(statSync(folder.at('new')).mode);
    expect(readdirSync(folder.at('new', 'deep'))).toEqual(['out']);
  });

  it('loses what is no longer written, empty folders too, and keeps what is not ours', async () => {
    const out = folder.at('kept');
    await writeOutput(out, files('a/old.ics', 'b/old.ics', 'plan.json'));
    folder.put('kept/b/mine.txt', 'mine');
    await writeOutput(out, files('plan.json'));
    expect(readdirSync(out).sort()).toEqual(['.stageplan-files', 'b', 'plan.json']);
    expect(readdirSync(`${out}/b`)).toEqual(['mine.txt']);
    expect(readFileSync(`${out}/.stageplan-files`, 'utf8')).toBe('plan.json\n');
  });

  it('never takes away what lies outside it, whatever its list says', async () => {
    const outside = folder.put('outside.txt', 'mine');
    folder.put('listed/.stageplan-files', `../outside.txt\n${outside}\nplan.json\n`);
    await writeOutput(folder.at('listed'), files('plan.json'));
    expect(existsSync(outside)).toBe(true);
  });

  it('is as it was when the disk refuses', async () => {
    const out = folder.at('refused');
    await writeOutput(out, files('plan.json'));
    const before = readdirSync(out).sort();
    // A file cannot also be the folder of another one.
    await expect(writeOutput(out, files('x', 'x/y'))).rejects.toThrow(InputError);
    expect(readdirSync(out).sort()).toEqual(before);
  });

  it('is tried without leaving a trace', async () => {
    mkdirSync(folder.at('tried'));
    expect(tryOutputFolder(folder.at('tried'), semester())).toEqual({ ok: true, value: undefined });
    expect(tryOutputFolder(folder.at('tried', 'not', 'there'), semester())).toEqual({
      ok: true,
      value: undefined,
    });
    expect(readdirSync(folder.at('tried'))).toEqual([]);
  });

  it('is refused for every file of somebody else under a name that may be written', async () => {
    folder.put('taken/rooster.csv', 'mine');
    folder.put('taken/agenda/cursisten/t1.ics', 'mine');
    folder.put('taken/agenda/cursisten/other.ics', 'mine');
    const tried = tryOutputFolder(folder.at('taken'), semester());
    expect(tried.ok ? [] : tried.faults.map(({ problem }) => problem.found)).toEqual([
      folder.at('taken', 'rooster.csv'),
      folder.at('taken', 'agenda', 'cursisten', 't1.ics'),
    ]);
  });
});
