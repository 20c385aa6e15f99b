/** What a label is expected to cost yet, beyond its minutes: to compare labels, not to price them. */
import type { Prepared } from '../../prepare/prepared.ts';
import type { Option } from './placed.ts';

/** What a late or weekend day that a label is behind with (H18) counts for, so that it is not put off to the end. */
const BEHIND = 200;
/** The share of S5 that is expected to stay: weeks without a weekend may follow. */
const STILL_AHEAD = 0.5;
/** Less than any cost. */
const TIE = 1e-3;

export class LabelProspects {
  lateAsked = 0;
  weekendAsked = 0;
  private askedMinutes = 0;
  private readonly dearWeekend: number;

  constructor({ semester }: Prepared) {
    this.dearWeekend = STILL_AHEAD * semester.rules.weights.S5;
  }

  begin({ demand }: Option): void {
    this.lateAsked = demand.module.minDaysBy.late;
    this.weekendAsked = demand.module.minDaysBy.weekend;
    this.askedMinutes = demand.askedMinutes;
  }

  /** For more weekends than the weeks so far allow (S5); of what is equal the one with fewer is kept. */
  weekendsAhead(weekends: number, weeks: number): number {
    if (weekends === 0) return 0;
    return weekends * TIE + this.dearWeekend * Math.max(0, weekends - Math.ceil(weeks / 2));
  }

  /** For being short of the late and weekend days that so many minutes should have brought. */
  behind(minutes: number, late: number, weekend: number): number {
    const { lateAsked, weekendAsked } = this;
    if (lateAsked + weekendAsked === 0) return 0;
    const share = minutes / this.askedMinutes;
    return BEHIND * (Math.max(0, lateAsked * share - late) + Math.max(0, weekendAsked * share - weekend));
  }
}
