/** Shows how far planning is: a bar on a screen, plain lines elsewhere. */
import type { Progress } from '../../../solver/planning-request.ts';
import type { Terminal } from '../terminal.ts';
import { progressBar } from './progress-bar.ts';
import { progressLines } from './progress-lines.ts';

export interface ProgressView {
  readonly show: (progress: Progress) => void;
  /** Leaves the screen as the last progress was; to be called once, also when planning breaks off. */
  readonly end: () => void;
}

export function progressView(terminal: Terminal): ProgressView {
  return terminal.errIsScreen ? progressBar(terminal.words) : progressLines(terminal);
}
