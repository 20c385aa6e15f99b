/** A placement as search holds it: indexes into the prepared tables, in date order. */
import type { Demand } from '../../prepare/demands.ts';
import type { Slots } from '../../prepare/slots.ts';
import type { Supply, SupplyUnit, UnitShift } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';

/** One unit at which a demand could be placed. */
export interface Option {
  readonly demand: Demand;
  readonly unit: SupplyUnit;
  readonly slots: Slots;
  /** What a placement here costs whatever its days: S3, and S9 as if no day of the plan in force were kept. */
  readonly fixedCost: number;
  /** Guidance that this trainee takes of a mentor here, per shift. */
  readonly load: number;
}

/** In `Placed.guides`. */
export const NO_GUIDE = -1;

export interface Placed {
  readonly option: Option;
  /** Slot per day. */
  readonly slots: Int32Array;
  /** Row of the guidance table per day; NO_GUIDE where history names a mentor who is not on that shift. */
  readonly guides: Int32Array;
  /** Mentor index per day. */
  readonly mentors: Int32Array;
  readonly primary: number;
  readonly minutes: number;
  /** All of S1–S9 of this placement, weighted. */
  readonly cost: number;
}

/** The row of the guidance table in which that mentor is on that shift, if there is one. */
export function guideOn({ guides }: Supply, shift: UnitShift, mentor: number): number {
  return shift.guides.find((guide) => item(guides, guide).mentor === mentor) ?? NO_GUIDE;
}
