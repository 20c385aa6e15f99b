/** How far something countable is that may take long: a bar on a screen, a line every two seconds elsewhere. */
import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal.ts';

const SECONDS_BETWEEN_LINES = 2;

export type ProgressScreen = Pick<Terminal, 'errIsScreen' | 'notice' | 'words'>;

export interface SlowWords {
  readonly line: (done: number, total: number) => string;
  /** The format of the bar, in the words of the progress library. */
  readonly bar: string;
  /** Above the bar: names from files, which may not stand in a format. */
  readonly aboveBar?: string;
}

export interface SlowProgress {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Says nothing of what takes less than two seconds. */
export function slowProgress(
  { errIsScreen, notice }: ProgressScreen,
  { line, bar: format, aboveBar }: SlowWords,
  seconds: () => number = () => performance.now() / 1000,
): SlowProgress {
  let toldAt = seconds();
  let bar: SingleBar | null = null;
  return {
    show: (done, total) => {
      if (bar !== null) {
        bar.update(done);
        return;
      }
      if (seconds() - toldAt < SECONDS_BETWEEN_LINES) return;
      toldAt = seconds();
      if (!errIsScreen) notice(line(done, total));
      else {
        if (aboveBar !== undefined) notice(aboveBar);
        bar = new SingleBar(
          { format, stream: process.stderr, gracefulExit: false, hideCursor: true, barsize: 24 },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
    },
    end: () => bar?.stop(),
  };
}
