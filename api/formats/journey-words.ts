/** What is said of any journey: by what, the call at childcare, and its times of the clock. */
import { dayNumber, MINUTES_PER_DAY, momentOf } from '../../solver/domain/calendar.ts';
import { samePoint } from '../../solver/domain/geography.ts';
import type { Names } from '../../solver/domain/names.ts';
import type { Journey, PlacementDay } from '../../solver/domain/plan-schema.ts';
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

export type Direction = 'out' | 'back';

export interface ToldJourney {
  readonly direction: Direction;
  /** Of the day that the journey is made for: its times are told from there. */
  readonly date: IsoDate;
  readonly journey: Journey;
  readonly trainee: Trainee;
  readonly names: Names;
  readonly language: Language;
}

/** The stop at the childcare address: from the arrival of one leg to the departure of the next. */
export interface ChildcareCall {
  readonly from: WallTime;
  readonly to: WallTime;
  /** The leg that is made after it. */
  readonly beforeLeg: number;
}

/** `null` where the journey makes no call: no childcare, or no two legs that meet there. Of several stays the longest. */
export function childcareCall({ legs }: Journey, { childcare }: Trainee): ChildcareCall | null {
  if (childcare === undefined) return null;
  const stays = legs.slice(1).flatMap((leaving, i): readonly ChildcareCall[] => {
    const arriving = legs[i];
    if (arriving === undefined || !samePoint(arriving.to, childcare)) return [];
    return [{ from: arriving.arrive, to: leaving.depart, beforeLeg: i + 1 }];
  });
  const minutes = ({ from, to }: ChildcareCall) => momentOf(to) - momentOf(from);
  const [longest = null] = stays.sort((a, b) => minutes(b) - minutes(a));
  return longest;
}

/** By what it is really made: a transit journey that is walked all the way is a walk to whoever makes it. */
export function meansOf({ mode, legs }: Journey): Mode {
  return mode === 'transit' && legs.every((leg) => leg.mode !== 'transit') ? 'walk' : mode;
}

/** Of both its journeys: where one of them is ridden, that is how one travels that day. */
export function meansOfDay({ out, back }: Pick<PlacementDay, 'out' | 'back'>): Mode {
  const means = meansOf(out);
  return means === 'walk' ? meansOf(back) : means;
}

/** The clock time; with "de dag erna" or "de dag ervoor" where that is not on the date of the day itself. */
export function clockOn(date: IsoDate, time: WallTime, language: Language): string {
  return clockText(momentOf(time) - dayNumber(date) * MINUTES_PER_DAY, language);
}

/** `06:02–06:08`, one time where they are the same; "de dag erna" once where it goes for both. */
export function clockSpan(date: IsoDate, from: WallTime, to: WallTime, language: Language): string {
  const [start, end] = [clockOn(date, from, language), clockOn(date, to, language)];
  if (start === end) return end;
  const sameDay = start.slice(CLOCK_LENGTH) === end.slice(CLOCK_LENGTH);
  return `${sameDay ? start.slice(0, CLOCK_LENGTH) : start}–${end}`;
}

const CLOCK_LENGTH = 'HH:mm'.length;
