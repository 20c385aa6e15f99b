/** What this planner tells on the way, as peers tell it. */
import type { Progress } from '../../../solver/planning-request.ts';
import type { PeerBound } from '../messages.ts';

export function peerBound({ priorityPlaced, cost }: Progress['bound']): PeerBound | null {
  return priorityPlaced === null || cost === null ? null : { priorityPlaced, cost };
}
