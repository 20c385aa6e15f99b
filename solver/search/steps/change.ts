/** What a step does to a plan, kept so that it can be undone. */
import { item } from '../../prepare/typed-arrays.ts';
import type { Placed } from '../fit/placed.ts';
import type { SearchState } from '../state/search-state.ts';
import { type Lessons, NO_LESSONS } from './lessons.ts';

export class Change {
  /** What was placed before the step, per demand touched. */
  private readonly before = new Map<number, Placed | null>();

  constructor(
    private readonly state: SearchState,
    private readonly lessons: Lessons = NO_LESSONS,
  ) {}

  begin(): void {
    this.before.clear();
  }

  /** To be called before a demand is placed or taken out by others than this change. */
  remember(demand: number, placed: Placed | null): void {
    if (!this.before.has(demand)) this.before.set(demand, placed);
  }

  place(demand: number, placed: Placed): void {
    this.remember(demand, null);
    this.state.place(demand, placed);
    this.lessons.placed(demand);
  }

  /** Takes it out, and before it what waits for it (H4); adds who went to `removed`. */
  takeOut(demand: number, removed: number[]): void {
    const { state } = this;
    for (const dependant of state.dependants(item(state.prepared.demands, demand)))
      this.takeOut(dependant, removed);
    const placed = state.remove(demand);
    if (placed === null) return;
    this.remember(demand, placed);
    removed.push(demand);
  }

  undo(): void {
    for (const demand of this.before.keys()) this.state.remove(demand);
    for (const [demand, placed] of this.before) if (placed !== null) this.state.place(demand, placed);
  }
}
