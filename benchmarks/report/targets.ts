/** What the project means to reach, beside what was measured. Reported, never asserted. */
import type { Measurement } from '../measure/measurement.ts';

interface Target {
  readonly suites: readonly string[];
  readonly firstPlanSeconds: number;
  /** Shares of the bound; 0 for proven best. */
  readonly placedGap: number;
  readonly costGap: number;
  readonly seconds: number;
  readonly memoryMb: number;
}

/** Two cores. */
export const TARGETS: readonly Target[] = [
  {
    suites: ['tiny', 'tight-30'],
    firstPlanSeconds: 0.2,
    placedGap: 0,
    costGap: 0,
    seconds: 10,
    memoryMb: 300,
  },
  {
    suites: ['leuven', 'tight-100'],
    firstPlanSeconds: 1,
    placedGap: 0.01,
    costGap: 0.02,
    seconds: 30,
    memoryMb: 400,
  },
  { suites: ['tight-500'], firstPlanSeconds: 3, placedGap: 0.02, costGap: 0.04, seconds: 60, memoryMb: 600 },
  {
    suites: ['tight-10000'],
    firstPlanSeconds: 60,
    placedGap: 0.04,
    costGap: 0.08,
    seconds: 600,
    memoryMb: 3000,
  },
];

export interface Gaps {
  /** Share of the bound that is not placed; null without a bound. */
  readonly placed: number | null;
  /** Cost above its bound as a share of the cost; null where more may be placed, or without a bound. */
  readonly cost: number | null;
}

export function gapsOf({ outcome, bound }: Measurement): Gaps {
  if (outcome.kind !== 'valid' || bound === null) return { placed: null, cost: null };
  const { priorityPlaced, cost } = outcome.score;
  const placed = bound.priorityPlaced === 0 ? 0 : 1 - priorityPlaced / bound.priorityPlaced;
  if (placed > 0 || bound.cost === null) return { placed, cost: null };
  return { placed, cost: cost === 0 ? 0 : 1 - bound.cost / cost };
}

export interface TargetLine {
  readonly target: Target;
  readonly measured: {
    readonly semesters: number;
    /** The worst of the semesters each; null where none told. */
    readonly firstPlanSeconds: number | null;
    readonly placedGap: number | null;
    readonly costGap: number | null;
    readonly provenPlaced: number;
    readonly seconds: number;
    readonly memoryMb: number | null;
  };
}

/** @param ours measurements of this planner alone */
export function targetLines(ours: readonly Measurement[]): readonly TargetLine[] {
  return TARGETS.flatMap((target) =>
    target.suites.flatMap((suite) => {
      const runs = ours.filter((run) => run.suite === suite && run.outcome.kind !== 'skipped');
      if (runs.length === 0) return [];
      const gaps = runs.map(gapsOf);
      return {
        target: { ...target, suites: [suite] },
        measured: {
          semesters: runs.length,
          firstPlanSeconds: worst(runs.map((run) => run.firstPlanSeconds)),
          placedGap: worst(gaps.map(({ placed }) => placed)),
          costGap: worst(gaps.map(({ cost }) => cost)),
          provenPlaced: gaps.filter(({ placed }) => placed === 0).length,
          seconds: Math.max(...runs.map((run) => run.seconds)),
          memoryMb: worst(runs.map((run) => run.peakMemoryMb)),
        },
      };
    }),
  );
}

function worst(figures: readonly (number | null)[]): number | null {
  const told = figures.filter((figure) => figure !== null);
  return told.length === 0 ? null : Math.max(...told);
}
