/**
 * The part of a semester and its plan that one module at one unit can touch: the trainee, that unit and who is there,
 * and where the employer takes only so many a day, the employer's other units. All that a change is tried on, so that
 * trying is quick however large the semester.
 */

import { groupBy } from '../../domain/group-by.ts';
import { guidanceLoad } from '../../domain/mentor-roster.ts';
import type { Placement, Plan } from '../../domain/plan-schema.ts';
import type { Mentor, Pin, Semester, Site, Trainee, Unit } from '../../domain/semester-schema.ts';
import type { IsoDate, TraineeId } from '../../domain/values.ts';
import type { Company } from '../../prepare/company.ts';

/** A plan that was found, ready to be looked up. */
export interface PlannedSemester {
  readonly semester: Semester;
  readonly published: Plan | null;
  readonly placements: readonly Placement[];
}

export interface Neighbourhood {
  /** The trainee alone, with the unit and those of the trainee's other placements. */
  readonly alone: Semester;
  /** The same with everyone who has a placement in `placements`. */
  readonly around: Semester;
  /** All placements there, the trainee's own others too. */
  readonly placements: readonly Placement[];
  readonly company: Company;
  /** What it knows of the plan in force. */
  readonly published: Plan | null;
}

export class Neighbourhoods {
  private readonly trainees: ReadonlyMap<string, Trainee>;
  private readonly sites: ReadonlyMap<string, Site>;
  private readonly mentorsOf: ReadonlyMap<string, readonly Mentor[]>;
  private readonly pinsOf: ReadonlyMap<string, readonly Pin[]>;
  private readonly unitsOfEmployer: ReadonlyMap<string, readonly Unit[]>;
  private readonly limited: ReadonlySet<string>;
  private readonly placedBy: ReadonlyMap<string, readonly Placement[]>;
  private readonly placedAt: ReadonlyMap<string, readonly Placement[]>;
  private readonly publishedOf: ReadonlyMap<string, readonly Placement[]>;

  constructor(private readonly planned: PlannedSemester) {
    const { semester, placements, published } = planned;
    this.trainees = new Map(semester.trainees.map((trainee) => [trainee.id, trainee]));
    this.sites = new Map(semester.sites.map((site) => [site.id, site]));
    this.mentorsOf = groupBy(semester.mentors, ({ unit }) => unit);
    this.pinsOf = groupBy(semester.pins ?? [], ({ trainee }) => trainee);
    this.unitsOfEmployer = groupBy(semester.units, (unit) => this.employerOf(unit));
    this.limited = new Set(
      semester.employers.filter((e) => e.maxTraineesPerDay !== undefined).map(({ id }) => id),
    );
    this.placedBy = groupBy(placements, ({ trainee }) => trainee);
    this.placedAt = groupBy(placements, ({ unit }) => unit);
    this.publishedOf = groupBy(published?.placements ?? [], ({ trainee }) => trainee);
  }

  /** @param more placements of the trainee that the plan does not have but that are taken as given here */
  of(trainee: TraineeId, unit: Unit, more: readonly Placement[]): Neighbourhood {
    const own = [...(this.placedBy.get(trainee) ?? []), ...more];
    const isOther = (placement: Placement) => placement.trainee !== trainee;
    const employer = this.employerOf(unit);
    const atUnit = (this.placedAt.get(unit.id) ?? []).filter(isOther);
    const atEmployer = this.limited.has(employer)
      ? (this.unitsOfEmployer.get(employer) ?? [])
          .filter(({ id }) => id !== unit.id)
          .flatMap(({ id }) => this.placedAt.get(id) ?? [])
          .filter(isOther)
      : [];
    const others = [...atUnit, ...atEmployer];
    const ownUnits = new Set([unit.id, ...own.map((placement) => placement.unit)]);
    const everyone = new Set([trainee, ...others.map((placement) => placement.trainee)]);
    return {
      alone: this.part(new Set([trainee]), ownUnits),
      around: this.part(everyone, new Set([...ownUnits, ...others.map((placement) => placement.unit)])),
      placements: [...own, ...others],
      company: { own, atUnit: this.taken(atUnit, unit), atEmployer: datesOf(atEmployer) },
      published: this.publishedFor(everyone),
    };
  }

  private part(trainees: ReadonlySet<string>, units: ReadonlySet<string>): Semester {
    const { semester } = this.planned;
    const ofTrainees = [...trainees];
    return {
      ...semester,
      units: semester.units.filter(({ id }) => units.has(id)),
      mentors: [...units].flatMap((unit) => this.mentorsOf.get(unit) ?? []),
      trainees: ofTrainees.flatMap((id) => this.trainees.get(id) ?? []),
      pins: ofTrainees.flatMap((id) => this.pinsOf.get(id) ?? []),
    };
  }

  private taken(placements: readonly Placement[], unit: Unit): Company['atUnit'] {
    return placements.flatMap(({ trainee, days }) => {
      const who = this.trainees.get(trainee);
      const load = who === undefined ? 1 : guidanceLoad(who, unit);
      return days.map(({ date, shift, mentor }) => ({ date, shift, mentor, load }));
    });
  }

  private publishedFor(trainees: ReadonlySet<string>): Plan | null {
    const { published } = this.planned;
    if (published === null) return null;
    return { ...published, placements: [...trainees].flatMap((id) => this.publishedOf.get(id) ?? []) };
  }

  private employerOf(unit: Unit): string {
    return this.sites.get(unit.site)?.employer ?? '';
  }
}

function datesOf(placements: readonly Placement[]): IsoDate[] {
  return placements.flatMap(({ days }) => days.map(({ date }) => date));
}
