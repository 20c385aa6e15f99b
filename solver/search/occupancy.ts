/** What the placements of a plan in the making take up, counted by day. */
import type { Prepared } from '../prepare/prepared.ts';
import { SLOT_FROZEN } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { Option, Placed } from './placed.ts';

const NO_GUIDE = -1;

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

  private count(option: Option, slot: number, guide: number, sign: 1 | -1): void {
    const { unit, load } = option;
    const d = option.slots.day[slot] ?? 0;
    const place = item(unit.shifts, option.slots.shift[slot] ?? 0).index * this.days + d;
    this.places[place] = (this.places[place] ?? 0) + sign;
    const employer = unit.employer * this.days + d;
    this.employers[employer] = (this.employers[employer] ?? 0) + sign;
    if (guide === NO_GUIDE) return;
    const guidance = guide * this.days + d;
    this.guidance[guidance] = (this.guidance[guidance] ?? 0) + sign * load;
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
