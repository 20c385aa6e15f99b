/** Progress as plain lines: for a log, a pipe, a file. */
import type { Phase } from '../../../solver/planning-request.ts';
import type { Terminal } from '../terminal.ts';
import type { ProgressView } from './progress-view.ts';

const SECONDS_BETWEEN_LINES = 2;

/** A line at the first of every phase, and every two seconds: improving and proving may take turns faster than that. */
export function progressLines({ notice, words }: Pick<Terminal, 'notice' | 'words'>): ProgressView {
  const seen = new Set<Phase>();
  let shownAt = 0;
  return {
    show: (progress) => {
      if (seen.has(progress.phase) && progress.seconds - shownAt < SECONDS_BETWEEN_LINES) return;
      seen.add(progress.phase);
      shownAt = progress.seconds;
      notice(words.progress(progress));
    },
    end: () => {},
  };
}
