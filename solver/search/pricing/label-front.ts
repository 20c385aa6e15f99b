/** The labels of one week that matter: those of which no other of as many minutes is as good in all (dominance). */
import { type LabelColumns, NONE } from './label-columns.ts';

const TIE = 1e-9;

/** What decides which of two labels is better. */
export interface FrontTerms {
  readonly mostMinutes: number;
  /** Late and weekend days that the module asks (H18). */
  readonly minDaysBy: { readonly late: number; readonly weekend: number };
  readonly hasWeekends: boolean;
  readonly weights: { readonly S5: number; readonly S8: number };
}

export class LabelFront {
  /** First label of the week by minutes; NONE outside the week. */
  private heads = new Int32Array(1024).fill(NONE);
  private usedHeads: number[] = [];
  private terms: FrontTerms = {
    mostMinutes: 0,
    minDaysBy: { late: 0, weekend: 0 },
    hasWeekends: false,
    weights: { S5: 0, S8: 0 },
  };

  constructor(private readonly labels: LabelColumns) {}

  begin(terms: FrontTerms): void {
    this.terms = terms;
    this.newWeek();
    if (this.heads.length <= terms.mostMinutes) this.heads = new Int32Array(terms.mostMinutes + 1).fill(NONE);
  }

  newWeek(): void {
    for (const minutes of this.usedHeads) this.heads[minutes] = NONE;
    this.usedHeads.length = 0;
  }

  /** Keeps the newest label if no other of its week and minutes is as good in all, and drops those that it makes needless. */
  settle(made: number): void {
    const { labels } = this;
    const minutes = labels.minutes[made] ?? 0;
    let before = NONE;
    let other = this.heads[minutes] ?? NONE;
    if (other === NONE) this.usedHeads.push(minutes);
    while (other !== NONE) {
      const next = labels.next[other] ?? NONE;
      if (this.dominates(other, made)) {
        labels.count--;
        return;
      }
      if (this.dominates(made, other)) {
        labels.cost[other] = Number.POSITIVE_INFINITY;
        if (before === NONE) this.heads[minutes] = next;
        else labels.next[before] = next;
      } else before = other;
      other = next;
    }
    labels.next[made] = this.heads[minutes] ?? NONE;
    this.heads[minutes] = made;
  }

  /** Whether whatever `b` can become, `a` can as well, for no more. Both of one week and with the same minutes. */
  private dominates(a: number, b: number): boolean {
    const { labels } = this;
    const spare = (labels.cost[b] ?? 0) - (labels.cost[a] ?? 0) + TIE;
    if (spare < 0) return false;
    if ((labels.gap[a] ?? 0) > (labels.gap[b] ?? 0)) return false;
    // Who is ready no later has no longer a night into the next week either.
    if ((labels.workingEnd[a] ?? 0) > (labels.workingEnd[b] ?? 0)) return false;
    if ((labels.tail[a] ?? 0) > (labels.tail[b] ?? 0)) return false;
    if ((labels.shortest[a] ?? 0) < (labels.shortest[b] ?? 0)) return false;
    if (((labels.sundays[a] ?? 0) & ~(labels.sundays[b] ?? 0)) !== 0) return false;
    const { minDaysBy, hasWeekends, weights } = this.terms;
    if ((labels.lateDays[a] ?? 0) < Math.min(minDaysBy.late, labels.lateDays[b] ?? 0)) return false;
    if ((labels.weekendDays[a] ?? 0) < Math.min(minDaysBy.weekend, labels.weekendDays[b] ?? 0)) return false;
    let extra = 0;
    const rhythm = labels.rhythm[a] ?? NONE;
    if (rhythm !== NONE && rhythm !== (labels.rhythm[b] ?? NONE)) extra += weights.S8;
    if (hasWeekends) {
      const weekends = (labels.weekendWeeks[a] ?? 0) - (labels.weekendWeeks[b] ?? 0);
      const weeks = (labels.firstWeek[a] ?? 0) - (labels.firstWeek[b] ?? 0);
      extra += weights.S5 * Math.max(0, weekends + Math.ceil(weeks / 2));
    }
    return extra <= spare;
  }
}
