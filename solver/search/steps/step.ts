/**
 * One step of the search: something is taken out, put back otherwise, and the change is kept or undone. Steps
 * never leave the state half changed.
 */
import { item } from '../../prepare/typed-arrays.ts';
import type { StrandsOfSearch } from '../pricing/strand-book.ts';
import type { Worth } from '../state/search-state.ts';
import { Change } from './change.ts';
import { type Lessons, NO_LESSONS } from './lessons.ts';
import { Recreate } from './recreate.ts';
import { Regions } from './regions.ts';
import { RUINS, type RuinContext } from './ruins.ts';
import { Takeover, type TakeoverTools } from './takeover.ts';

/**
 * How often a step is a takeover while somebody who could be placed is not, at the start and at the end: first as
 * many as possible are placed, then what they cost comes down.
 */
const TAKEOVER_SHARE = 0.8;
const TAKEOVER_SHARE_AT_END = 0.2;
/** Unplaced demands tried in the room that a step makes. */
const HOPEFULS = 2;

export interface StepTools extends TakeoverTools {
  readonly strands: StrandsOfSearch;
}

export class Step {
  private readonly change: Change;
  private readonly recreate: Recreate;
  private readonly takeover: Takeover;
  private readonly context: RuinContext;

  constructor(
    private readonly tools: StepTools,
    lessons: Lessons = NO_LESSONS,
  ) {
    this.change = new Change(tools.state, lessons);
    this.recreate = new Recreate(tools, this.change, lessons);
    this.takeover = new Takeover(tools, this.change, this.recreate);
    this.context = { ...tools, regions: new Regions(tools.prepared.supply) };
  }

  /**
   * Makes a change; `keep` decides on it, given what the plan was worth before.
   *
   * @param done how far the search is, from 0 to 1
   */
  run(keep: (before: Worth) => boolean, done = 0): void {
    const { state, random, prepared } = this.tools;
    const before = state.worth();
    this.change.begin();
    const ready = this.ready();
    const hopefuls = random.shuffle([...ready]).slice(0, HOPEFULS);
    const share = TAKEOVER_SHARE + (TAKEOVER_SHARE_AT_END - TAKEOVER_SHARE) * done;
    const changed =
      ready.length > 0 && random.fraction() < share
        ? this.takeover.run(item(prepared.demands, random.pick(ready)), hopefuls)
        : this.ruin(hopefuls);
    if (!changed || !keep(before)) this.change.undo();
  }

  /** Unplaced demands that some unit could take, and that wait for nothing; only promised ones while there are any. */
  private ready(): readonly number[] {
    const { state, prepared, book } = this.tools;
    const promised: number[] = [];
    const others: number[] = [];
    for (const index of state.unplacedInAnyOrder()) {
      const demand = item(prepared.demands, index);
      if (!demand.after.every((earlier) => state.isPlaced(earlier))) continue;
      if (book.unitsAlone(demand).length === 0) continue;
      (demand.promised ? promised : others).push(index);
    }
    return promised.length > 0 ? promised : others;
  }

  private ruin(hopefuls: readonly number[]): boolean {
    const { random } = this.tools;
    const removed: number[] = [];
    for (const demand of random.pick(RUINS)(this.context)) this.change.takeOut(demand, removed);
    if (removed.length === 0 && hopefuls.length === 0) return false;
    this.recreate.putBack([...new Set([...hopefuls, ...removed])]);
    return true;
  }
}
