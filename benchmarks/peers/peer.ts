/** The planners that run side by side, as the benchmark sees them. */
import type { Job } from './job.ts';

/** Files that a peer has to be given besides the semester. */
export type PeerInput = 'semester' | 'exchange' | 'columns';

export interface Peer {
  readonly name: string;
  /** For the report: what it is and how it models the problem. */
  readonly about: string;
  readonly input: PeerInput;
  /** Semesters with more trainees are beyond it: it is not asked, and the report says so. */
  readonly mostTrainees: number;
  /** Why it cannot run on this machine, with what would make it run; null when it can. */
  missing(): string | null;
  /** The program and its arguments. */
  command(job: Job, jobFile: string): readonly [string, ...string[]];
}
