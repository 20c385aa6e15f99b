/** How a journey is told: when to leave, by what, the childcare call, when one is there. */
import { dayNumber, MINUTES_PER_DAY, momentOf } from '../../solver/domain/calendar.ts';
import type { Journey, Leg } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Trainee } from '../../solver/domain/semester-schema.ts';
import type { IsoDate, Mode, WallTime } from '../../solver/domain/values.ts';
import { clockText } from '../../solver/rules/sentence-parts.ts';

export const MODE_WORDS: Record<Language, Record<Mode, string>> = {
  nl: {
    walk: 'te voet',
    bike: 'met de fiets',
    ebike: 'met de elektrische fiets',
    car: 'met de auto',
    transit: 'met het openbaar vervoer',
  },
  en: { walk: 'on foot', bike: 'by bike', ebike: 'by e-bike', car: 'by car', transit: 'by public transport' },
};

/** The stop at the childcare address: from the arrival of one leg to the departure of the next. */
export interface ChildcareCall {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** `null` where the journey makes no call: no childcare, or no two legs that meet at its address. */
export function childcareCall(journey: Journey, trainee: Trainee): ChildcareCall | null {
  const { childcare } = trainee;
  if (childcare === undefined) return null;
  const arriving = journey.legs.findIndex(
    ({ to }, i) =>
      i < journey.legs.length - 1 &&
      to.stop === undefined &&
      to.lat === childcare.lat &&
      to.lon === childcare.lon,
  );
  const [before, after] = [journey.legs[arriving], journey.legs[arriving + 1]];
  return before === undefined || after === undefined ? null : { from: before.arrive, to: after.depart };
}

/** The clock time; with "de dag erna" or "de dag ervoor" where that is not on the date of the day itself. */
export function clockOn(date: IsoDate, time: WallTime, language: Language): string {
  return clockText(momentOf(time) - dayNumber(date) * MINUTES_PER_DAY, language);
}

/** One line: leaving home, by what, the call, arriving. */
export function outLine(date: IsoDate, journey: Journey, trainee: Trainee, language: Language): string {
  const at = (time: WallTime) => clockOn(date, time, language);
  const way = wayWords(journey, trainee, at, language);
  return language === 'nl'
    ? `Heen: thuis vertrekken om ${at(journey.leave)}, ${way}, aankomst om ${at(journey.arrive)}.`
    : `Out: leave home at ${at(journey.leave)}, ${way}, arrive at ${at(journey.arrive)}.`;
}

/** One line: leaving the unit, by what, the call, back home. */
export function backLine(date: IsoDate, journey: Journey, trainee: Trainee, language: Language): string {
  const at = (time: WallTime) => clockOn(date, time, language);
  const way = wayWords(journey, trainee, at, language);
  return language === 'nl'
    ? `Terug: vertrekken om ${at(journey.leave)}, ${way}, thuis om ${at(journey.arrive)}.`
    : `Back: leave at ${at(journey.leave)}, ${way}, home at ${at(journey.arrive)}.`;
}

function wayWords(
  journey: Journey,
  trainee: Trainee,
  at: (time: WallTime) => string,
  language: Language,
): string {
  const call = childcareCall(journey, trainee);
  const parts = [MODE_WORDS[language][journey.mode]];
  if (journey.mode === 'transit') parts.push(...journey.legs.map((leg) => legWords(leg, at, language)));
  if (call !== null) {
    const nl = `bij de opvang van ${at(call.from)} tot ${at(call.to)}`;
    parts.push(language === 'nl' ? nl : `at childcare from ${at(call.from)} to ${at(call.to)}`);
  }
  return parts.join(', ');
}

function legWords(leg: Leg, at: (time: WallTime) => string, language: Language): string {
  const [from, to] = [leg.from.stop, leg.to.stop];
  const words = { nl: { from: 'van', to: 'naar' }, en: { from: 'from', to: 'to' } }[language];
  const ends = [
    from === undefined ? [] : [`${words.from} ${from}`],
    to === undefined ? [] : [`${words.to} ${to}`],
  ].flat();
  const how = leg.mode === 'transit' ? (leg.trip ?? '') : MODE_WORDS[language][leg.mode];
  return [`${at(leg.depart)}–${at(leg.arrive)}`, how, ...ends].filter((part) => part !== '').join(' ');
}
