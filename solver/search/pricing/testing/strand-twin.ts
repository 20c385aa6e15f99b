/**
 * The best that can be had for a strand, by trying every set of dated shifts with every mentor; the plain rules alone
 * say what is valid and what it costs. Nothing of `prepare/` or `search/` is asked.
 */
import { addDays, dayNumber, isoDateOf } from '../../../domain/calendar.ts';
import { guidanceLoad } from '../../../domain/mentor-roster.ts';
import { offeredPlaces } from '../../../domain/offered-places.ts';
import {
  type Placement,
  type PlacementDay,
  type Plan,
  placementSchema,
} from '../../../domain/plan-schema.ts';
import type { Mentor, Pin, Semester, Trainee, Unit } from '../../../domain/semester-schema.ts';
import { shiftTimes } from '../../../domain/shift-times.ts';
import { item } from '../../../prepare/typed-arrays.ts';
import { breachesOf, readPlan, scoreOf } from '../../../rules/index.ts';
import { DAY_RULES, STREET_MODES } from '../../../testing/brute-force.ts';
import { placementDay } from '../../../testing/builders.ts';
import { PUBLISHED_DIGEST } from '../../../testing/search-tools.ts';
import type { Counting } from '../day-prices.ts';

export interface TwinPrices {
  /** Of the place, the employer's limit and the date. */
  ofDay(unit: Unit, shift: string, date: string): number;
  /** Of one unit of guidance. */
  ofGuide(mentor: Mentor, shift: string, date: string): number;
}

export interface TwinTerms {
  readonly prices: TwinPrices;
  readonly counting: Counting;
  /** Of each module. */
  readonly worth: number;
}

export interface TwinAnswer {
  readonly value: number;
  readonly placements: readonly Placement[];
  /** Broken by choices that would have been better: `rule cause`. */
  readonly refusedBy: ReadonlySet<string>;
}

interface Guide {
  readonly mentor: Mentor;
  readonly price: number;
}

interface DatedShift {
  readonly day: PlacementDay;
  readonly minutes: number;
  readonly price: number;
  readonly guides: readonly Guide[];
  /** It takes up nothing that has a price, whoever guided it (H11). */
  readonly frozen: boolean;
}

interface Candidate {
  readonly placement: Placement;
  /** What it adds to the value of the strand, its worth left out. */
  readonly value: number;
}

export function bestByTrying(
  semester: Semester,
  published: Plan | null,
  modules: readonly string[],
  terms: TwinTerms,
): TwinAnswer {
  return new StrandTwin(semester, published, terms).best(modules);
}

/** Every placement of the module that keeps all rules with nothing else placed, the cheapest mentors each; cheapest first. */
export function everyPlacement(
  semester: Semester,
  published: Plan | null,
  module: string,
  terms: TwinTerms,
): readonly Candidate[] {
  const twin = new StrandTwin(semester, published, terms);
  return twin.candidatesOf(module).filter(({ placement }) => twin.brokenBy([placement]).length === 0);
}

class StrandTwin {
  private readonly trainee: Trainee;
  private readonly nothing: number;
  private readonly refusedBy = new Set<string>();

  constructor(
    private readonly semester: Semester,
    private readonly published: Plan | null,
    private readonly terms: TwinTerms,
  ) {
    this.trainee = item(semester.trainees, 0);
    this.nothing = this.costOf([]);
  }

