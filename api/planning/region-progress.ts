/** How far a search by regions is, told as one: the plan so far, and what its regions have added to it. */
import { gapOf } from '../../solver/gap.ts';
import { askedOf } from '../../solver/planning-progress.ts';
import type { BoundSoFar, Phase, Progress } from '../../solver/planning-request.ts';
import type { RegionProgress } from '../../solver/regions/search-region.ts';
import type { PlanningTask } from './planning-task.ts';

/** What a plan, or a part of one, is worth. */
export type Standing = Pick<RegionProgress, 'placed' | 'priorityPlaced' | 'cost'>;

const NOTHING: Standing = { placed: 0, priorityPlaced: 0, cost: 0 };
/** What regions prove says nothing about the whole. */
export const NOTHING_PROVEN: BoundSoFar = { priorityPlaced: null, cost: null, costFrom: null };

interface Searched {
  readonly first: RegionProgress;
  readonly last: RegionProgress;
}

export class RegionProgressBook {
  /** What the plan was worth when this round began, and what was made before it. */
  private before: Standing;
  private madeBefore = { steps: 0, moves: 0 };
  private regions = new Map<number, Searched>();
  private count = 0;
  private isFirst = true;
  private readonly asked: ReturnType<typeof askedOf>;
  private speed = { moves: 0, seconds: 0, perSecond: 0 };

  /**
   * @param seconds since planning began
   * @param before what the plan is worth that it begins from
   */
  constructor(
    task: Pick<PlanningTask, 'semester'>,
    private readonly seconds: () => number,
    before = NOTHING,
  ) {
    this.before = before;
    this.asked = askedOf(task);
  }

  /** @param count how many regions there are in it */
  nextRound(count: number): void {
    this.before = this.standing();
    this.madeBefore = { steps: this.steps(), moves: this.moves() };
    this.isFirst = this.count === 0;
    this.count = count;
    this.regions = new Map();
  }

  tell(region: number, progress: RegionProgress): void {
    const first = this.regions.get(region)?.first ?? progress;
    this.regions.set(region, { first, last: progress });
  }

  /** What a region added to the plan it does not lose when it has ended, whatever it told last. */
  standing(): Standing {
    const added = (key: keyof Standing) =>
      [...this.regions.values()].reduce((sum, { first, last }) => sum + last[key] - first[key], 0);
    return {
      placed: this.before.placed + added('placed'),
      priorityPlaced: this.before.priorityPlaced + added('priorityPlaced'),
      cost: this.before.cost + added('cost'),
    };
  }

  steps(): number {
    return this.made('steps');
  }

  /** Steps, and the moves of recombining. */
  moves(): number {
    return this.made('moves');
  }

  private made(kind: 'steps' | 'moves'): number {
    return [...this.regions.values()].reduce((sum, { last }) => sum + last[kind], this.madeBefore[kind]);
  }

  /** There is a first plan once every region has one; and then there always is. What is promised alone is none. */
  private phase(): Phase {
    if (this.count === 0) return 'construct';
    const improving = [...this.regions.values()].filter(({ last }) => last.phase === 'improve');
    return this.isFirst && improving.length < this.count ? 'construct' : 'improve';
  }

  progress(phase: Phase = this.phase()): Progress {
    const standing = this.standing();
    const steps = this.steps();
    return {
      ...this.asked,
      ...standing,
      phase,
      steps,
      bound: NOTHING_PROVEN,
      gap: gapOf(standing, NOTHING_PROVEN),
      movesPerSecond: this.perSecond(this.moves()),
      seconds: this.seconds(),
    };
  }

  /** Measured over a second at least: shorter than that it jumps about. */
  private perSecond(moves: number): number {
    const now = this.seconds();
    const { speed } = this;
    if (now - speed.seconds >= 1) {
      const perSecond = Math.round((moves - speed.moves) / (now - speed.seconds));
      this.speed = { moves, seconds: now, perSecond };
    }
    return this.speed.perSecond;
  }
}
