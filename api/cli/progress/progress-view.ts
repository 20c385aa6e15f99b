/** What shows how far planning is. */
import type { Progress } from '../../../solver/planning-request.ts';

export interface ProgressView {
  readonly show: (progress: Progress) => void;
  /** Leaves the last progress on the screen, so that something else can be said; what is shown next starts anew. */
  readonly end: () => void;
}
