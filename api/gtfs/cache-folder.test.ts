import { homedir, tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from './cache-folder.ts';

const LINUX = { env: {}, platform: 'linux' as const, home: () => '/home/els' };

describe('the folder of the cache', () => {
  it.each([
    [
      'the one that was asked for',
      { ...LINUX, env: { STAGEPLAN_CACHE: '/srv/kas', XDG_CACHE_HOME: '/x' } },
      '/srv/kas',
    ],
    ['that of the user', LINUX, '/home/els/.cache/stageplan'],
    ['where XDG says', { ...LINUX, env: { XDG_CACHE_HOME: '/var/kas' } }, '/var/kas/stageplan'],
    ['not where XDG may not say', { ...LINUX, env: { XDG_CACHE_HOME: 'kas' } }, '/home/els/.cache/stageplan'],
    ['not an empty one', { ...LINUX, env: { STAGEPLAN_CACHE: '' } }, '/home/els/.cache/stageplan'],
    [
      'among the caches of a Mac',
      { ...LINUX, platform: 'darwin' as const },
      '/home/els/Library/Caches/stageplan',
    ],
    [
      'with the local data of Windows',
      { ...LINUX, platform: 'win32' as const, env: { LOCALAPPDATA: '/els/Local' } },
      '/els/Local/stageplan',
    ],
  ])('is %s', (_, surroundings, folder) => {
    expect(cacheFolder(surroundings)).toBe(folder);
  });

  it('is nowhere for who has no home', () => {
    const home = () => {
      throw new Error('ENOENT');
    };
    expect(cacheFolder({ ...LINUX, home })).toBe(null);
  });

  it('is one of their own for these tests', () => {
    expect(cacheFolder()?.startsWith(tmpdir())).toBe(true);
    expect(cacheFolder()?.startsWith(homedir())).toBe(false);
  });
});
