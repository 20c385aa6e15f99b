import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { roadSemester } from '../../solver/testing/north-road.ts';
import { temporaryFolder } from '../cli/testing/command-line.ts';
import { keptJourneys } from './kept-journeys.ts';

const folder = temporaryFolder(afterAll);
const FEEDS = [{ path: 'bus.zip', digest: 'a'.repeat(64) }];
const IMAGE = new SharedArrayBuffer(64);
const WORLD = roadSemester();

describe('journeys that were searched', () => {
  it('are there for the next run of the same semester with the same feeds', () => {
    const cache = folder.at('same');
    expect(keptJourneys(WORLD, FEEDS, cache).image).toBeNull();
    keptJourneys(WORLD, FEEDS, cache).keep(IMAGE);
    expect(keptJourneys(roadSemester(), FEEDS, cache).image).toEqual(IMAGE);
  });

  it('are not taken for those of another feed, path or home', () => {
    const cache = folder.at('other');
    keptJourneys(WORLD, FEEDS, cache).keep(IMAGE);
    const moved = roadSemester({ home: { lat: 50.9, lon: 4.7 } });
    for (const [world, feeds] of [
      [WORLD, [{ path: 'bus.zip', digest: 'b'.repeat(64) }]],
      [WORLD, [{ path: 'trein.zip', digest: 'a'.repeat(64) }]],
      [moved, FEEDS],
    ] as const) {
      expect(keptJourneys(world, feeds, cache).image).toBeNull();
    }
  });

  it('are not kept where there is nothing to ride, or no place for a cache', () => {
    const cache = folder.put('a-file', 'geen map');
    keptJourneys(WORLD, FEEDS, cache).keep(IMAGE);
    keptJourneys(WORLD, FEEDS, null).keep(IMAGE);
    keptJourneys(WORLD, [], folder.at('empty')).keep(IMAGE);
    expect(existsSync(folder.at('empty'))).toBe(false);
    expect(readFileSync(cache, 'utf8')).toBe('geen map');
  });
});
