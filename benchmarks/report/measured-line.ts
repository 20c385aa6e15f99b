/** One measurement in one line, for who waits at the terminal. */
import type { Measurement } from '../measure/measurement.ts';

export function measuredLine({ peer, outcome, asked, seconds, peakMemoryMb }: Measurement): string {
  const name = `  ${peer.padEnd(16)}`;
  if (outcome.kind === 'skipped') return `${name}skipped: ${outcome.why}`;
  const memory = peakMemoryMb === null ? '' : `, ${Math.round(peakMemoryMb)} MB`;
  const took = `${seconds.toFixed(1)} s${memory}`;
  if (outcome.kind === 'valid') {
    const { placed, priorityPlaced, cost } = outcome.score;
    return `${name}${placed} of ${asked} modules (priority ${priorityPlaced}), cost ${cost}, ${took}`;
  }
  return `${name}${outcome.kind === 'invalid' ? 'INVALID PLAN' : 'no plan'}: ${outcome.why} (${took})`;
}
