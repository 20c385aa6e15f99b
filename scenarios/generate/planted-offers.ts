/** What a planted plan needs of units and employers, and how the rest of the offers is cut back. */
import { dayNumber, weekdayOf } from '../../solver/domain/calendar.ts';
import type { CatalogueSite } from './employers.ts';
import type { Found } from './placing/place-trainee.ts';
import { unitDays, workplaceOf } from './placing/workplace.ts';
import type { Random } from './random.ts';
import type { StaffedUnit } from './units.ts';

/** `unit|shift|weekday` of every day in the plan. */
export function neededOffers(found: readonly Found[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ place, taken }) =>
      taken.map(({ day, shift }) => offerKey(place.unit.id, shift, weekdayOf(day))),
    ),
  );
}

/** By employer: the most trainees on one day of the plan. */
export function busiestDays(
  found: readonly Found[],
  sites: readonly CatalogueSite[],
): ReadonlyMap<string, number> {
  const employerOf = new Map(sites.map((site) => [site.id, site.employer]));
  const daily = new Map<string, Set<string>>();
  for (const { placement, place } of found) {
    const employer = employerOf.get(place.unit.site) ?? '';
    for (const { date } of placement.days) {
      const key = `${employer} ${dayNumber(date)}`;
      daily.set(key, (daily.get(key) ?? new Set()).add(placement.trainee));
    }
  }
  const busiest = new Map<string, number>();
  for (const [key, trainees] of daily) {
    const employer = key.slice(0, key.lastIndexOf(' '));
    busiest.set(employer, Math.max(busiest.get(employer) ?? 0, trainees.size));
  }
  return busiest;
}

/** The units with `surplus` unit-shift-days less, as far as that can be had from offers that nobody needs. */
export function withFewerOffers(
  units: readonly StaffedUnit[],
  needed: ReadonlySet<string>,
  surplus: number,
  random: Random,
): StaffedUnit[] {
  let left = surplus;
  const kept = new Map(units.map((staffed) => [staffed.unit.id, staffed]));
  for (const { unit, shift, weekday } of random.shuffled(units.flatMap(offeredShifts))) {
    if (left <= 0) break;
    const staffed = kept.get(unit);
    if (staffed === undefined || needed.has(offerKey(unit, shift, weekday))) continue;
    const fewer = withoutOffer(staffed, shift, weekday);
    left -= unitDays(workplaceOf(staffed)) - unitDays(workplaceOf(fewer));
    kept.set(unit, fewer);
  }
  return [...kept.values()];
}

function offeredShifts({ unit }: StaffedUnit) {
  return unit.offers.flatMap(({ shift, weekdays }) =>
    weekdays.map((weekday) => ({ unit: unit.id, shift, weekday })),
  );
}

function withoutOffer({ unit, mentors }: StaffedUnit, shift: string, weekday: number): StaffedUnit {
  const offers = unit.offers
    .map((offer) =>
      offer.shift === shift ? { ...offer, weekdays: offer.weekdays.filter((day) => day !== weekday) } : offer,
    )
    .filter((offer) => offer.weekdays.length > 0);
  return { unit: { ...unit, offers }, mentors };
}

function offerKey(unit: string, shift: string, weekday: number): string {
  return `${unit}|${shift}|${weekday}`;
}
