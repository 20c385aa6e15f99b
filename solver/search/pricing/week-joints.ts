/** Where weeks meet: what the stage before leaves of a week, and whether the weekly rest (H13) still fits in it. */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';
import { DAYS_IN_WEEK } from '../fit/week-patterns.ts';
import type { ModuleEnd } from './module-ends.ts';
import type { PricingQuestion } from './pricing-question.ts';
import { restTail, type Stretch } from './weekly-rest.ts';

const NO_STAGE: readonly Stretch[] = [];

/** Of one question at a time. */
export class WeekJoints {
  private question: PricingQuestion | null = null;
  private days: TraineeDays | null = null;

  constructor(private readonly prepared: Prepared) {}

  ask(question: PricingQuestion): void {
    this.question = question;
    this.days = null;
  }

  /** The weekly rest of a week with `set` in which there was other stage before it. */
  tailWith(earlier: readonly Stretch[], set: number, week: number): number {
    const { horizon, semester } = this.prepared;
    const { sets } = this.asked();
    if (earlier.length === 0) return sets.tail[set] ?? 0;
    return restTail([...earlier, ...this.stageOf(set)], week, this.own(), horizon, semester.rules);
  }

  /** The stage of a week that the end of the module before leaves in it. */
  earlierInWeek(end: ModuleEnd, week: number): readonly Stretch[] {
    if (end.week === week) return end.stage;
    return end.week === week - 1 ? this.nightInto(week, end.underWay) : NO_STAGE;
  }

  /** What a night that began in the week before takes of this one. */
  nightInto(week: number, underWay: number): readonly Stretch[] {
    const start = (this.prepared.horizon.mondayOfWeek[week] ?? 0) * MINUTES_PER_DAY;
    return underWay === 0 ? NO_STAGE : [{ start, end: underWay }];
  }

  /** In date order. */
  stageOf(set: number): readonly Stretch[] {
    const { sets } = this.asked();
    return Array.from({ length: sets.days[set] ?? 0 }, (_, k) => {
      const slot = sets.slots[set * DAYS_IN_WEEK + k] ?? 0;
      return { start: sets.slotStart[slot] ?? 0, end: sets.slotEnd[slot] ?? 0 };
    });
  }

  /** Minutes of stage that a week may have at the most (H13). */
  weekLimit(week: number): number {
    const { rules } = this.prepared.semester;
    const { trainee } = this.asked().option.demand;
    return Math.min(
      rules.maxStageMinutesPerWeek,
      trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
      rules.maxStageAndWorkMinutesPerWeek - (this.own().workMinutesOfWeek[week] ?? 0),
    );
  }

  private asked(): PricingQuestion {
    if (this.question === null) throw new Error('ask() comes first');
    return this.question;
  }

  /** The trainee's own calendar; not looked up for questions that only ask what is the least. */
  private own(): TraineeDays {
    this.days ??= this.prepared.daysOf(this.asked().option.demand.traineeIndex);
    return this.days;
  }
}
