import { expect, it } from 'vitest';
import { wordsOf } from '../words.ts';
import { downloadProgress } from './download-progress.ts';

function told(announced: number | null): readonly string[] {
  const lines: string[] = [];
  let clock = 100;
  const view = downloadProgress(
    { errIsScreen: false, notice: (line) => lines.push(line), words: wordsOf('nl') },
    'De Lijn',
    () => clock,
  );
  for (const [seconds, received] of [
    [0, 1_000],
    [1.9, 10_000],
    [2, 4_200_000],
    [3.9, 40_000_000],
    [4, 80_400_000],
  ] as const) {
    clock = 100 + seconds;
    view.show(received, announced);
  }
  view.end();
  return lines;
}

it('tells how much has come every two seconds, and nothing of what is quicker', () => {
  expect(told(231_000_000)).toEqual(['De Lijn: 4,2 MB van 231 MB', 'De Lijn: 80 MB van 231 MB']);
});

it('tells how much has come where nobody knows how much there is', () => {
  expect(told(null)).toEqual(['De Lijn: 4,2 MB binnen', 'De Lijn: 80 MB binnen']);
});
