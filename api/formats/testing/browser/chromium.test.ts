import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

describe('the browser for browser tests', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stageplan-chromium-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const program = (name: string, mode = 0o755) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, mode);
    return path;
  };

  it('is the one that CHROMIUM names', () => {
    const mine = program('my-browser');
    program('chromium');
    expect(findChromium({ CHROMIUM: mine, PATH: folder })).toBe(mine);
  });

  it('must be there if CHROMIUM names it: a typing mistake should not skip tests', () => {
    expect(() => findChromium({ CHROMIUM: join(folder, 'chrmium'), PATH: folder })).toThrow(/no program/);
  });

  it('is else the first usual name on PATH', () => {
    program('google-chrome');
    const chromium = program('chromium-browser');
    expect(findChromium({ CHROMIUM: '', PATH: ['/nowhere', folder].join(delimiter) })).toBe(chromium);
  });

  it('is none where there is no such program', () => {
    program('chromium', 0o644);
    expect(findChromium({ PATH: folder })).toBeNull();
    expect(findChromium({})).toBeNull();
  });
});
