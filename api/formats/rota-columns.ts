/** What a rota tells of a day of a placement, whatever kind of file it is written to. */
import type { Names } from '../../solver/domain/names.ts';
import type { Journey } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { WallTime } from '../../solver/domain/values.ts';
import { weekdayName } from './date-words.ts';
import { childcareCall, clockOn, MODE_WORDS, meansOf, meansOfDay } from './journey-words.ts';
import type { PlacedDay } from './placement-days.ts';
import { wayAndTime } from './way-in-short.ts';
import type { WrittenCell } from './workbook/grid.ts';

export interface RotaOptions {
  readonly names: Names;
  readonly language: Language;
}

/** A column of a table with a row per `Row`: its head in both languages and what stands in a row. */
export interface RowColumn<Row> {
  readonly nl: string;
  readonly en: string;
  readonly cell: (row: Row, options: RotaOptions) => WrittenCell;
}

/** By what they tell, in the order of `rooster.csv`; there the rides come after them. */
export const ROTA = {
  date: { nl: 'Datum', en: 'Date', cell: ({ day }) => ({ date: day.date }) },
  weekday: {
    nl: 'Weekdag',
    en: 'Weekday',
    cell: ({ day }, { language }) => weekdayName(day.date, language),
  },
  trainee: { nl: 'Cursist', en: 'Trainee', cell: ({ trainee }, { names }) => names.trainee(trainee.id) },
  traineeId: { nl: 'Cursistnummer', en: 'Trainee id', cell: ({ trainee }) => trainee.id },
  cohort: { nl: 'Groep', en: 'Cohort', cell: ({ trainee }) => trainee.cohort ?? null },
  module: { nl: 'Module', en: 'Module', cell: ({ placement }, { names }) => names.module(placement.module) },
  employer: { nl: 'Werkgever', en: 'Employer', cell: ({ site }, { names }) => names.employer(site.employer) },
  site: { nl: 'Stageplaats', en: 'Site', cell: ({ site }) => site.name },
  unit: { nl: 'Afdeling', en: 'Unit', cell: ({ unit }) => unit.name },
  municipality: { nl: 'Gemeente', en: 'Municipality', cell: ({ site }) => site.municipality ?? null },
  shift: { nl: 'Dienst', en: 'Shift', cell: ({ shift }) => shift.id },
  from: { nl: 'Van', en: 'From', cell: ({ shift }) => ({ time: shift.start }) },
  to: { nl: 'Tot', en: 'To', cell: ({ shift }) => ({ time: shift.end }) },
  secondFrom: {
    nl: 'Van (tweede deel)',
    en: 'From (second part)',
    cell: ({ shift: { secondStart: time } }) => (time === undefined ? null : { time }),
  },
  secondTo: {
    nl: 'Tot (tweede deel)',
    en: 'To (second part)',
    cell: ({ shift: { secondEnd: time } }) => (time === undefined ? null : { time }),
  },
  minutes: { nl: 'Minuten stage', en: 'Minutes', cell: ({ day }) => day.minutes },
  mentor: { nl: 'Mentor', en: 'Mentor', cell: ({ day }, { names }) => names.mentor(day.mentor) },
  mode: {
    nl: 'Vervoer',
    en: 'Travel by',
    cell: ({ day }, { language }) => MODE_WORDS[language][meansOfDay(day)],
  },
  leavesHome: { nl: 'Thuis weg', en: 'Leaves home', cell: (row, o) => timeCell(row, row.day.out.leave, o) },
  callOut: { nl: 'Opvang heen', en: 'Childcare out', cell: (row, o) => callCell(row, row.day.out, o) },
  arrives: { nl: 'Aankomst', en: 'Arrives', cell: (row, o) => timeCell(row, row.day.out.arrive, o) },
  leaves: { nl: 'Vertrek', en: 'Leaves', cell: (row, o) => timeCell(row, row.day.back.leave, o) },
  callBack: { nl: 'Opvang terug', en: 'Childcare back', cell: (row, o) => callCell(row, row.day.back, o) },
  backHome: { nl: 'Weer thuis', en: 'Back home', cell: (row, o) => timeCell(row, row.day.back.arrive, o) },
} as const satisfies Readonly<Record<string, RowColumn<PlacedDay>>>;

/** By what the journeys with rides are made: `bus 2 → trein IC naar Diest, 1 overstap, 47 min`. */
const RIDES = {
  out: { nl: 'Rit heen', en: 'Ride out', cell: (row, options) => rideCell(row, row.day.out, options) },
  back: { nl: 'Rit terug', en: 'Ride back', cell: (row, options) => rideCell(row, row.day.back, options) },
} as const satisfies Readonly<Record<string, RowColumn<PlacedDay>>>;

/** Those of the rides last, and only where somebody rides. */
export function rotaColumns(days: readonly PlacedDay[]): readonly RowColumn<PlacedDay>[] {
  return [...Object.values(ROTA), ...ridesColumns(days)];
}

/** None where nobody rides. */
export function ridesColumns(days: readonly PlacedDay[]): readonly RowColumn<PlacedDay>[] {
  return days.some(({ day }) => meansOfDay(day) === 'transit') ? [RIDES.out, RIDES.back] : [];
}

/** A time of day on the date of the day itself; a text that says so where it is on another date. */
function timeCell({ day }: PlacedDay, time: WallTime, { language }: RotaOptions): WrittenCell {
  return time.startsWith(day.date) ? { time: time.slice(-5) } : clockOn(day.date, time, language);
}

function rideCell({ trainee }: PlacedDay, journey: Journey, { names, language }: RotaOptions): WrittenCell {
  return meansOf(journey) === 'transit' ? wayAndTime(journey, trainee, names, language) : null;
}

function callCell({ day, trainee }: PlacedDay, journey: Journey, { language }: RotaOptions): WrittenCell {
  const call = childcareCall(journey, trainee);
  if (call === null) return null;
  return `${clockOn(day.date, call.from, language)}–${clockOn(day.date, call.to, language)}`;
}
