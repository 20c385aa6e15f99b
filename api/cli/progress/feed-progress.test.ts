import { expect, it } from 'vitest';
import { wordsOf } from '../words.ts';
import { feedProgress } from './feed-progress.ts';

it('tells which timetable is read and how far, every two seconds', () => {
  const told: string[] = [];
  let clock = 100;
  const view = feedProgress(
    { errIsScreen: false, notice: (line) => told.push(line), words: wordsOf('nl') },
    'feeds/delijn.zip',
    () => clock,
  );
  for (const [seconds, read] of [
    [1.9, 10_000_000],
    [2, 11_000_000],
    [3.9, 80_000_000],
    [4, 120_000_000],
  ] as const) {
    clock = 100 + seconds;
    view.show(read, 1_200_000_000);
  }
  view.end();
  expect(told).toEqual([
    'Dienstregeling feeds/delijn.zip: 11 MB van 1.200 MB gelezen.',
    'Dienstregeling feeds/delijn.zip: 120 MB van 1.200 MB gelezen.',
  ]);
});
