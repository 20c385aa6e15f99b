/**
 * Proof of a best whole-number answer: branching of our own over relaxations, each of which is worth what its
 * duals prove and nothing more. However wrong the library is, the bound it ends with holds.
 */
import { dualProof } from './dual-bound.ts';
import { judgeRelaxation } from './judge-relaxation.ts';
import type { BackendModel, LpBackend } from './lp-backend.ts';
import { wholePoint, worthOf } from './lp-point.ts';
import type { LpModel } from './lp-solver.ts';
import type { ModelStore } from './model-store.ts';
import type { TimeBudget } from './time-budget.ts';
import { OBJECTIVE_WITHIN, WHOLE_WITHIN } from './tolerances.ts';
import { objectiveInSteps, roundedBound } from './whole-steps.ts';

export interface BranchProof {
  /** No whole-number point does better; infinite (in the sense of the model) where nothing was proven. */
  readonly bound: number;
  /** A point better than the one to beat, with which the search ended. */
  readonly better: Float64Array | null;
  readonly nodes: number;
}

interface Node {
  readonly bounds: readonly ColumnBounds[];
  readonly bound: number;
}

interface ColumnBounds {
  readonly column: number;
  readonly lower: number;
  readonly upper: number;
}

/** @param toBeat objective of the claimed best point; the worst there is when the model is said to have none */
export function branchProof(
  backend: LpBackend,
  open: BackendModel,
  store: ModelStore,
  toBeat: number,
  nodes: number,
  budget: TimeBudget,
): BranchProof {
  return new Branching(backend, open, store, toBeat, budget).run(nodes);
}

class Branching {
  private readonly backend: LpBackend;
  private readonly open: BackendModel;
  private readonly store: ModelStore;
  private readonly budget: TimeBudget;
  private readonly sign: 1 | -1;
  private readonly toBeat: number;
  private readonly inSteps: boolean;
  private readonly pending: Node[];
  /** Best bound of what was left without being looked into further. */
  private closed: number;
  private better: Float64Array | null = null;

  constructor(backend: LpBackend, open: BackendModel, store: ModelStore, toBeat: number, budget: TimeBudget) {
    this.backend = backend;
    this.open = open;
    this.store = store;
    this.budget = budget;
    this.sign = store.sense === 'max' ? 1 : -1;
    this.toBeat = toBeat;
    this.inSteps = objectiveInSteps(store.view());
    this.pending = [{ bounds: [], bound: this.sign * Number.POSITIVE_INFINITY }];
    this.closed = -this.sign * Number.POSITIVE_INFINITY;
  }

  run(nodes: number): BranchProof {
    let used = 0;
    while (used < nodes && this.better === null && !this.budget.isSpent) {
      const node = this.pending.pop();
      if (node === undefined) break;
      this.within(node.bounds, () => this.look(node));
      used++;
    }
    const bound = this.pending.reduce((best, node) => this.best(best, node.bound), this.closed);
    return { bound, better: this.better, nodes: used };
  }

  private look(node: Node): void {
    const model = this.store.view();
    const claim = this.budget.askRelaxed(this.open);
    const proven =
      claim.duals === null ? node.bound : roundedBound(model, dualProof(model, claim.duals).bound);
    const bound = this.worst(proven, node.bound);
    const answer = judgeRelaxation(this.backend, model, claim, this.budget);
    if (answer.status === 'infeasible') return;
    if (answer.status !== 'optimal' || !this.beats(bound)) {
      this.closed = this.best(this.closed, bound);
      return;
    }
    const column = mostFractional(model, answer.values);
    if (column === null) this.keepWhole(model, answer.values, bound);
    else this.branch(node, column, answer.values[column] ?? 0, bound);
  }

  private keepWhole(model: LpModel, values: Float64Array, bound: number): void {
    const point = wholePoint(model, values);
    if (point instanceof Float64Array && this.beats(worthOf(model, point).objective)) this.better = point;
    this.closed = this.best(this.closed, bound);
  }

  /** The nearer side is looked into first. */
  private branch(node: Node, column: number, value: number, bound: number): void {
    const { lower, upper } = this.store.view().columns;
    const below = { column, lower: lower[column] ?? 0, upper: Math.floor(value) };
    const above = { column, lower: Math.ceil(value), upper: upper[column] ?? 0 };
    const sides = value - Math.floor(value) < 0.5 ? [above, below] : [below, above];
    for (const side of sides) {
      if (side.lower <= side.upper) this.pending.push({ bounds: [...node.bounds, side], bound });
    }
  }

  /** Does the work with the bounds of a node, and puts back those there were. */
  private within(bounds: readonly ColumnBounds[], work: () => void): void {
    const { lower, upper } = this.store.view().columns;
    const before = bounds.map(({ column }) => ({
      column,
      lower: lower[column] ?? 0,
      upper: upper[column] ?? 0,
    }));
    for (const bound of bounds) this.setBounds(bound);
    work();
    for (const bound of before) this.setBounds(bound);
  }

  private setBounds({ column, lower, upper }: ColumnBounds): void {
    this.store.setColumnBounds(column, lower, upper);
    this.open.setColumnBounds(column, lower, upper);
  }

  private beats(objective: number): boolean {
    if (!Number.isFinite(this.toBeat)) return this.sign * objective > Number.NEGATIVE_INFINITY;
    const gain = this.sign * (objective - this.toBeat);
    return gain > (this.inSteps ? 0.5 : OBJECTIVE_WITHIN * (1 + Math.abs(this.toBeat)));
  }

  private best(one: number, other: number): number {
    return this.sign > 0 ? Math.max(one, other) : Math.min(one, other);
  }

  private worst(one: number, other: number): number {
    return this.sign > 0 ? Math.min(one, other) : Math.max(one, other);
  }
}

function mostFractional({ columns }: LpModel, values: Float64Array): number | null {
  let found: number | null = null;
  let most = WHOLE_WITHIN;
  columns.whole.forEach((whole, column) => {
    const value = values[column] ?? 0;
    const distance = Math.abs(value - Math.round(value));
    if (whole === 1 && distance > most) {
      found = column;
      most = distance;
    }
  });
  return found;
}
