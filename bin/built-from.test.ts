import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isUnchanged, stampOf, stampToNote } from './built-from.mjs';

/** A project of files by path, each with its stamp and its digest, that counts what was asked of it. */
function project(files: Readonly<Record<string, readonly [stamp: string, digest: string]>>) {
  const digested: string[] = [];
  const look = {
    stampOf: (path: string) => files[path]?.[0] ?? null,
    digestOf: async (path: string) => {
      digested.push(path);
      return files[path]?.[1] ?? null;
    },
  };
  return { look, digested };
}

describe('what was built from files', () => {
  const built = [
    { path: 'a.ts', stamp: '1', digest: 'A' },
    { path: 'b.ts', stamp: '5', digest: 'B' },
  ];

  it('is of the files that are here while their stamps are the same, and nothing is read for it', async () => {
    const { look, digested } = project({ 'a.ts': ['1', 'A'], 'b.ts': ['5', 'B'], 'new.ts': ['9', 'N'] });
    expect(await isUnchanged(built, look)).toBe(true);
    expect(digested).toEqual([]);
  });

  it.each(['4', '6'])('is not when a file is another, be it older or newer (%s)', async (stamp) => {
    expect(await isUnchanged(built, project({ 'a.ts': ['1', 'A'], 'b.ts': [stamp, 'C'] }).look)).toBe(false);
  });

  it('is when a file was copied or checked out again as it was', async () => {
    const { look, digested } = project({ 'a.ts': ['1', 'A'], 'b.ts': ['7', 'B'] });
    expect(await isUnchanged(built, look)).toBe(true);
    expect(digested).toEqual(['b.ts']);
  });

  it('is not when a file is gone', async () => {
    expect(await isUnchanged(built, project({ 'a.ts': ['1', 'A'] }).look)).toBe(false);
  });

  it('is judged by what a file holds where that was written just before the build', async () => {
    const fresh = [{ path: 'a.ts', stamp: null, digest: 'A' }];
    expect(await isUnchanged(fresh, project({ 'a.ts': ['1', 'A'] }).look)).toBe(true);
    expect(await isUnchanged(fresh, project({ 'a.ts': ['1', 'B'] }).look)).toBe(false);
    expect(await isUnchanged(fresh, project({}).look)).toBe(false);
  });
});

describe('the stamp of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-stamp-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file.ts');

  it('differs after a change that keeps size and time of writing', () => {
    writeFileSync(file, 'one');
    const { atime, mtime } = statSync(file);
    const before = stampOf(file);
    while (Date.now() <= statSync(file).ctimeMs + 20);
    writeFileSync(file, 'two');
    utimesSync(file, atime, mtime);
    expect(stampOf(file)).not.toBe(before);
  });

  it('is null of no file', () => {
    expect(stampOf(join(folder, 'none.ts'))).toBeNull();
  });

  it('is only noted once no further change can leave it the same', () => {
    writeFileSync(file, 'one');
    const { ctimeMs } = statSync(file);
    expect(stampToNote(file, ctimeMs + 500)).toBeNull();
    expect(stampToNote(file, ctimeMs + 5000)).toBe(stampOf(file));
  });
});
