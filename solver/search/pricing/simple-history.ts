/**
 * Which history pricing takes as it was: of the modules of a strand in their order, at one unit each, under known
 * mentors, with the rest that is asked today. All other history is priced loosely, so that bounds hold for it as well.
 */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { at, item } from '../../prepare/typed-arrays.ts';
import type { OptionBook } from '../fit/option-book.ts';
import type { Option } from '../fit/placed.ts';
import { keepsRest } from '../fit/rest.ts';
import { stageDaysOf } from '../fit/stage-days.ts';
import { NOBODY } from './priced-option.ts';
import type { Strand } from './strands.ts';

/** True of strands without history. */
export function hasSimpleHistory(prepared: Prepared, book: OptionBook, strand: Strand): boolean {
  const past: FrozenDays[] = [];
  for (const [place, demand] of strand.entries()) {
    if (!Number.isFinite(demand.firstFrozenDay)) continue;
    const days = frozenDaysOf(book, demand);
    // Before a frozen day there are frozen days alone.
    const isAfter = strand.slice(0, place).every(({ frozenUntil }) => frozenUntil >= demand.frozenUntil);
    if (days === null || !isAfter || !hasKnownMentors(days) || lastDay(past) >= demand.firstFrozenDay)
      return false;
    past.push(days);
  }
  return past.length === 0 || rests(prepared, past);
}

interface FrozenDays {
  readonly option: Option;
  readonly slots: Int32Array;
}

/** Null where it could have been at several units, or at none. */
function frozenDaysOf(book: OptionBook, demand: Demand): FrozenDays | null {
  const [only, ...others] = book.candidatesOf(demand);
  if (only === undefined || others.length > 0) return null;
  const option = book.optionAt(demand, only.unit);
  const slots = Int32Array.from({ length: option.slots.count }, (_, slot) => slot);
  return { option, slots: slots.filter((slot) => (at(option.slots.flags, slot) & SLOT_FROZEN) !== 0) };
}

/**
 * Whether nobody else could be said to have guided the days, or to have been the primary mentor, at less cost: nothing
 * says who that is of history alone, so it could be someone who is at another unit by now.
 */
function hasKnownMentors({ option: { unit, demand, slots: all }, slots }: FrozenDays): boolean {
  if (demand.pin?.mentor !== undefined) return unit.mentors.length > 0;
  if (!slots.every((slot) => unit.mentors.includes(all.frozenMentor.get(slot) ?? NOBODY))) return false;
  return unit.mentors.length === 1 || slots.every((slot) => 'history' in item(all.ways, at(all.way, slot)));
}

function lastDay(past: readonly FrozenDays[]): number {
  return Math.max(
    -1,
    ...past.flatMap(({ option, slots }) => Array.from(slots, (slot) => at(option.slots.day, slot))),
  );
}

/** H13, as if the days were still to come. */
function rests(prepared: Prepared, past: readonly FrozenDays[]): boolean {
  const { trainee, traineeIndex } = item(past, 0).option.demand;
  const own = prepared.daysOf(traineeIndex);
  const days = stageDaysOf(past, own).map((day) => ({ ...day, frozen: false }));
  return keepsRest(days, trainee, own, prepared.horizon, prepared.semester.rules);
}
