/** What this planner tells on the way, as peers tell it. */
import type { Progress } from '../../../solver/planning-request.ts';
import type { PeerBound } from '../messages.ts';

/** Of the time, what searching may take; the rest is for proving. */
export const SEARCH_SHARE = 0.8;

const STARTING: readonly string[] = ['prepare', 'construct'];

/** Whether there is a whole plan from this phase on. */
export function isWhole(phase: Progress['phase']): boolean {
  return !STARTING.includes(phase);
}

export function peerBound({ priorityPlaced, cost }: Progress['bound']): PeerBound | null {
  return priorityPlaced === null || cost === null ? null : { priorityPlaced, cost };
}