  best(modules: readonly string[]): TwinAnswer {
    const candidates = modules.map((module) => this.candidatesOf(module));
    let best: { value: number; placements: readonly Placement[] } = {
      value: Number.POSITIVE_INFINITY,
      placements: [],
    };
    if (this.mayStopAfter([])) best = { value: this.nothing, placements: [] };
    const goOn = (chosen: readonly Placement[], value: number): void => {
      const next = candidates[chosen.length];
      if (next === undefined) return;
      const isLast = chosen.length === modules.length - 1;
      const cheapestAfter = candidates
        .slice(chosen.length + 1)
        .reduce((sum, later) => sum + Math.min(0, (later[0]?.value ?? 0) - this.terms.worth), 0);
      for (const { placement, value: more } of next) {
        const total = value + more - this.terms.worth;
        if (total + cheapestAfter >= best.value) return;
        const all = [...chosen, placement];
        const broken = this.brokenBy(all);
        for (const rule of broken) this.refusedBy.add(rule);
        if (broken.length > 0) continue;
        if (total < best.value && this.mayStopAfter(all)) best = { value: total, placements: all };
        if (!isLast) goOn(all, total);
      }
    };
    goOn([], this.nothing);
    return { ...best, refusedBy: this.refusedBy };
  }

  candidatesOf(module: string): Candidate[] {
    const asked =
      this.trainee.modules.find((one) => one.module === module)?.minutes ??
      this.semester.modules.find(({ id }) => id === module)?.minutes ??
      0;
    const found: Candidate[] = [];
    for (const unit of this.semester.units) {
      const dates = this.dates().map((date) => this.datedShifts(module, unit, date));
      const choose = (from: number, days: readonly DatedShift[], minutes: number): void => {
        if (minutes >= asked) {
          found.push(...this.withMentors(module, unit, days));
          // History alone is never too long (H2).
          if (days.some(({ frozen }) => !frozen)) return;
        }
        for (let at = from; at < dates.length; at++)
          for (const dated of dates[at] ?? []) choose(at + 1, [...days, dated], minutes + dated.minutes);
      };
      choose(0, [], 0);
    }
    return found.sort((a, b) => a.value - b.value);
  }

  /** Nothing that is pinned is left out. */
  private mayStopAfter(placements: readonly Placement[]): boolean {
    return !breachesOf(this.reading(placements)).some(({ cause }) => cause === 'not-placed');
  }

  /** By the plain rules; more may follow. */
  brokenBy(placements: readonly Placement[]): string[] {
    return breachesOf(this.reading(placements))
      .filter(({ rule, cause }) => rule !== 'H17' || cause !== 'not-placed')
      .map(({ rule, cause }) => `${rule} ${cause}`);
  }

  private withMentors(module: string, unit: Unit, days: readonly DatedShift[]): Candidate[] {
    const pinned = this.pinOn(module)?.mentor;
    const primaries = this.semester.mentors.filter(
      (one) => one.unit === unit.id && (pinned === undefined || one.id === pinned),
    );
    const load = guidanceLoad(this.trainee, unit);
    const absent = this.counts ? this.semester.rules.weights.S4 : 0;
    let best: { extra: number; primary: Mentor; guides: readonly Guide[] } | null = null;
    for (const guides of everyChoice(days.map((dated) => dated.guides))) {
      const price = guides.reduce((sum, guide) => sum + load * guide.price, 0);
      for (const primary of primaries) {
        const open = guides.filter((_, i) => !item(days, i).frozen);
        const guided = (mentor: Mentor) => open.filter((guide) => guide.mentor === mentor).length;
        if (open.some(({ mentor }) => guided(mentor) > guided(primary))) continue;
        const extra = price + absent * guides.filter(({ mentor }) => mentor !== primary).length;
        if (best === null || extra < best.extra) best = { extra, primary, guides };
      }
    }
    if (best === null) return [];
    const { extra, primary, guides } = best;
    const byPrimary = days.map(({ day }) => ({ ...day, mentor: primary.id }));
    const placement = this.placementOf(module, unit, primary, byPrimary);
    const prices = days.reduce((sum, { price }) => sum + price, extra);
    return [
      {
        // The primary mentor guides all of `placement`'s days: S4 is in `extra`.
        value: this.costOf([placement]) - this.nothing + prices,
        placement: {
          ...placement,
          days: placement.days.map((day, i) => ({ ...day, mentor: item(guides, i).mentor.id })),
        },
      },
    ];
  }

