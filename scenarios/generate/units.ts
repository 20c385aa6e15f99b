/** Units: what they accept, when they offer places, and how many they can spare at weekends. */
import { isoDateOf } from '../../solver/domain/calendar.ts';
import type { Setting } from '../../solver/domain/values.ts';
import { AFTER_EASTER, LAST_OF_MAY, OPEN_DAYS } from './calendar-2027.ts';
import type { CatalogueSite } from './employers.ts';
import { type MentorHabits, mentorsOf } from './mentors.ts';
import { LOGISTIEK, RESIDENTIEEL, THUISZORG, ZORGKUNDIGE } from './modules.ts';
import type { Random } from './random.ts';
import type { MentorInput, OfferInput, UnitInput } from './semester-parts.ts';
import { SHIFTS } from './shifts.ts';

/** How units behave; shares of units, 0 … 1, unless said otherwise. */
export interface UnitHabits extends MentorHabits {
  /** Content with a trainee who comes one day a week. */
  readonly oneDayAWeek: number;
  /** With a colleague more than the minimum at weekends, so that somebody can guide. */
  readonly weekendSpare: number;
  /** Home-care teams that keep a place for trainees of their own. */
  readonly reserved: number;
  readonly buddy: number;
  /** Of the weekday shifts on which a mentor works, the share that is offered. */
  readonly offered: number;
  /** Takes trainees in one half of the semester only. */
  readonly halfSemester: number;
  /** Mentors per unit: at least and at most. */
  readonly mentors: Readonly<Record<Setting, readonly [number, number]>>;
}

export const USUAL_HABITS: UnitHabits = {
  advanced: 0.4,
  absent: 0.12,
  oneDayAWeek: 0.6,
  weekendSpare: 0.5,
  reserved: 0.4,
  buddy: 0.15,
  offered: 0.75,
  halfSemester: 0.25,
  mentors: { wzc: [1, 2], ziekenhuis: [1, 2], gezinszorg: [1, 1], dagcentrum: [1, 1] },
};

export interface StaffedUnit {
  readonly unit: UnitInput;
  readonly mentors: readonly MentorInput[];
}

const ACCEPTS: Readonly<Record<Setting, readonly { readonly module: string; readonly share: number }[]>> = {
  wzc: [
    { module: LOGISTIEK, share: 0.6 },
    { module: RESIDENTIEEL, share: 0.85 },
    { module: ZORGKUNDIGE, share: 0.7 },
  ],
  ziekenhuis: [
    { module: LOGISTIEK, share: 0.55 },
    { module: ZORGKUNDIGE, share: 0.9 },
  ],
  gezinszorg: [{ module: THUISZORG, share: 1 }],
  dagcentrum: [
    { module: LOGISTIEK, share: 1 },
    { module: RESIDENTIEEL, share: 1 },
  ],
};

/** The `number`th unit of a site, counted from 1; it accepts at least the module that is `wanted`, if any. */
export function staffedUnit(
  site: CatalogueSite,
  number: number,
  habits: UnitHabits,
  random: Random,
  wanted?: string,
): StaffedUnit {
  const id = `u-${site.id.slice(2)}-${number}`;
  const [fewest, most] = habits.mentors[site.setting];
  const mentors = mentorsOf(id, site.setting, random.int(fewest, most), habits, random);
  const offers = offersFor(site.setting, mentors, habits, random);
  const oneDay = random.chance(habits.oneDayAWeek);
  const unit: UnitInput = {
    id,
    site: site.id,
    name: unitName(site, number),
    setting: site.setting,
    accepts: acceptedModules(site.setting, wanted, random),
    shifts: SHIFTS[site.setting].filter((shift) => workedBy(mentors, shift.id)),
    offers,
    ...optional(!oneDay, { minDaysPerWeek: 2 }),
    ...optional(!oneDay || random.chance(0.3), { preferredDaysPerWeek: oneDay ? 2 : 3 }),
    ...optional(site.setting === 'gezinszorg', { mobility: random.chance(0.2) ? 'car' : 'bike' }),
    ...firstDay(site.setting, offers),
    ...optional(random.chance(habits.buddy), { buddy: true }),
    ...openFrom(habits, random),
    ...staffing(offers, habits, random),
    ...exceptions(offers, random),
  };
  return { unit, mentors };
}

