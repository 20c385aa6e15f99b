/**
 * Diving: block after block is decided as the mixture leans, and after each decision the others get columns that
 * go with it. A decision that costs too much is taken back, and that column is no longer used; after some of
 * those the rest is decided in a rush, for others to mend.
 */
import { improves } from './generate.ts';
import type { Column, ColumnProblem } from './pricing.ts';
import type { MasterAnswer, RestrictedMaster } from './restricted-master.ts';
import type { Choice } from './whole-columns.ts';

export interface DiveLimits {
  readonly shouldStop: () => boolean;
  /** Blocks decided at a time, beside those that the mixture decides by itself. */
  readonly decisionsPerLevel: number;
  /** Rounds of new columns after each decision. */
  readonly roundsPerLevel: number;
  readonly columnsPerBlock: number;
  /** A decision that costs more is taken back; so many times at most. */
  readonly allowedLoss: number;
  readonly maxUndos: number;
  readonly secondsPerLp: number;
  readonly onLevel?: () => void;
}

/** `hurried`: the blocks that were left when the rush began. */
export interface Dived<C extends Column> {
  readonly choice: Choice<C>;
  readonly hurried: ReadonlySet<number>;
}

/**
 * Decides in `master` for good: nothing else can be asked of it afterwards, but its columns can be used.
 * @returns one column per block, perhaps with limits not kept; null when stopped
 */
export function dive<C extends Column>(
  problem: ColumnProblem<C>,
  master: RestrictedMaster<C>,
  limits: DiveLimits,
): Dived<C> | null {
  const decided = new Map<number, C>();
  let mixture = settle(problem, master, decided, limits);
  let undos = 0;
  let hurried: ReadonlySet<number> = new Set();
  while (mixture !== null && !limits.shouldStop()) {
    limits.onLevel?.();
    const rush = undos >= limits.maxUndos;
    if (rush && hurried.size === 0) hurried = undecided(problem.blocks, decided);
    const leaning = leanings(master.columns, mixture.parts, decided);
    const sure = leaning.filter(({ part }) => part > WHOLE);
    decide(master, decided, sure);
    if (decided.size === problem.blocks) return { choice: asChoice(decided, mixture), hurried };
    const split = leaning.slice(sure.length, sure.length + limits.decisionsPerLevel);
    if (split.length === 0) return null;
    decide(master, decided, split);
    const next = settle(problem, master, decided, rush ? { ...limits, roundsPerLevel: 1 } : limits);
    if (rush || next === null || next.objective >= mixture.objective - limits.allowedLoss) {
      mixture = next;
    } else {
      undos++;
      takeBack(master, decided, split);
      mixture = settle(problem, master, decided, limits);
    }
  }
  return null;
}

const TAKEN = 1e-6;
const WHOLE = 1 - 1e-6;

/** The mixture with columns that go with what is decided. */
function settle<C extends Column>(
  problem: ColumnProblem<C>,
  master: RestrictedMaster<C>,
  decided: ReadonlyMap<number, C>,
  { roundsPerLevel, columnsPerBlock, secondsPerLp, shouldStop }: DiveLimits,
): MasterAnswer | null {
  for (let round = 0; ; round++) {
    const mixture = master.solve(secondsPerLp);
    if (mixture === null || round === roundsPerLevel || shouldStop()) return mixture;
    const at = problem.at(mixture.prices);
    let added = 0;
    for (let block = 0; block < problem.blocks; block++)
      if (!decided.has(block))
        added += master.add(
          at.best(block, columnsPerBlock).columns.filter((column) => improves(column, mixture)),
        );
    if (added === 0) return mixture;
  }
}

interface Leaning<C extends Column> {
  readonly place: number;
  readonly column: C;
  readonly part: number;
}

/** What the mixture takes most of, of each undecided block, the surest first. */
function leanings<C extends Column>(
  columns: readonly C[],
  parts: Float64Array,
  decided: ReadonlyMap<number, C>,
): readonly Leaning<C>[] {
  const most = new Map<number, Leaning<C>>();
  columns.forEach((column, place) => {
    const part = parts[place] ?? 0;
    if (part > TAKEN && !decided.has(column.block) && part > (most.get(column.block)?.part ?? 0))
      most.set(column.block, { place, column, part });
  });
  return [...most.values()].sort((a, b) => b.part - a.part);
}

function decide<C extends Column>(
  master: RestrictedMaster<C>,
  decided: Map<number, C>,
  leanings: readonly Leaning<C>[],
): void {
  for (const { column } of leanings) decided.set(column.block, column);
  master.fix(leanings.map(({ place }) => place));
}

function takeBack<C extends Column>(
  master: RestrictedMaster<C>,
  decided: Map<number, C>,
  leanings: readonly Leaning<C>[],
): void {
  for (const { column } of leanings) decided.delete(column.block);
  master.forbid(leanings.map(({ place }) => place));
}

function undecided(blocks: number, decided: ReadonlyMap<number, Column>): ReadonlySet<number> {
  return new Set(Array.from({ length: blocks }, (_, block) => block).filter((block) => !decided.has(block)));
}

function asChoice<C extends Column>(decided: ReadonlyMap<number, C>, mixture: MasterAnswer): Choice<C> {
  const { objective, unkept, beside } = mixture;
  return { columns: [...decided.values()], value: objective, unkept, beside };
}
