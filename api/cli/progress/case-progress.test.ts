import { expect, it } from 'vitest';
import { wordsOf } from '../words.ts';
import { caseProgress } from './case-progress.ts';

it('tells how far an experiment is and how long it may still take, at most every twenty seconds', () => {
  const told: string[] = [];
  let clock = 100;
  const view = caseProgress(
    { errIsScreen: false, notice: (line) => told.push(line), words: wordsOf('nl') },
    () => clock,
  );
  for (const [seconds, planned] of [
    // Sixty were planned by an earlier run: they say nothing about the speed of this one.
    [0, 60],
    [10, 61],
    [20, 62],
    [39, 70],
    [100, 160],
    [160, 1259],
  ] as const) {
    clock = 100 + seconds;
    view.show(planned, 1260);
  }
  view.end();
  expect(told).toEqual([
    '62 van 1.260 gevallen gepland, nog ongeveer 3 u 20 min',
    '160 van 1.260 gevallen gepland, nog ongeveer 18 min',
    '1.259 van 1.260 gevallen gepland, nog minder dan een minuut',
  ]);
});
