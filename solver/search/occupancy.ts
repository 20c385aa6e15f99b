/** What the placements of a plan in the making take up, counted by day. */
import type { Prepared } from '../prepare/prepared.ts';
import { SLOT_FROZEN } from '../prepare/slots.ts';
import { at, item } from '../prepare/typed-arrays.ts';
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
      const slot = at(slots, i);
      const d = at(option.slots.day, slot);
      const place = item(unit.shifts, at(option.slots.shift, slot)).index * this.days + d;
      this.places[place] = at(this.places, place) + sign;
      const employer = unit.employer * this.days + d;
      this.employers[employer] = at(this.employers, employer) + sign;
      const guide = at(guides, i);
      if (guide < 0) continue;
      const guidance = guide * this.days + d;
      this.guidance[guidance] = at(this.guidance, guidance) + sign * load;
    }
  }

  hasPlace(unitShift: number, d: number): boolean {
    const cell = unitShift * this.days + d;
    return at(this.places, cell) < at(this.prepared.supply.places, cell);
  }

  employerHasRoom(employer: number, d: number): boolean {
    const limit = at(this.prepared.supply.employerLimit, employer);
    return limit < 0 || at(this.employers, employer * this.days + d) < limit;
  }

  guideHasRoom(guide: number, d: number, load: number): boolean {
    const cell = guide * this.days + d;
    return at(this.guidance, cell) + load <= at(this.prepared.supply.guidance, cell);
  }

  /** Whether the placement could be added as it is. Frozen days need no room: they are history. */
  hasRoomFor({ option, slots, guides }: Placed): boolean {
    for (let i = 0; i < slots.length; i++) {
      if (!this.hasRoomOn(option, at(slots, i), at(guides, i))) return false;
    }
    return true;
  }

  hasRoomOn(option: Placed['option'], slot: number, guide: number): boolean {
    if (at(option.slots.flags, slot) & SLOT_FROZEN) return true;
    const d = at(option.slots.day, slot);
    const { index } = item(option.unit.shifts, at(option.slots.shift, slot));
    return (
      this.hasPlace(index, d) &&
      this.employerHasRoom(option.unit.employer, d) &&
      this.guideHasRoom(guide, d, option.load)
    );
  }
}
