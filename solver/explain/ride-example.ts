/** One case of a shift that public transport does not serve, as one would say it on the telephone. */
import { addDays, type DayNumber, minuteOfDay, weekdayOf } from '../domain/calendar.ts';
import { metresBetween } from '../domain/geography.ts';
import type { VehicleKind } from '../domain/names.ts';
import type { Shift } from '../domain/semester-schema.ts';
import { type Sentence, say } from '../domain/sentence.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import type { SupplyUnit, UnitShift } from '../prepare/supply.ts';
import { clockText, durationText } from '../rules/sentence-parts.ts';
import type { Miss } from '../travel/missed-rides.ts';
import { maxTransitMinutes } from '../travel/rides.ts';
import { shiftNoun, weekdayText } from './words.ts';

/** Nearest units that are looked at; the others are further away. */
const UNITS_TRIED = 4;
const SATURDAY = 6;

interface Case {
  readonly unit: SupplyUnit;
  readonly shift: UnitShift;
  readonly day: DayNumber;
  readonly miss: Miss;
  /** Minutes that it fails by. */
  readonly by: number;
}

/**
 * The one that fails by least, among the nearest of these units: it shows best what little would help.
 *
 * @param units that the trainee cannot reach, or not for enough shifts.
 * @returns null for who does not go by transit, or where no timetable says anything.
 */
export function rideExample(
  prepared: Prepared,
  demand: Demand,
  units: readonly SupplyUnit[],
): Sentence | null {
  const { trainee } = demand;
  if (maxTransitMinutes(trainee) === 0 || !prepared.rides.hasTimetable) return null;
  const nearest = [...units]
    .filter(({ unit }) => unit.mobility === 'none')
    .sort((a, b) => metresBetween(trainee.home, a.site) - metresBetween(trainee.home, b.site))
    .slice(0, UNITS_TRIED);
  let best: Case | null = null;
  for (const unit of nearest) {
    for (const found of casesAt(prepared, demand, unit)) {
      if (best === null || found.by < best.by) best = found;
    }
  }
  return best === null ? null : sentence(best, maxTransitMinutes(trainee));
}

function casesAt(prepared: Prepared, demand: Demand, unit: SupplyUnit): readonly Case[] {
  const { trainee, module } = demand;
  return unit.shifts
    .filter(({ isNight }) => !isNight || module.nightAllowed)
    .flatMap((shift) =>
      daysOutOfReach(prepared, demand, unit, shift).flatMap((day) => {
        const miss = prepared.rides.missOn(day, { trainee, site: unit.site, shift: shift.times });
        return miss === null ? [] : [{ unit, shift, day, miss, by: failsBy(miss, demand, shift) }];
      }),
    );
}

/** The first weekday, Saturday and Sunday on which the shift is offered and travel is what stands in the way. */
function daysOutOfReach(
  { horizon, supply, travel }: Prepared,
  { trainee, firstDay, lastDay }: Demand,
  { unit, site }: SupplyUnit,
  shift: UnitShift,
): readonly DayNumber[] {
  const found = new Map<number, DayNumber>();
  for (let d = Math.max(0, firstDay); d <= Math.min(lastDay, horizon.days - 1); d++) {
    const day = addDays(horizon.firstDay, d);
    const kind = Math.max(weekdayOf(day), SATURDAY - 1);
    if (found.has(kind) || (supply.offered[shift.index * horizon.days + d] ?? 0) === 0) continue;
    if (horizon.weekTouched[horizon.weekOfDay[d] ?? 0] === 1) continue;
    const { whyNot } = travel.tripsTo(trainee, unit, site, shift.times, travel.dayClass(trainee, day));
    if (whyNot === 'H7') found.set(kind, day);
  }
  return [...found.values()];
}

function failsBy(miss: Miss, { trainee }: Demand, { times }: UnitShift): number {
  switch (miss.kind) {
    case 'too-long':
      return miss.minutes - maxTransitMinutes(trainee);
    case 'arrives-late':
      return miss.minute - miss.latest;
    case 'leaves-early':
      return times.endMinute - miss.minute;
    case 'none':
    case 'no-stop':
      return Number.MAX_SAFE_INTEGER;
  }
}

function sentence({ unit, shift, day, miss }: Case, mostMinutes: number): Sentence {
  const weekday = weekdayText(weekdayOf(day));
  const noun = shiftNoun(unit.unit, shift.shift.id);
  const fact = missSentence(miss, shift.shift, mostMinutes);
  return say(
    `Bij ${unit.unit.name}, ${noun.nl} op ${weekday.nl}: ${fact.nl}.`,
    `At ${unit.unit.name}, ${noun.en} on a ${weekday.en}: ${fact.en}.`,
  );
}

