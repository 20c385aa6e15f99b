/**
 * Who guides the days of a placement so that the primary mentor guides at least as many of them as any other (H11):
 * of those that are not frozen, though S4 counts the frozen ones as well.
 * Of all mentors the one who guides most is the best primary one, unless one is pinned or guided the frozen days.
 */
import { at } from '../../prepare/typed-arrays.ts';
import { NO_GUIDE } from '../fit/placed.ts';
import { NO_RESOURCE } from './contended.ts';
import { NOBODY, type PricedOption } from './priced-option.ts';

export interface DayGuides {
  /** Rows of the guidance table, by day; NO_GUIDE on frozen ones. */
  readonly guides: Int32Array;
  readonly primary: number;
  /** Beyond what was counted with the guides and the primary mentor that were asked about; may be below 0. */
  readonly more: number;
}

export interface GuideTerms {
  readonly prices: Float64Array;
  /** S4 of a day without the primary mentor; 0 where costs do not count. */
  readonly absent: number;
}

/**
 * @param guides the cheapest ones with `primary` as the primary mentor
 * @returns null where one is pinned and too few days could be that mentor's
 */
export function dayGuides(
  priced: PricedOption,
  slots: Int32Array,
  guides: Int32Array,
  primary: number,
  terms: GuideTerms,
): DayGuides | null {
  const mentors = openMentors(priced, slots, guides);
  const busiest = mentors.reduce(
    (most, mentor) => (mentor !== NOBODY && daysOf(mentor, mentors) > daysOf(most, mentors) ? mentor : most),
    primary,
  );
  if (busiest === primary) return { guides, primary, more: 0 };
  if (priced.option.demand.pin?.mentor !== undefined)
    return withMoreDays(priced, slots, guides, primary, terms);
  const past = slots.map((slot) => at(priced.frozenMentor, slot));
  const present = (mentor: number) => daysOf(mentor, mentors) + daysOf(mentor, past);
  const more = -terms.absent * (present(busiest) - present(primary));
  const kept = more > 0 ? withMoreDays(priced, slots, guides, primary, terms) : null;
  return kept !== null && kept.more < more ? kept : { guides, primary: busiest, more };
}

/** Gives the primary mentor the days on which that costs least, until nobody guides more; null where nobody can. */
function withMoreDays(
  priced: PricedOption,
  slots: Int32Array,
  guides: Int32Array,
  primary: number,
  { prices, absent }: GuideTerms,
): DayGuides | null {
  const priceOf = (entry: number) => {
    const resource = at(priced.guideResource, entry);
    return resource === NO_RESOURCE ? 0 : priced.option.load * at(prices, resource);
  };
  const changed = Int32Array.from(guides);
  let more = 0;
  for (;;) {
    const mentors = openMentors(priced, slots, changed);
    const days = (mentor: number) => (mentor === NOBODY ? 0 : daysOf(mentor, mentors));
    const most = mentors.reduce((top, mentor) => Math.max(top, days(mentor)), 0);
    if (most <= days(primary)) return { guides: changed, primary, more };
    let best: { readonly day: number; readonly guide: number; readonly dearer: number } | null = null;
    for (const [day, mentor] of mentors.entries()) {
      if (days(mentor) < most) continue;
      const now = entryOf(priced, at(slots, day), mentor);
      const then = entryOf(priced, at(slots, day), primary);
      if (now === null || then === null) continue;
      const dearer = priceOf(then) - priceOf(now) - absent;
      if (best === null || dearer < best.dearer) best = { day, guide: at(priced.guide, then), dearer };
    }
    if (best === null) return null;
    changed[best.day] = best.guide;
    more += best.dearer;
  }
}

/** By day; NOBODY on frozen ones. */
function openMentors(priced: PricedOption, slots: Int32Array, guides: Int32Array): Int32Array {
  return guides.map((guide, i) => (guide === NO_GUIDE ? NOBODY : mentorOf(priced, at(slots, i), guide)));
}

function daysOf(mentor: number, mentors: Int32Array): number {
  return mentors.reduce((days, one) => days + (one === mentor ? 1 : 0), 0);
}

function mentorOf(priced: PricedOption, slot: number, guide: number): number {
  for (let g = at(priced.guideFrom, slot); g < at(priced.guideFrom, slot + 1); g++)
    if (priced.guide[g] === guide) return at(priced.guideMentor, g);
  throw new RangeError(`guide ${guide} is not on slot ${slot}`);
}

function entryOf(priced: PricedOption, slot: number, mentor: number): number | null {
  for (let g = at(priced.guideFrom, slot); g < at(priced.guideFrom, slot + 1); g++)
    if (priced.guideMentor[g] === mentor) return g;
  return null;
}
