/** Progress as plain lines: for a log, a pipe, a file. */
import type { Phase } from '../../../solver/planning-request.ts';
import type { Terminal } from '../terminal.ts';
import type { ProgressView } from './progress-view.ts';

const SECONDS_BETWEEN_LINES = 2;

/** A line at every change of phase, and every two seconds within one. */
export function progressLines({ notice, words }: Pick<Terminal, 'notice' | 'words'>): ProgressView {
  let phase: Phase | null = null;
  let shownAt = 0;
  return {
    show: (progress) => {
      if (progress.phase === phase && progress.seconds - shownAt < SECONDS_BETWEEN_LINES) return;
      phase = progress.phase;
      shownAt = progress.seconds;
      notice(words.progress(progress));
    },
    end: () => {},
  };
}