/** What keeps one from that shift, to stand after a colon; `mostMinutes` is what a journey may take. */
export function missSentence(miss: Miss, shift: Shift, mostMinutes: number): Sentence {
  switch (miss.kind) {
    case 'arrives-late':
      return lateArrival(miss, shift);
    case 'leaves-early':
      return earlyDeparture(miss, shift);
    case 'too-long':
      return say(
        `de snelste rit duurt ${durationText(miss.minutes, 'nl')}, hoogstens ${durationText(mostMinutes, 'nl')} mag`,
        `the quickest way takes ${durationText(miss.minutes, 'en')}, at most ${durationText(mostMinutes, 'en')} is allowed`,
      );
    case 'no-stop':
      return miss.at === 'home'
        ? say('er is geen halte op wandelafstand van thuis', 'no stop is within walking distance of home')
        : say('er is geen halte op wandelafstand', 'no stop is within walking distance');
    case 'none':
      return miss.direction === 'out'
        ? say(
            'er is geen rit die kort genoeg is, ook niet vroeger of later',
            'there is no ride that is short enough, nor earlier or later',
          )
        : say(
            'er is geen rit naar huis die kort genoeg is, ook niet vroeger of later',
            'there is no ride home that is short enough, nor earlier or later',
          );
  }
}

function lateArrival(
  { minute, latest, isFirst, vehicle }: Miss & { kind: 'arrives-late' },
  { start }: Shift,
): Sentence {
  const { nl, en } = ride(vehicle);
  const arrival = say(clockText(minute, 'nl'), clockText(minute, 'en'));
  if (!isFirst) {
    return minute <= minuteOfDay(start)
      ? say(
          `de ${nl} komt aan om ${arrival.nl}, en men moet er om ${clockText(latest, 'nl')} zijn; vroeger komt er lang geen`,
          `the ${en} arrives at ${arrival.en}, and one has to be there at ${clockText(latest, 'en')}; none comes for long before it`,
        )
      : say(
          `er komt geen ${nl} aan kort voor de dienst van ${start}, de volgende pas om ${arrival.nl}`,
          `no ${en} arrives shortly before the shift of ${start}, the next one at ${arrival.en} only`,
        );
  }
  // Before the start, but not the minutes before that one has to be there: the start alone would explain nothing.
  return minute <= minuteOfDay(start)
    ? say(
        `de eerste ${nl} komt aan om ${arrival.nl}, en men moet er om ${clockText(latest, 'nl')} zijn`,
        `the first ${en} arrives at ${arrival.en}, and one has to be there at ${clockText(latest, 'en')}`,
      )
    : say(
        `de eerste ${nl} komt aan om ${arrival.nl}, de dienst begint om ${start}`,
        `the first ${en} arrives at ${arrival.en}, the shift starts at ${start}`,
      );
}

function earlyDeparture(
  { minute, isLast, vehicle }: Miss & { kind: 'leaves-early' },
  { end, secondEnd = end }: Shift,
): Sentence {
  const { nl, en } = ride(vehicle);
  const departure = say(clockText(minute, 'nl'), clockText(minute, 'en'));
  return isLast
    ? say(
        `voor de laatste ${nl} naar huis moet men om ${departure.nl} weg, de dienst eindigt om ${secondEnd}`,
        `for the last ${en} home one has to leave at ${departure.en}, the shift ends at ${secondEnd}`,
      )
    : say(
        `er vertrekt geen ${nl} naar huis kort na de dienst, die om ${secondEnd} eindigt; voor die ervoor moet men om ${departure.nl} weg`,
        `no ${en} leaves for home shortly after the shift, which ends at ${secondEnd}; for the one before one has to leave at ${departure.en}`,
      );
}

const VEHICLES: Readonly<Record<Exclude<VehicleKind, 'other'>, Sentence>> = {
  bus: say('bus', 'bus'),
  train: say('trein', 'train'),
  tram: say('tram', 'tram'),
  metro: say('metro', 'metro'),
  ferry: say('veerboot', 'ferry'),
};

function ride(vehicle: VehicleKind | null): Sentence {
  return vehicle === null || vehicle === 'other' ? say('verbinding', 'connection') : VEHICLES[vehicle];
}
