/** A bar on a screen, plain lines elsewhere. */
import type { Terminal } from '../terminal.ts';
import { progressBar } from './progress-bar.ts';
import { progressLines } from './progress-lines.ts';
import type { ProgressView } from './progress-view.ts';

export function showProgress(terminal: Terminal): ProgressView {
  return terminal.errIsScreen ? progressBar(terminal.words) : progressLines(terminal);
}
