/** The shape of a peer that runs in Node. */
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { ExchangeAnswer } from '../../exchange/format.ts';
import type { Job } from '../job.ts';
import type { PeerBound, ProgressMessage } from '../messages.ts';

export type PeerAnswer = { readonly plan: Plan } | { readonly choices: ExchangeAnswer };

export interface Watched {
  /** Since the peer was ready. */
  readonly seconds: () => number;
  readonly tell: (progress: Omit<ProgressMessage, 'kind' | 'seconds'>) => void;
  /** Writes an answer that counts if the process is ended before a better one. */
  readonly keep: (answer: PeerAnswer) => void;
}

export interface Answered {
  /** Null when nothing was found beyond what was kept. */
  readonly answer: PeerAnswer | null;
  readonly bound: PeerBound | null;
}

/** Reads what it needs, and gives the function that plans: only that one's time counts. */
export type InNode = (job: Job) => Promise<(watched: Watched) => Promise<Answered>>;
