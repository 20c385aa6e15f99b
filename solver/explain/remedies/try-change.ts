/** Whether a module finds a place once one change is made: tried, and then judged by the plain rules. */
import type { Placement, Plan } from '../../domain/plan-schema.ts';
import type { Semester } from '../../domain/semester-schema.ts';
import { type Company, datedShift, type Wanted } from '../../prepare/company.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { breachesOf, readPlan } from '../../rules/index.ts';
import type { Timetables } from '../../travel/gtfs/feeds.ts';
import type { Change, OfModule } from './change.ts';
import type { Effort } from './effort.ts';
import type { Attempt } from './lever.ts';
import { applyChange } from './levers.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** What search does for a trial. */
export interface Trial {
  readonly prepare: (semester: Semester, published: Plan | null) => Prepared;
  /** For judging what was found. */
  readonly timetables: Timetables;
  /** Null where it takes no search to see that there is no placement. */
  readonly seat: (prepared: Prepared, company: Company, wanted: Wanted) => Seat | null;
  /** The dated shifts that the trainee could have at the unit, as `datedShift` has them. */
  readonly open: (prepared: Prepared, company: Company, wanted: Wanted) => ReadonlySet<string>;
}

export interface Seat {
  /** @param welcome dated shifts to be used as far as they go; null: all */
  place(welcome: ReadonlySet<string> | null): Placement | null;
}

/** A change with the module that it is made for. */
export interface ChangeFor {
  readonly of: OfModule;
  readonly change: Change;
}

export interface Success {
  readonly change: Change;
  readonly placement: Placement;
}

/** Tries changes, as far as the effort goes. */
export class ChangeTrials {
  private readonly openBefore = new WeakMap<Neighbourhood, ReadonlySet<string>>();

  constructor(
    private readonly trial: Trial,
    private readonly effort: Effort,
  ) {}

  /** Null where nothing was found. The change may be smaller than the one attempted. */
  attempt(neighbourhood: Neighbourhood, of: OfModule, attempt: Attempt): Success | null {
    const { smaller } = attempt;
    const tryIt = (change: Change) => this.once(neighbourhood, of, { ...attempt, change });
    let best = tryIt(attempt.change);
    if (smaller === undefined) return best;
    let untried = best === null ? [] : smaller(best.change);
    while (untried.length > 0) {
      const [next, ...rest] = untried;
      const success = next === undefined ? null : tryIt(next);
      if (success !== null) best = success;
      untried = success === null ? rest : smaller(success.change);
    }
    return best;
  }

  /** The module at that unit, after changes that were made for another one. */
  after(neighbourhood: Neighbourhood, wanted: Wanted, changes: readonly ChangeFor[]): Placement | null {
    const placement = this.seat(neighbourhood, wanted, changes)?.place(null) ?? null;
    return placement !== null && this.isValid(neighbourhood, wanted, placement, changes) ? placement : null;
  }

  private once(
    neighbourhood: Neighbourhood,
    of: OfModule,
    { unit, change, narrowed }: Attempt,
  ): Success | null {
    const wanted: Wanted = { ...of, unit: unit.id };
    const seat = this.seat(neighbourhood, wanted, [{ of, change }]);
    if (seat === null) return null;
    if (narrowed === undefined) return this.confirmed(neighbourhood, of, change, seat.place(null));
    const open = this.openIn(neighbourhood, wanted);
    const placement = seat.place(open);
    const needed = (placement?.days ?? []).filter((day) => !open.has(datedShift(day.date, day.shift)));
    const enough = needed.length === 0 ? null : narrowed(needed);
    return enough === null ? null : this.confirmed(neighbourhood, of, enough, placement);
  }

  /** Null where there is no placement for sure, and where no effort is left to search for one. */
  private seat(
    { alone, published, company }: Neighbourhood,
    wanted: Wanted,
    changes: readonly ChangeFor[],
  ): Seat | null {
    const { trial, effort } = this;
    const seat = trial.seat(trial.prepare(withChanges(alone, changes), published), company, wanted);
    return seat !== null && effort.takeSearch() ? seat : null;
  }

  private openIn(neighbourhood: Neighbourhood, wanted: Wanted): ReadonlySet<string> {
    const { alone, published, company } = neighbourhood;
    const { trial } = this;
    const open =
      this.openBefore.get(neighbourhood) ?? trial.open(trial.prepare(alone, published), company, wanted);
    this.openBefore.set(neighbourhood, open);
    return open;
  }

  private confirmed(
    neighbourhood: Neighbourhood,
    of: OfModule,
    change: Change,
    placement: Placement | null,
  ): Success | null {
    if (placement === null) return null;
    return this.isValid(neighbourhood, of, placement, [{ of, change }]) ? { change, placement } : null;
  }

  /**
   * All hard rules, on what the placement can touch. Breaches that name another trainee are left out: nothing of that
   * trainee has changed, and whatever else that trainee has is not looked at here.
   */
  private isValid(
    { around, placements, published }: Neighbourhood,
    { trainee }: OfModule,
    placement: Placement,
    changes: readonly ChangeFor[],
  ): boolean {
    const plan = {
      placements: [...placements, placement],
      // Any digest does: it says that there is a plan in force.
      ...(published === null ? {} : { replanOf: published.semesterDigest }),
    };
    const reading = readPlan(withChanges(around, changes), plan, published, this.trial.timetables);
    return breachesOf(reading).every((breach) => breach.trainee !== undefined && breach.trainee !== trainee);
  }
}

export function withChanges(semester: Semester, changes: readonly ChangeFor[]): Semester {
  return changes.reduce((changed, { of, change }) => applyChange(changed, of, change), semester);
}
