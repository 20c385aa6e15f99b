/** Who did best on each semester, and what the others reached of it. */
import type { Measurement } from '../measure/measurement.ts';

interface Worth {
  readonly priorityPlaced: number;
  readonly cost: number;
}

export interface Ratio {
  readonly suite: string;
  readonly semester: string;
  readonly peer: string;
  /** Priority placed as a share of the best peer's; 0 without a valid plan. */
  readonly placed: number;
  /** Cost per module placed as a share of the best peer's; null without a valid plan, or where either costs nothing. */
  readonly cost: number | null;
  readonly isBest: boolean;
}

/** Model.md, section 4: more priority placed first, then less cost. */
export function isBetter(one: Worth, other: Worth): boolean {
  return (
    one.priorityPlaced > other.priorityPlaced ||
    (one.priorityPlaced === other.priorityPlaced && one.cost < other.cost)
  );
}

/** Of every measurement that ran, in order. */
export function ratiosOf(measurements: readonly Measurement[]): readonly Ratio[] {
  return measurements.flatMap((measurement) => {
    const { suite, semester, peer, outcome } = measurement;
    if (outcome.kind === 'skipped') return [];
    const best = measurements.filter((other) => other.suite === suite && other.semester === semester);
    const valid = best.flatMap(({ outcome: other }) => (other.kind === 'valid' ? other.score : []));
    const [first] = valid.toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
    if (outcome.kind !== 'valid' || first === undefined) {
      return { suite, semester, peer, placed: 0, cost: null, isBest: false };
    }
    const perModule = (score: typeof first) => score.cost / Math.max(1, score.placed);
    return {
      suite,
      semester,
      peer,
      placed: first.priorityPlaced === 0 ? 1 : outcome.score.priorityPlaced / first.priorityPlaced,
      cost: perModule(first) === 0 ? null : perModule(outcome.score) / perModule(first),
      isBest: !isBetter(first, outcome.score),
    };
  });
}

export interface PeerSummary {
  readonly suite: string;
  readonly peer: string;
  readonly semesters: number;
  readonly best: number;
  readonly meanPlaced: number;
  /** The semester on which least was reached of the best. */
  readonly worst: Ratio;
  readonly meanCost: number | null;
}

/** By suite and peer, in the order in which they were measured. */
export function summaries(ratios: readonly Ratio[]): readonly PeerSummary[] {
  const groups = new Map<string, [Ratio, ...Ratio[]]>();
  for (const ratio of ratios) {
    const key = JSON.stringify([ratio.suite, ratio.peer]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [ratio]);
    else known.push(ratio);
  }
  return [...groups.values()].map((group) => {
    const [{ suite, peer }] = group;
    const costs = group.flatMap(({ cost }) => cost ?? []);
    return {
      suite,
      peer,
      semesters: group.length,
      best: group.filter(({ isBest }) => isBest).length,
      meanPlaced: mean(group.map(({ placed }) => placed)),
      worst: group.reduce((least, ratio) => (isWorse(ratio, least) ? ratio : least)),
      meanCost: costs.length === 0 ? null : mean(costs),
    };
  });
}

function isWorse(one: Ratio, other: Ratio): boolean {
  if (one.placed !== other.placed) return one.placed < other.placed;
  return (one.cost ?? 0) > (other.cost ?? 0);
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
