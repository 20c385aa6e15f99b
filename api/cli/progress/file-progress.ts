/** How far the writing of many files is. */
import { type ProgressScreen, slowProgress } from './slow-progress.ts';

export interface FileProgress {
  /** @param made how many files so far. */
  readonly show: (made: number) => void;
  readonly end: () => void;
}

/** @param total how many there will be */
export function fileProgress(screen: ProgressScreen, total: number, seconds?: () => number): FileProgress {
  const { filesProgress: line, filesBar: bar } = screen.words;
  const { show, end } = slowProgress(screen, { line, bar }, seconds);
  return { show: (made) => show(made, total), end };
}