  private datedShifts(module: string, unit: Unit, date: string): DatedShift[] {
    const frozen = date <= (this.pinOn(module)?.frozenUntil ?? '');
    const past = frozen ? this.historyOn(module, unit, date) : null;
    if (past !== null) return past;
    const mentors = this.semester.mentors.filter((mentor) => mentor.unit === unit.id);
    const offered = unit.shifts.filter(({ id }) => offeredPlaces(unit, id, dayNumber(date)) > 0);
    return offered.flatMap((shift) => {
      const options = STREET_MODES.map((mode) => ({ date, shift: shift.id, mode }));
      const days = options.flatMap((option) => {
        const there = mentors.flatMap((mentor) => {
          const day = placementDay(this.semester, { unit: unit.id }, { ...option, mentor: mentor.id });
          const alone = this.placementOf(module, unit, mentor, [day]);
          const isOut = breachesOf(this.reading([alone])).some(({ rule }) => DAY_RULES.has(rule));
          return isOut ? [] : [{ day, mentor, travel: this.travelOf(alone) }];
        });
        const first = there[0];
        return first === undefined ? [] : [{ ...first, mentors: there.map(({ mentor }) => mentor) }];
      });
      return days
        .sort((a, b) => a.travel - b.travel)
        .slice(0, 1)
        .map(({ day, mentors: there }) => ({
          day,
          minutes: shiftTimes(shift).stageMinutes,
          price: frozen ? 0 : this.terms.prices.ofDay(unit, shift.id, date),
          guides: there.map((mentor) => ({
            mentor,
            price: frozen ? 0 : this.terms.prices.ofGuide(mentor, shift.id, date),
          })),
          frozen,
        }));
    });
  }

  /** What is published of a frozen date is copied; null where nothing is. */
  private historyOn(module: string, unit: Unit, date: string): DatedShift[] | null {
    const published = this.published?.placements.find((one) => one.module === module);
    const day = published?.days.find((one) => one.date === date);
    if (published === undefined || day === undefined) return null;
    const shift = unit.shifts.find(({ id }) => id === day.shift);
    const mentor = this.semester.mentors.find(({ id }) => id === day.mentor);
    if (published.unit !== unit.id || shift === undefined || mentor === undefined) return [];
    const { stageMinutes } = shiftTimes(shift);
    return [{ day, minutes: stageMinutes, price: 0, guides: [{ mentor, price: 0 }], frozen: true }];
  }

  private pinOn(module: string): Pin | undefined {
    return this.semester.pins?.find((pin) => pin.module === module);
  }

  private travelOf(alone: Placement): number {
    const { S1, S2 } = scoreOf(this.reading([alone])).terms;
    return S1 + S2;
  }

  private get counts(): boolean {
    return this.terms.counting === 'cost and prices';
  }

  private costOf(placements: readonly Placement[]): number {
    return this.counts ? scoreOf(this.reading(placements)).cost : 0;
  }

  private reading(placements: readonly Placement[]) {
    const replan = this.published === null ? {} : { replanOf: PUBLISHED_DIGEST };
    return readPlan(this.semester, { placements: [...placements], ...replan }, this.published);
  }

  private placementOf(module: string, unit: Unit, primary: Mentor, days: PlacementDay[]): Placement {
    const frame = {
      trainee: this.trainee.id,
      module,
      unit: unit.id,
      mentor: primary.id,
      minutes: 0,
      days: [],
    };
    return { ...placementSchema.parse(frame), days };
  }

  private dates(): string[] {
    const first = dayNumber(this.semester.start);
    const count = dayNumber(this.semester.end) - first + 1;
    return Array.from({ length: count }, (_, i) => isoDateOf(addDays(first, i)));
  }
}

function everyChoice<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (made, list) => made.flatMap((one) => list.map((next) => [...one, next])),
    [[]],
  );
}
