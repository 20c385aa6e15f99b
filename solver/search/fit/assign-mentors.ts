/**
 * Who guides which day. The primary mentor takes every day on which there is room; the others share the rest so
 * that none of them guides more than the primary (H11).
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { FitTerms, OpenSlots } from './open-slots.ts';
import { NO_GUIDE, type Option } from './placed.ts';

export interface MentorAssignment {
  readonly primary: number;
  /** Per day. */
  readonly mentors: Int32Array;
  readonly guides: Int32Array;
}

/** Null when the pinned mentor cannot be the primary one, or a day has nobody. */
export function assignMentors(
  prepared: Prepared,
  open: OpenSlots,
  option: Option,
  slots: Int32Array,
  terms: FitTerms,
): MentorAssignment | null {
  const choices = Array.from(slots, (slot) => guidesFor(open, option, slot, terms));
  const isFrozen = (i: number) => ((option.slots.flags[slots[i] ?? 0] ?? 0) & SLOT_FROZEN) !== 0;
  if (choices.some((guides, i) => guides.length === 0 && !isFrozen(i))) return null;
  const mentorOf = (guide: number) => item(prepared.supply.guides, guide).mentor;
  const primary = pinnedMentor(prepared, option) ?? busiest(prepared, option, choices, mentorOf, isFrozen);

  const guided = new Map<number, number>([[primary, 0]]);
  const mentors = new Int32Array(slots.length);
  const guides = new Int32Array(slots.length).fill(NO_GUIDE);
  const give = (i: number, mentor: number, guide: number) => {
    mentors[i] = mentor;
    guides[i] = guide;
    if (!isFrozen(i)) guided.set(mentor, (guided.get(mentor) ?? 0) + 1);
  };
  for (let i = 0; i < slots.length; i++) {
    const past = option.slots.frozenMentor.get(slots[i] ?? 0) ?? null;
    const own = item(choices, i).find((guide) => mentorOf(guide) === (past ?? primary));
    if (past !== null) give(i, past, own ?? NO_GUIDE);
    else if (own !== undefined) give(i, primary, own);
  }
  for (let i = 0; i < slots.length; i++) {
    if (isFrozen(i) || (guides[i] ?? 0) !== NO_GUIDE) continue;
    // The least busy of the others first, so that nobody overtakes the primary.
    const others = [...item(choices, i)].sort(
      (a, b) => (guided.get(mentorOf(a)) ?? 0) - (guided.get(mentorOf(b)) ?? 0) || a - b,
    );
    const guide = item(others, 0);
    give(i, mentorOf(guide), guide);
  }
  const most = Math.max(...guided.values());
  return most > (guided.get(primary) ?? 0) ? null : { primary, mentors, guides };
}

/** Guides of the slot's shift who can take this trainee that day; all on the roster where slots may be taken over. */
function guidesFor(open: OpenSlots, option: Option, slot: number, terms: FitTerms): number[] {
  const d = option.slots.day[slot] ?? 0;
  const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
  if (((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0) return [...shift.guides];
  const rostered = shift.guides.filter((guide) => open.canGuide(option, guide, d));
  const { occupancy } = terms;
  if (occupancy === null) return rostered;
  const free = rostered.filter((guide) => occupancy.guideHasRoom(guide, d, option.load));
  return free.length === 0 && terms.takenPenalty !== null ? rostered : free;
}

/**
 * The mentor who could guide most of the days that are not frozen; of several the one who was the primary mentor
 * before, else the first in the unit's list.
 */
function busiest(
  prepared: Prepared,
  option: Option,
  choices: readonly (readonly number[])[],
  mentorOf: (guide: number) => number,
  isFrozen: (i: number) => boolean,
): number {
  const possible = new Map<number, number>(option.unit.mentors.map((mentor) => [mentor, 0]));
  choices.forEach((guides, i) => {
    if (isFrozen(i)) return;
    for (const guide of guides) possible.set(mentorOf(guide), (possible.get(mentorOf(guide)) ?? 0) + 1);
  });
  const before = option.demand.published?.mentor;
  let best =
    option.unit.mentors.find((mentor) => item(prepared.supply.mentors, mentor).id === before) ??
    item(option.unit.mentors, 0);
  for (const [mentor, days] of possible) if (days > (possible.get(best) ?? 0)) best = mentor;
  return best;
}

function pinnedMentor(prepared: Prepared, option: Option): number | null {
  const pinned = option.demand.pin?.mentor;
  if (pinned === undefined) return null;
  return prepared.supply.mentors.findIndex((mentor) => mentor.id === pinned);
}
