import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { semester } from '../../../solver/testing/builders.ts';
import { InputError } from '../input-faults.ts';
import { temporaryFolder } from '../testing/command-line.ts';
import { tryOutputFolder, writeOutput } from './output-folder.ts';

const folder = temporaryFolder(afterAll);
const files = (...paths: readonly string[]) => paths.map((path) => ({ path, content: `text of ${path}` }));

/** Every file with what is in it. */
function contents(path: string): readonly (readonly [string, string])[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(`${path}/${name}`).isFile())
    .sort()
    .map((name) => [name, readFileSync(`${path}/${name}`, 'utf8')]);
}

describe('an output folder', () => {
  it('is made with the folders above it, open as any other folder', async () => {
    const out = folder.at('new', 'deep', 'out');
    await writeOutput(out, files('plan.json', 'agenda/a/x.ics'));
    expect(readFileSync(`${out}/agenda/a/x.ics`, 'utf8')).toBe('text of agenda/a/x.ics');
    expect(statSync(out).mode).toBe(statSync(folder.at('new')).mode);
    expect(readdirSync(folder.at('new', 'deep'))).toEqual(['out']);
  });

  it('puts a file together from its parts, whatever other files come in between', async () => {
    const out = folder.at('parts');
    const parts = [
      ...files('plan.json'),
      { path: 'agenda/list', content: 'one ' },
      { path: 'agenda/x.ics', content: Buffer.from('whole') },
      { path: 'agenda/list', content: 'two' },
    ];
    const made: number[] = [];
    const paths = await writeOutput(out, parts, { onPart: (count) => made.push(count) });
    expect(paths).toEqual(['plan.json', 'agenda/list', 'agenda/x.ics']);
    expect(made).toEqual([1, 2, 3, 3]);
    expect(readFileSync(`${out}/agenda/list`, 'utf8')).toBe('one two');
    expect(readFileSync(`${out}/agenda/x.ics`, 'utf8')).toBe('whole');
    // Written again it starts anew.
    await writeOutput(out, parts);
    expect(readFileSync(`${out}/agenda/list`, 'utf8')).toBe('one two');
  });

  it('is as it was when what makes a file fails halfway', async () => {
    const out = folder.at('halfway');
    await writeOutput(out, files('plan.json'));
    const before = contents(out);
    function* failing() {
      yield { path: 'plan.json', content: 'half' };
      throw new Error('no way on');
    }
    await expect(writeOutput(out, failing())).rejects.toThrow('no way on');
    expect(contents(out)).toEqual(before);
    expect(readdirSync(out).filter((name) => name.startsWith('.stageplan-tmp'))).toEqual([]);
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

  it.each(['a.txt', 'c.txt'])('keeps every old file when a folder stands where %s was', async (taken) => {
    const out = folder.at(`blocked-${taken}`);
    await writeOutput(out, [...files('a.txt', 'deep/b.txt', 'c.txt'), { path: 'gone.txt', content: 'gone' }]);
    rmSync(`${out}/${taken}`);
    mkdirSync(`${out}/${taken}`);
    writeFileSync(`${out}/${taken}/mine.txt`, 'mine');
    const before = contents(out);
    const again = ['a.txt', 'deep/b.txt', 'c.txt', 'new/d.txt'].map((path) => ({ path, content: 'new' }));
    const failure = await writeOutput(out, again).catch((error: unknown) => error);
    expect(failure instanceof InputError && failure.faults.map(({ problem }) => problem.found)).toEqual([
      `${out}/${taken}`,
    ]);
    expect(contents(out)).toEqual(before);
  });

  it('never takes the place of what somebody put there meanwhile', async () => {
    const out = folder.at('meanwhile');
    await writeOutput(out, files('plan.json'));
    async function* slow() {
      yield* files('plan.json');
      writeFileSync(`${out}/rooster.csv`, 'mine');
      yield* files('rooster.csv');
    }
    await expect(writeOutput(out, slow())).rejects.toThrow(InputError);
    expect(contents(out).filter(([path]) => path !== '.stageplan-files')).toEqual([
      ['plan.json', 'text of plan.json'],
      ['rooster.csv', 'mine'],
    ]);
  });

  it('is as it was when the writing is broken off', async () => {
    const out = folder.at('broken-off');
    await writeOutput(out, files('plan.json'));
    const before = contents(out);
    const breaking = new AbortController();
    const many = [...files('plan.json', 'x', 'y'), { path: 'x', content: ' and more' }];
    const watch = { signal: breaking.signal, onPart: () => breaking.abort() };
    expect(await writeOutput(out, many, watch)).toBeNull();
    expect(contents(out)).toEqual(before);
  });

  it('is cleared of what a killed run left a day ago, not of a run that may be busy', async () => {
    const at = (name: string) => folder.at('cleared', name);
    for (const name of ['.stageplan-tmp-old', '.stageplan-tmp-busy', '.stageplan-tmp-only-copy', 'mine']) {
      folder.put(`cleared/${name}/made/t1.ics`, 'names');
    }
    folder.put('cleared/.stageplan-tmp-only-copy/replaced/t1.ics', 'the old one');
    const hoursAgo = (hours: number) => Date.now() / 1000 - hours * 3600;
    for (const name of ['.stageplan-tmp-old', '.stageplan-tmp-only-copy', 'mine']) {
      utimesSync(at(name), hoursAgo(25), hoursAgo(25));
    }
    utimesSync(at('.stageplan-tmp-busy'), hoursAgo(23), hoursAgo(23));
    await writeOutput(folder.at('cleared'), files('plan.json'));
    expect(existsSync(at('.stageplan-tmp-old'))).toBe(false);
    expect(existsSync(at('.stageplan-tmp-busy'))).toBe(true);
    expect(existsSync(at('.stageplan-tmp-only-copy'))).toBe(true);
    expect(existsSync(at('mine'))).toBe(true);
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
