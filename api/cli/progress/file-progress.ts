/** How far the writing of many files is: a bar on a screen, a line every two seconds elsewhere. */
import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal.ts';

const SECONDS_BETWEEN_LINES = 2;

export interface FileProgress {
  /** @param made how many files so far. */
  readonly show: (made: number) => void;
  readonly end: () => void;
}

/** Says nothing of what takes less than two seconds. */
export function fileProgress(
  { errIsScreen, notice, words }: Pick<Terminal, 'errIsScreen' | 'notice' | 'words'>,
  total: number,
  seconds: () => number = () => performance.now() / 1000,
): FileProgress {
  let toldAt = seconds();
  let bar: SingleBar | null = null;
  return {
    show: (made) => {
      if (bar !== null) {
        bar.update(made);
        return;
      }
      if (seconds() - toldAt < SECONDS_BETWEEN_LINES) return;
      toldAt = seconds();
      if (!errIsScreen) notice(words.filesProgress(made, total));
      else {
        bar = new SingleBar(
          {
            format: words.filesBar,
            stream: process.stderr,
            gracefulExit: false,
            hideCursor: true,
            barsize: 24,
          },
          Presets.shades_classic,
        );
        bar.start(total, made);
      }
    },
    end: () => bar?.stop(),
  };
}
