/** Progress as a bar of what is placed, on a screen. */
import { Presets, SingleBar } from 'cli-progress';
import type { CliWords } from '../words.ts';
import type { ProgressView } from './progress-view.ts';

export function progressBar(words: CliWords): ProgressView {
  const bar = new SingleBar(
    { format: words.bar, stream: process.stderr, gracefulExit: false, hideCursor: true, barsize: 24 },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: ({ phase, placed, asked, cost, seconds }) => {
      const told = { phase: words.phases[phase], cost: words.number(cost), elapsed: Math.floor(seconds) };
      if (started) bar.update(placed, told);
      else bar.start(asked, placed, told);
      started = true;
    },
    end: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}
