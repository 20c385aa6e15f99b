/**
 * One module put into a plan whose other placements all stay as they are, in a semester that may differ from the
 * one that was planned. The semester holds what matters to this module and no more, so that preparing it is quick.
 */
import { addDays, isoDateOf } from '../../domain/calendar.ts';
import { hasLevelFor } from '../../domain/mentor-roster.ts';
import type { Placement } from '../../domain/plan-schema.ts';
import type { IsoDate, UnitId } from '../../domain/values.ts';
import { type Company, datedShift, type Wanted } from '../../prepare/company.ts';
import type { Demand } from '../../prepare/demands.ts';
import { dayIndex } from '../../prepare/horizon.ts';
import { mostMinutes } from '../../prepare/most-minutes.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import type { SupplyUnit } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { Fitter } from '../fit/fit.ts';
import { Occupancy } from '../fit/occupancy.ts';
import { OptionBook, optionOf } from '../fit/option-book.ts';
import type { Option } from '../fit/placed.ts';
import { Random } from '../random.ts';
import { loadPlacement } from '../state/load-placement.ts';
import { SearchState } from '../state/search-state.ts';
import { unload } from '../state/unload.ts';
import { Inserter } from './insertion.ts';
import { takeDays } from './outsiders.ts';

/** More than a day costs, and no more than that: what is far dearer than all else is lost to the search. */
const AVOIDED = 300;

/** The module at the unit, with everyone else where they are. */
export interface Seat {
  /**
   * The placement found for the module, or null.
   *
   * @param welcome dated shifts to be used as far as they go; others only where these do not suffice. Null: all.
   */
  place(welcome: ReadonlySet<string> | null): Placement | null;
}

/** Null where it takes no search to see that there is no placement. */
export function seatBeside(prepared: Prepared, company: Company, wanted: Wanted): Seat | null {
  const demand = demandFor(prepared, wanted);
  const unit = unitFor(prepared, wanted.unit);
  if (demand === undefined || unit === undefined || prepared.hurdleAt(demand, unit.index) !== null)
    return null;
  const option = optionOf(prepared, demand, unit);
  if (!hasMinutes(prepared, option, company)) return null;
  const fitter = new Fitter(prepared);
  const book = new OptionBook(prepared, fitter);
  const state = new SearchState(prepared, book.leastCosts());
  for (const placement of company.own) {
    const own = demandFor(prepared, placement);
    const placed = own === undefined ? null : loadPlacement(prepared, own, placement);
    if (own === undefined || placed === null) return null;
    state.place(own.index, placed);
  }
  addOthers(state.occupancy, prepared, company, unit);
  // Nothing is left to chance here: chance is for whoever inserts among many units.
  const inserter = new Inserter(prepared, book, fitter, state, new Random(0));
  return { place: (welcome) => place(prepared, option, fitter, inserter, welcome) };
}

/** Frozen days may be more a week than is allowed now, so with these only a search can tell. */
function hasMinutes(prepared: Prepared, option: Option, company: Company): boolean {
  const { demand, unit, slots } = option;
  if (demand.frozenUntil >= 0) return true;
  const isOpen = opennessOf(prepared, option, company);
  return mostMinutes(prepared.horizon, unit, slots, demand.maxDaysPerWeek, isOpen) >= demand.askedMinutes;
}

/** Tells of a slot whether a place and a mentor are left beside the others. */
function opennessOf(prepared: Prepared, option: Option, company: Company): (slot: number) => boolean {
  const { supply } = prepared;
  const { unit, demand, slots } = option;
  const occupancy = new Occupancy(prepared);
  addOthers(occupancy, prepared, company, unit);
  const canGuide = (guide: number) =>
    hasLevelFor(item(supply.mentors, item(supply.guides, guide).mentor), demand.trainee);
  return (slot) =>
    item(unit.shifts, slots.shift[slot] ?? 0).guides.some(
      (guide) => canGuide(guide) && occupancy.hasRoomOn(option, slot, guide),
    );
}

function place(
  prepared: Prepared,
  option: Option,
  fitter: Fitter,
  inserter: Inserter,
  welcome: ReadonlySet<string> | null,
): Placement | null {
  const terms = inserter.terms(option.demand, { placePrices: null, thorough: true });
  if (terms === null) return null;
  const sparing =
    welcome === null ? null : { ...terms, placePrices: pricesBeyond(welcome, prepared, option) };
  const placed = (sparing === null ? null : fitter.fit(option, sparing)) ?? fitter.fit(option, terms);
  if (placed === null || !inserter.mixesSettings(option.demand, placed)) return null;
  return unload(prepared, [placed])[0] ?? null;
}

/** The dated shifts (`datedShift`) of the unit that the trainee could have beside the others, each for itself. */
export function openBeside(prepared: Prepared, company: Company, wanted: Wanted): ReadonlySet<string> {
  const open = new Set<string>();
  const demand = demandFor(prepared, wanted);
  const unit = unitFor(prepared, wanted.unit);
  if (demand === undefined || unit === undefined || prepared.hurdleAt(demand, unit.index) !== null)
    return open;
  const option = optionOf(prepared, demand, unit);
  const isOpen = opennessOf(prepared, option, company);
  for (let slot = 0; slot < option.slots.count; slot++) {
    if (!isOpen(slot)) continue;
    const { shift } = item(unit.shifts, option.slots.shift[slot] ?? 0);
    open.add(datedShift(dateOf(prepared, option.slots.day[slot] ?? 0), shift.id));
  }
  return open;
}

function addOthers(occupancy: Occupancy, prepared: Prepared, company: Company, unit: SupplyUnit): void {
  takeDays(occupancy, prepared, unit, company.atUnit);
  for (const date of company.atEmployer) {
    occupancy.addElsewhere(unit.employer, dayIndex(prepared.horizon, date));
  }
}

function pricesBeyond(welcome: ReadonlySet<string>, prepared: Prepared, { unit }: Option): Float64Array {
  const { horizon, supply } = prepared;
  const prices = new Float64Array(supply.unitShifts.length * horizon.days);
  for (const { index, shift } of unit.shifts) {
    for (let d = 0; d < horizon.days; d++) {
      if (!welcome.has(datedShift(dateOf(prepared, d), shift.id))) prices[index * horizon.days + d] = AVOIDED;
    }
  }
  return prices;
}

function demandFor({ demands }: Prepared, of: Pick<Wanted, 'trainee' | 'module'>): Demand | undefined {
  return demands.find((demand) => demand.trainee.id === of.trainee && demand.module.id === of.module);
}

function unitFor({ supply }: Prepared, id: UnitId): SupplyUnit | undefined {
  return supply.units.find(({ unit }) => unit.id === id);
}

function dateOf({ horizon }: Prepared, d: number): IsoDate {
  return isoDateOf(addDays(horizon.firstDay, d));
}
