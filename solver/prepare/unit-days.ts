/** What a unit, the calendar and the mentors say of each dated shift, before anybody travels; once for trainees alike in it. */
import { addDays } from '../domain/calendar.ts';
import { guidanceLoad, hasLevelFor } from '../domain/mentor-roster.ts';
import { RULE_IDS, type RuleId } from '../domain/rule-ids.ts';
import { isStaffedOnPublicHolidays } from '../domain/weekend-staffing.ts';
import type { Demand } from './demands.ts';
import { dayIndex, type Horizon } from './horizon.ts';
import type { Supply, SupplyUnit, UnitShift } from './supply.ts';
import { item } from './typed-arrays.ts';

/** All of a demand that has a say. */
type Attendee = {
  readonly trainee: Pick<Demand['trainee'], 'guidance'>;
  readonly module: Pick<Demand['module'], 'nightAllowed' | 'inSchoolHolidays'>;
};

/** Of a dated shift that is open; else 1 more than the position in RULE_IDS of the first rule in the way. */
export const OPEN = 0;

export class UnitDays {
  /** By unit, and by what the attendee is like. */
  private readonly known: readonly Map<number, Uint8Array>[];

  constructor(
    private readonly horizon: Horizon,
    private readonly supply: Supply,
  ) {
    this.known = supply.units.map(() => new Map());
  }

  /** Row shift of the unit, column day. */
  of(unit: SupplyUnit, attendee: Attendee): Uint8Array {
    const { trainee, module } = attendee;
    const load = guidanceLoad(trainee, unit.unit);
    const needsLevel = trainee.guidance === 'standard' ? 0 : 1;
    const key =
      ((load * 2 + needsLevel) * 2 + Number(module.nightAllowed)) * 2 + Number(module.inSchoolHolidays);
    const ofUnit = item(this.known, unit.index);
    const made = ofUnit.get(key) ?? this.layOut(unit, attendee, load);
    ofUnit.set(key, made);
    return made;
  }

  private layOut(unit: SupplyUnit, attendee: Attendee, load: number): Uint8Array {
    const { days } = this.horizon;
    const table = new Uint8Array(unit.shifts.length * days);
    const from = unit.unit.from === undefined ? 0 : dayIndex(this.horizon, unit.unit.from);
    const to = unit.unit.to === undefined ? days - 1 : dayIndex(this.horizon, unit.unit.to);
    unit.shifts.forEach((shift, local) => {
      const staffedOnHolidays = isStaffedOnPublicHolidays(unit.unit, shift.shift.id);
      for (let d = 0; d < days; d++) {
        const hurdle =
          d < from || d > to ? 'H1' : this.hurdle(unit, shift, d, attendee, load, staffedOnHolidays);
        table[local * days + d] = hurdle === null ? OPEN : 1 + RULE_IDS.indexOf(hurdle);
      }
    });
    return table;
  }

  private hurdle(
    unit: SupplyUnit,
    shift: UnitShift,
    d: number,
    { trainee, module }: Attendee,
    load: number,
    staffedOnHolidays: boolean,
  ): RuleId | null {
    const { horizon, supply } = this;
    const day = addDays(horizon.firstDay, d);
    const cell = shift.index * horizon.days + d;
    if ((supply.offered[cell] ?? 0) === 0) return 'H10';
    if (shift.isNight && !module.nightAllowed) return 'H5';
    const { closures } = horizon;
    if (closures.isOtherClosure(day)) return 'H3';
    if (closures.isSchoolHoliday(day) && !module.inSchoolHolidays) return 'H3';
    if (closures.isPublicHoliday(day) && !staffedOnHolidays) return 'H3';
    if ((supply.places[cell] ?? 0) === 0) return 'H12';
    if (supply.employerLimit[unit.employer] === 0) return 'H10';
    const hasMentor = shift.guides.some(
      (guide) =>
        (supply.guidance[guide * horizon.days + d] ?? 0) >= load &&
        hasLevelFor(item(supply.mentors, item(supply.guides, guide).mentor), trainee),
    );
    return hasMentor ? null : 'H11';
  }
}
