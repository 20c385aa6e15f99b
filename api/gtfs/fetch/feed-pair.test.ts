import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { type FeedPair, feedPair, moveInPair } from './feed-pair.ts';

let made: FeedPair;
let kept: FeedPair;
let folder: string;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'stageplan-pair-'));
  folder = join(root, 'deep', 'kept');
  mkdirSync(join(root, 'made'));
  made = feedPair(join(root, 'made'), 'tec');
  kept = feedPair(folder, 'tec');
  writeFileSync(made.zip, 'new zip');
  writeFileSync(made.record, 'new record');
  return () => rmSync(root, { recursive: true, force: true });
});

const text = (path: string) => readFileSync(path, 'utf8');

it('a pair comes in, over the one before', () => {
  moveInPair(made, kept);
  expect([text(kept.zip), text(kept.record)]).toEqual(['new zip', 'new record']);
  writeFileSync(made.zip, 'newer zip');
  writeFileSync(made.record, 'newer record');
  moveInPair(made, kept);
  expect([text(kept.zip), text(kept.record)]).toEqual(['newer zip', 'newer record']);
  expect(readdirSync(folder)).toEqual(['tec.json', 'tec.zip']);
});

it.each([
  ['the one before', 'old record'],
  ['none', null],
])('where the feed cannot come in the record is %s again', (_, record) => {
  mkdirSync(join(kept.zip, 'in the way'), { recursive: true });
  if (record !== null) writeFileSync(kept.record, record);
  expect(() => moveInPair(made, kept)).toThrow();
  expect(readdirSync(folder)).toEqual(record === null ? ['tec.zip'] : ['tec.json', 'tec.zip']);
  if (record !== null) expect(text(kept.record)).toBe(record);
});

it('where the record cannot come in the feed stays', () => {
  mkdirSync(join(kept.record, 'in the way'), { recursive: true });
  writeFileSync(kept.zip, 'old zip');
  expect(() => moveInPair(made, kept)).toThrow();
  expect(text(kept.zip)).toBe('old zip');
});
