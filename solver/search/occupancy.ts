/** What the placements of a plan in the making take up, counted by day. */
import type { Prepared } from '../prepare/prepared.ts';
import { SLOT_FROZEN } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { Placed } from './placed.ts';

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

  private change({ option, slots, guides }: Placed, sign: 1 | -1): void {
    const { unit, load } = option;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] ?? 0;
      const d = option.slots.day[slot] ?? 0;
      const place = item(unit.shifts, option.slots.shift[slot] ?? 0).index * this.days + d;
      this.places[place] = (this.places[place] ?? 0) + sign;
      const employer = unit.employer * this.days + d;
      this.employers[employer] = (this.employers[employer] ?? 0) + sign;
      const guide = guides[i] ?? 0;
      if (guide < 0) continue;
      const guidance = guide * this.days + d;
      this.guidance[guidance] = (this.guidance[guidance] ?? 0) + sign * load;
    }
  }

  hasPlace(unitShift: number, d: number): boolean {
    const cell = unitShift * this.days + d;
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

  hasRoomOn(option: Placed['option'], slot: number, guide: number): boolean {
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
