import { expect, it } from 'vitest';
import { wordsOf } from '../words.ts';
import { fileProgress } from './file-progress.ts';

it('tells how many files are made every two seconds, and nothing of what is quicker', () => {
  const told: string[] = [];
  let clock = 100;
  const view = fileProgress(
    { errIsScreen: false, notice: (line) => told.push(line), words: wordsOf('nl') },
    1361,
    () => clock,
  );
  for (const [seconds, made] of [
    [1.9, 10],
    [2, 12],
    [3.9, 80],
    [4, 1200],
  ] as const) {
    clock = 100 + seconds;
    view.show(made);
  }
  view.end();
  expect(told).toEqual(['12 van 1.361 bestanden gemaakt', '1.200 van 1.361 bestanden gemaakt']);
});
