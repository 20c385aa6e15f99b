/** What a trainee's other modules leave of the weeks, laid out once for all fits beside them. */
import type { Horizon } from '../../prepare/horizon.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';
import { type StageDay, stageMinutesOfWeeks, stageSundays } from './stage-days.ts';

export interface OtherModules {
  /** Work, class and stage in other modules, merged: what weekly rest has to keep clear of. */
  readonly unrestStart: Int32Array;
  readonly unrestEnd: Int32Array;
  /** Minutes of stage per week; null where there are none. */
  readonly minutesOfWeek: Int32Array | null;
  /** 1 in the weeks with stage on Sunday. */
  readonly sundays: Uint8Array;
}

/** Lays out the days, and remembers the last ones: a demand is fitted in at many units in a row. */
export class OtherModulesBook {
  private readonly noSundays: Uint8Array;
  private lastDays: readonly StageDay[] | null = null;
  private lastOwn: TraineeDays | null = null;
  private last: OtherModules | null = null;

  constructor(private readonly horizon: Horizon) {
    this.noSundays = new Uint8Array(horizon.weeks);
  }

  /** @param days in date order */
  of(days: readonly StageDay[], own: TraineeDays): OtherModules {
    if (this.last !== null && this.lastDays === days && this.lastOwn === own) return this.last;
    const made = this.layOut(days, own);
    this.last = made;
    this.lastDays = days;
    this.lastOwn = own;
    return made;
  }

  private layOut(days: readonly StageDay[], own: TraineeDays): OtherModules {
    if (days.length === 0) {
      const { unrestStart, unrestEnd } = own;
      return { unrestStart, unrestEnd, minutesOfWeek: null, sundays: this.noSundays };
    }
    return {
      ...merge(days, own),
      minutesOfWeek: stageMinutesOfWeeks(days, this.horizon),
      sundays: stageSundays(days, this.horizon),
    };
  }
}

/** Both are in order of their starts. */
function merge(days: readonly StageDay[], { unrestStart, unrestEnd }: TraineeDays) {
  const starts = new Int32Array(days.length + unrestStart.length);
  const ends = new Int32Array(starts.length);
  let count = 0;
  const add = (start: number, end: number) => {
    if (count > 0 && start <= (ends[count - 1] ?? 0)) {
      if (end > (ends[count - 1] ?? 0)) ends[count - 1] = end;
      return;
    }
    starts[count] = start;
    ends[count] = end;
    count++;
  };
  let next = 0;
  for (const { start, end } of days) {
    for (; next < unrestStart.length && (unrestStart[next] ?? 0) <= start; next++) {
      add(unrestStart[next] ?? 0, unrestEnd[next] ?? 0);
    }
    add(start, end);
  }
  for (; next < unrestStart.length; next++) add(unrestStart[next] ?? 0, unrestEnd[next] ?? 0);
  return { unrestStart: starts.subarray(0, count), unrestEnd: ends.subarray(0, count) };
}
