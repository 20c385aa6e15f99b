/** What the placements of a plan in the making take up, counted by day. */
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import type { SupplyUnit, UnitShift } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { NO_GUIDE, type Option, type Placed } from './placed.ts';

/** Tables of the same layout as the supply's: what is taken of places, guidance and employers' limits. */
export class Occupancy {
  readonly places: Int16Array;
  readonly guidance: Int16Array;
  readonly employers: Int16Array;
  private readonly days: number;

  constructor(private readonly prepared: Prepared) {
    const { supply, horizon } = prepared;
    this.days = horizon.days;
    this.places = new Int16Array(supply.places.length);
    this.guidance = new Int16Array(supply.guidance.length);
    this.employers = new Int16Array(supply.employerLimit.length * horizon.days);
  }

  add(placed: Placed): void {
    this.change(placed, 1);
  }

  remove(placed: Placed): void {
    this.change(placed, -1);
  }

  /** Frozen days take up their room whatever is planned: they are counted once, here, and never taken out. */
  reserveFrozenDays(option: Option): void {
    for (const [slot, mentor] of option.slots.frozenMentor) {
      const { guides } = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
      const guide = guides.find((g) => item(this.prepared.supply.guides, g).mentor === mentor);
      this.count(option, slot, guide ?? NO_GUIDE, 1);
    }
  }

  private change({ option, slots, guides }: Placed, sign: 1 | -1): void {
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] ?? 0;
      if (((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) === 0)
        this.count(option, slot, guides[i] ?? 0, sign);
    }
  }

  /** A day of somebody whom this search does not place; `mentor` −1 when nobody of this unit guides it. */
  addOutsider(unit: SupplyUnit, shift: UnitShift, d: number, mentor: number, load: number): void {
    const guide = shift.guides.find((g) => item(this.prepared.supply.guides, g).mentor === mentor);
    this.take(unit.employer, shift.index, d, guide ?? NO_GUIDE, load, 1);
  }

  /** The same at a unit that this search does not know, of an employer that it knows. */
  addElsewhere(employer: number, d: number): void {
    const cell = employer * this.days + d;
    this.employers[cell] = (this.employers[cell] ?? 0) + 1;
  }

  private count({ unit, slots, load }: Option, slot: number, guide: number, sign: 1 | -1): void {
    const { index } = item(unit.shifts, slots.shift[slot] ?? 0);
    this.take(unit.employer, index, slots.day[slot] ?? 0, guide, load, sign);
  }

  private take(
    employer: number,
    unitShift: number,
    d: number,
    guide: number,
    load: number,
    sign: 1 | -1,
  ): void {
    const place = unitShift * this.days + d;
    this.places[place] = (this.places[place] ?? 0) + sign;
    const ofEmployer = employer * this.days + d;
    this.employers[ofEmployer] = (this.employers[ofEmployer] ?? 0) + sign;
    if (guide === NO_GUIDE) return;
    const guidance = guide * this.days + d;
    this.guidance[guidance] = (this.guidance[guidance] ?? 0) + sign * load;
  }

  hasPlace(unitShift: number, d: number): boolean {
    return this.hasPlaceAt(unitShift * this.days + d);
  }

  /** @param cell row unit shift, column day */
  hasPlaceAt(cell: number): boolean {
    return (this.places[cell] ?? 0) < (this.prepared.supply.places[cell] ?? 0);
  }

  employerHasRoom(employer: number, d: number): boolean {
    const limit = this.prepared.supply.employerLimit[employer] ?? 0;
    return limit < 0 || (this.employers[employer * this.days + d] ?? 0) < limit;
  }

  guideHasRoom(guide: number, d: number, load: number): boolean {
    const cell = guide * this.days + d;
    return (this.guidance[cell] ?? 0) + load <= (this.prepared.supply.guidance[cell] ?? 0);
  }

  /** Whether the placement could be added as it is. Frozen days need no room: they are history. */
  hasRoomFor({ option, slots, guides }: Placed): boolean {
    for (let i = 0; i < slots.length; i++) {
      if (!this.hasRoomOn(option, slots[i] ?? 0, guides[i] ?? 0)) return false;
    }
    return true;
  }

  hasRoomOn(option: Option, slot: number, guide: number): boolean {
    if ((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) return true;
    const d = option.slots.day[slot] ?? 0;
    const { index } = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
    return (
      this.hasPlace(index, d) &&
      this.employerHasRoom(option.unit.employer, d) &&
      this.guideHasRoom(guide, d, option.load)
    );
  }
}
