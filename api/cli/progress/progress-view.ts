/** What shows how far planning is. */
import type { Progress } from '../../../solver/planning-request.ts';

export interface ProgressView {
  readonly show: (progress: Progress) => void;
  /** Leaves the screen as the last progress was; to be called once, also when planning breaks off. */
  readonly end: () => void;
}
