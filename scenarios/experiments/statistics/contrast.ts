/**
 * One replication of a comparison: runs with the same base and seed, some of which count for and some against.
 * Of an effect: changed against unchanged. Of an interaction: both levers and neither, against each one alone.
 */
import type { CaseResult } from '../results.ts';
import { FEWEST_PAIRS, meanInterval } from './bootstrap.ts';
import type { Interval } from './effect.ts';
import type { Differences } from './max-t.ts';
import { mean, standardDeviation } from './moments.ts';
import { signFlipP } from './sign-flip.ts';

export interface Contrast {
  readonly added: readonly CaseResult[];
  readonly taken: readonly CaseResult[];
}

/** Those of which every run tells the measure. */
export function tellingOf(contrasts: readonly Contrast[], measure: string): readonly Contrast[] {
  return contrasts.filter(({ added, taken }) =>
    [...added, ...taken].every((result) => told(result, measure) !== null),
  );
}

export interface Comparison extends Differences {
  readonly pairs: number;
  readonly mean: number;
  /** 95 %; null with fewer than five pairs. */
  readonly interval: Interval | null;
  /** Null where the differences do not vary, or nobody can tell. */
  readonly deviation: number | null;
  /** Of the sign-flip test; null with fewer than five pairs. */
  readonly p: number | null;
}

/** @param contrasts telling, at least one, in the order of their seeds */
export function comparisonOf(contrasts: readonly Contrast[], measure: string): Comparison {
  const differences = contrasts.map(({ added, taken }) => sumOf(added, measure) - sumOf(taken, measure));
  return {
    byReplication:
      differences.length < FEWEST_PAIRS
        ? null
        : new Map(contrasts.map((contrast, i) => [replicationOf(contrast), differences[i] ?? 0])),
    pairs: differences.length,
    mean: mean(differences),
    interval: meanInterval(differences),
    deviation: standardDeviation(differences),
    p: differences.length < FEWEST_PAIRS ? null : signFlipP(differences),
  };
}

/** Over the replications; null where any of these runs has nothing proven. */
export function meanOpenModules(sides: readonly (readonly CaseResult[])[]): number | null {
  const open = sides.map((runs) => runs.map(({ openModules }) => openModules));
  if (open.flat().includes(null)) return null;
  return mean(open.map((runs) => runs.reduce<number>((sum, modules) => sum + (modules ?? 0), 0)));
}

export function meanOf(results: readonly CaseResult[], measure: string): number {
  return mean(results.map((result) => told(result, measure) ?? 0));
}

/** Runs of a contrast share their base and seed. */
function replicationOf({ added }: Contrast): string {
  const [run] = added;
  return `${run?.base} ${run?.seed}`;
}

function sumOf(results: readonly CaseResult[], measure: string): number {
  return results.reduce((sum, result) => sum + (told(result, measure) ?? 0), 0);
}

function told({ measures }: CaseResult, measure: string): number | null {
  return measures[measure] ?? null;
}
