/** What the fits of one unit read again and again of its shifts and mentors, laid out flat. */
import type { Prepared } from '../../prepare/prepared.ts';
import type { SupplyUnit } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';

/** By shift of the unit, in the order of its `shifts`. */
export interface UnitTables {
  /** Where the shift's days begin in the tables of places: row times days. */
  readonly placeRow: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly minutes: Int32Array;
  readonly isLate: Uint8Array;
  /** First guide of each shift, and their count at the end. */
  readonly firstGuide: Int32Array;
  /** By guide: its row in the guidance table times days, and its mentor's place in `unit.mentors`. */
  readonly guideRow: Int32Array;
  readonly guideMentor: Int32Array;
  /** 1 for a mentor with the deeper training. */
  readonly guideAdvanced: Uint8Array;
}

/** Makes the tables of a unit when first asked for. */
export class UnitTableBook {
  private readonly known: UnitTables[] = [];

  constructor(private readonly prepared: Prepared) {}

  of(unit: SupplyUnit): UnitTables {
    const known = this.known[unit.index];
    if (known !== undefined) return known;
    const made = tablesOf(unit, this.prepared);
    this.known[unit.index] = made;
    return made;
  }
}

function tablesOf({ shifts, mentors }: SupplyUnit, { supply, horizon }: Prepared): UnitTables {
  const guide = shifts.flatMap(({ guides }) => guides);
  const firstGuide = new Int32Array(shifts.length + 1);
  shifts.forEach(({ guides }, i) => {
    firstGuide[i + 1] = (firstGuide[i] ?? 0) + guides.length;
  });
  const mentorOf = (g: number) => item(supply.guides, g).mentor;
  return {
    placeRow: Int32Array.from(shifts, ({ index }) => index * horizon.days),
    start: Int32Array.from(shifts, ({ times }) => times.startMinute),
    end: Int32Array.from(shifts, ({ times }) => times.endMinute),
    minutes: Int32Array.from(shifts, ({ times }) => times.stageMinutes),
    isLate: Uint8Array.from(shifts, ({ isLate }) => (isLate ? 1 : 0)),
    firstGuide,
    guideRow: Int32Array.from(guide, (g) => g * horizon.days),
    guideMentor: Int32Array.from(guide, (g) => mentors.indexOf(mentorOf(g))),
    guideAdvanced: Uint8Array.from(guide, (g) =>
      item(supply.mentors, mentorOf(g)).level === 'advanced' ? 1 : 0,
    ),
  };
}
