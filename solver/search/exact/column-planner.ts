/**
 * Column planning beside another search: it learns every way to place a strand that the other one comes upon, proves
 * bounds, and takes over a better choice when it finds one.
 */
import { MOST_STRANDS_OF_SMALL } from '../../domain/small-semester.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { type CostLine, leastAt } from '../bound/cost-line.ts';
import { priceAll } from '../columns/lagrangian.ts';
import type { Placed } from '../fit/placed.ts';
import type { LpSolver } from '../lp/lp-solver.ts';
import type { StrandBook } from '../pricing/strand-book.ts';
import type { Worth } from '../state/search-state.ts';
import type { StepTools } from '../steps/step.ts';
import { careProblem } from './care-columns.ts';
import type { CareColumn } from './column-maker.ts';
import { ColumnSearch, NEIGHBOURHOOD } from './column-search.ts';
import { cheapest, MOST_PLACED } from './objective.ts';
import { placedOf, takeOver } from './take-over.ts';

/** With more strands, the linear programs take longer than they are worth. */
const MOST_STRANDS = 200;
/** Labels for one option at one pricing. */
const EFFORT = 20_000;
/** Sums of fractions may end a hair off the whole number they are. */
const ROUNDING_SLACK = 1e-4;
/** Leaving out a unit of priority costs so many times what the dearest placement costs at the least. */
const DEAREST_TIMES = 5;
const LEAST_PER_PRIORITY = 1000;

export interface ColumnBudget {
  readonly shouldStop: () => boolean;
  /** Whether there is time for another round of prices. */
  readonly mayGenerate: () => boolean;
  readonly rounds: number;
  /** Branching nodes of the choice among the columns. */
  readonly nodes: number;
  readonly secondsToChoose: number;
  /** Tries at better choices for some strands, as long as `shouldStop` allows; none but in a small semester. */
  readonly neighbourhoods: number;
  /** How near the bound may be to the best mixture of columns to stop, in cost units. */
  readonly tolerance: number;
}

export class ColumnPlanner {
  private readonly columns: ColumnSearch;
  private readonly lastSeen: (Placed | null)[];
  private mostPlaced = Number.POSITIVE_INFINITY;

  private constructor(
    private readonly tools: StepTools,
    private readonly book: StrandBook,
    lp: LpSolver,
    private readonly perPriority: number,
  ) {
    const { prepared } = tools;
    this.columns = new ColumnSearch(prepared, book, lp, cheapest(perPriority), EFFORT, perPriority);
    this.lastSeen = prepared.demands.map(() => null);
    book.strands.forEach(({ strand }, block) => {
      if (!strand.some(({ promised }) => promised)) this.columns.learn(block, []);
    });
  }

  /** Null where there is nothing to solve linear programs with, or too much to solve; or when stopped before all is laid out. */
  static for(tools: StepTools, lp: LpSolver | null, shouldStop: () => boolean): ColumnPlanner | null {
    if (lp === null || tools.prepared.demands.length === 0) return null;
    if (tools.prepared.demands.length > 2 * MOST_STRANDS) return null;
    const book = tools.strands.book(shouldStop);
    if (book === null || book.strands.length > MOST_STRANDS) return null;
    const steps = book.strands.flatMap((strand) => strand.steps);
    const dearest = Math.max(0, ...steps.flatMap(({ options }) => options.map(({ least }) => least)));
    return new ColumnPlanner(tools, book, lp, LEAST_PER_PRIORITY + DEAREST_TIMES * Math.ceil(dearest));
  }

  get strands(): number {
    return this.book.strands.length;
  }

  /** Learns the strands that are placed otherwise than when it looked last. */
  look(): void {
    const { state } = this.tools;
    this.book.strands.forEach(({ strand }, block) => {
      if (strand.every(({ index }) => state.placed[index] === this.lastSeen[index])) return;
      for (const { index } of strand) this.lastSeen[index] = item(state.placed, index);
      this.columns.learn(block, placedOf(state, strand));
    });
  }

  /** Proves what it can, and leaves the plan at a better choice if it finds one. */
  run(budget: ColumnBudget, onRound: () => void): void {
    this.look();
    this.columns.generate({ ...budget, shouldStop: () => !budget.mayGenerate(), onRound });
    if (budget.shouldStop()) return;
    this.proveMostPlaced();
    if (this.isPerfect(this.tools.state.worth())) return;
    const { nodes, secondsToChoose } = budget;
    this.take((value) => this.columns.choose(value, nodes, secondsToChoose));
    if (this.strands > MOST_STRANDS_OF_SMALL) return;
    // All strands set free are the same neighbourhood every time.
    const most = this.strands <= NEIGHBOURHOOD ? Math.min(1, budget.neighbourhoods) : budget.neighbourhoods;
    for (let tried = 0; tried < most && !budget.shouldStop(); tried++) {
      if (this.isPerfect(this.tools.state.worth())) return;
      this.look();
      this.improveSome(budget);
      onRound();
    }
  }

  /** What plans cost at the least; nothing of any plan before the first round of prices. */
  get costLine(): CostLine {
    const { perPriority } = this;
    return { from: 0, cost: -this.columns.bound, perPriority };
  }

  /** No plan places more priority. */
  get priorityBound(): number {
    return this.mostPlaced;
  }

  isPerfect({ priorityPlaced, cost }: Pick<Worth, 'priorityPlaced' | 'cost'>): boolean {
    return priorityPlaced >= this.mostPlaced && cost <= leastAt(this.costLine, priorityPlaced);
  }

  dispose(): void {
    this.columns.dispose();
  }

  /** At the prices that prove most of cost, as shares of what placing is worth there. */
  private proveMostPlaced(): void {
    const { prices } = this.columns;
    if (prices === null) return;
    const { problem } = careProblem(this.tools.prepared, this.book, MOST_PLACED, EFFORT);
    const { bound } = priceAll(
      problem,
      prices.map((price) => price / this.perPriority),
      1,
    );
    this.mostPlaced = Math.min(this.mostPlaced, Math.floor(bound + ROUNDING_SLACK));
  }

  private improveSome({ shouldStop, nodes, secondsToChoose }: ColumnBudget): void {
    const { random } = this.tools;
    this.take(() => this.columns.improveSome({ shouldStop, nodes, seconds: secondsToChoose, random }));
  }

  /** @param choose a better choice than the one of this value, or null; what rules between columns make of it may be worse */
  private take(choose: (value: number) => readonly CareColumn[] | null): void {
    const { state } = this.tools;
    const before = state.worth();
    const kept = state.snapshot();
    const value = this.perPriority * before.priorityPlaced - before.cost;
    const columns = choose(value);
    if (columns === null) return;
    takeOver(state, this.book, columns);
    const after = state.worth();
    const isBetter =
      after.pinsKept >= before.pinsKept &&
      this.perPriority * after.priorityPlaced - after.cost > value &&
      after.priorityPlaced >= before.priorityPlaced;
    if (!isBetter) state.restore(kept);
  }
}