function workedBy(mentors: readonly MentorInput[], shift: string): boolean {
  return mentors.some((mentor) => mentor.roster.some((line) => line.shift === shift));
}

function unitName(site: CatalogueSite, number: number): string {
  const named = site.unitNames[number - 1];
  if (named !== undefined && site.unitNames.length > 1) return `${site.name} – ${named}`;
  return number === 1 ? site.name : `${site.name} – ${site.unitNames.at(-1) ?? 'afdeling'} ${number}`;
}

function acceptedModules(setting: Setting, wanted: string | undefined, random: Random): string[] {
  const chosen = ACCEPTS[setting].filter(({ module, share }) => random.chance(share) || module === wanted);
  const accepted = chosen.length > 0 ? chosen : ACCEPTS[setting].slice(-1);
  return accepted.map(({ module }) => module);
}

/** A place wherever a mentor works, less what the unit does not offer; the same places all semester. */
function offersFor(
  setting: Setting,
  mentors: readonly MentorInput[],
  habits: UnitHabits,
  random: Random,
): OfferInput[] {
  const lines = mentors.flatMap((mentor) => mentor.roster);
  const onShift = (shift: string, weekday: number) =>
    lines.filter((line) => line.shift === shift && line.weekdays.includes(weekday)).length;
  return SHIFTS[setting].flatMap((shift) =>
    [WEEKDAYS, WEEKEND].flatMap((span) => {
      const weekdays = span.filter((day) => onShift(shift.id, day) > 0);
      const kept = weekdays.length > 2 ? weekdays.filter(() => random.chance(habits.offered)) : weekdays;
      if (kept.length === 0) return [];
      const double =
        span === WEEKDAYS && kept.every((day) => onShift(shift.id, day) > 1) && random.chance(0.5);
      return [{ weekdays: kept, shift: shift.id, ...placesFor(setting, double ? 2 : 1, habits, random) }];
    }),
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

function placesFor(setting: Setting, places: number, habits: UnitHabits, random: Random) {
  return setting === 'gezinszorg' && random.chance(habits.reserved)
    ? { places: places + 1, reserved: 1 }
    : { places };
}

/** Hospitals start trainees after the morning rush: no early shift on day one. */
function firstDay(setting: Setting, offers: readonly OfferInput[]): Pick<UnitInput, 'firstDayShifts'> {
  if (setting !== 'ziekenhuis') return {};
  const offered = ['dag', 'laat'].filter((shift) => offers.some((offer) => offer.shift === shift));
  return offered.length > 0 ? { firstDayShifts: offered } : {};
}

/** Most units are open all semester; some start after Easter, some stop before June. */
function openFrom(habits: UnitHabits, random: Random): Pick<UnitInput, 'from' | 'to'> {
  if (!random.chance(habits.halfSemester)) return {};
  return random.chance(0.5) ? { from: AFTER_EASTER } : { to: LAST_OF_MAY };
}

/** Weekends run at minimum staff; only a unit that plans one more can guide. */
function staffing(
  offers: readonly OfferInput[],
  habits: UnitHabits,
  random: Random,
): Pick<UnitInput, 'weekendStaffing'> {
  const shifts = new Set(
    offers.filter((offer) => offer.weekdays.some((day) => day > 5)).map((offer) => offer.shift),
  );
  if (shifts.size === 0) return {};
  const spare = random.chance(habits.weekendSpare) ? 1 : 0;
  const minimum = random.int(2, 4);
  const weekdays: (6 | 7 | 8)[] = random.chance(0.2) ? [6, 7, 8] : [6, 7];
  return {
    weekendStaffing: [...shifts].map((shift) => ({ shift, weekdays, planned: minimum + spare, minimum })),
  };
}

/** Now and then a unit closes its doors to trainees for a day: inspection, move, training of the team. */
function exceptions(offers: readonly OfferInput[], random: Random): Pick<UnitInput, 'exceptions'> {
  if (offers.length === 0 || !random.chance(0.15)) return {};
  return { exceptions: [{ date: isoDateOf(random.pick(OPEN_DAYS)), places: 0 }] };
}

function optional<T extends object>(given: boolean, fields: T): T | Record<string, never> {
  return given ? fields : {};
}
