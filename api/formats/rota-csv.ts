/** `rooster.csv`: one line per day of a placement, for a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Names } from '../../solver/domain/names.ts';
import type { Journey } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import { weekdayName } from './date-words.ts';
import { compare } from './grouping.ts';
import { childcareCall, clockOn, MODE_WORDS } from './journey-words.ts';
import { type PlacedDay, placementDays } from './placement-days.ts';

export interface RotaOptions {
  readonly names: Names;
  readonly language: Language;
}

interface Column {
  readonly nl: string;
  readonly en: string;
  readonly cell: (day: PlacedDay, options: RotaOptions) => string | number;
}

const COLUMNS: readonly Column[] = [
  { nl: 'Datum', en: 'Date', cell: ({ day }) => day.date },
  { nl: 'Weekdag', en: 'Weekday', cell: ({ day }, { language }) => weekdayName(day.date, language) },
  { nl: 'Cursist', en: 'Trainee', cell: ({ trainee }, { names }) => names.trainee(trainee.id) },
  { nl: 'Cursistnummer', en: 'Trainee id', cell: ({ trainee }) => trainee.id },
  { nl: 'Groep', en: 'Cohort', cell: ({ trainee }) => trainee.cohort ?? '' },
  { nl: 'Module', en: 'Module', cell: ({ placement }, { names }) => names.module(placement.module) },
  { nl: 'Werkgever', en: 'Employer', cell: ({ site }, { names }) => names.employer(site.employer) },
  { nl: 'Stageplaats', en: 'Site', cell: ({ site }) => site.name },
  { nl: 'Afdeling', en: 'Unit', cell: ({ unit }) => unit.name },
  { nl: 'Gemeente', en: 'Municipality', cell: ({ site }) => site.municipality ?? '' },
  { nl: 'Dienst', en: 'Shift', cell: ({ shift }) => shift.id },
  { nl: 'Van', en: 'From', cell: ({ shift }) => shift.start },
  { nl: 'Tot', en: 'To', cell: ({ shift }) => shift.end },
  { nl: 'Van (tweede deel)', en: 'From (second part)', cell: ({ shift }) => shift.secondStart ?? '' },
  { nl: 'Tot (tweede deel)', en: 'To (second part)', cell: ({ shift }) => shift.secondEnd ?? '' },
  { nl: 'Minuten stage', en: 'Minutes', cell: ({ day }) => day.minutes },
  { nl: 'Mentor', en: 'Mentor', cell: ({ day }, { names }) => names.mentor(day.mentor) },
  { nl: 'Vervoer', en: 'Travel by', cell: ({ day }, { language }) => MODE_WORDS[language][day.out.mode] },
  { nl: 'Thuis weg', en: 'Leaves home', cell: ({ day }, o) => clockOn(day.date, day.out.leave, o.language) },
  { nl: 'Opvang heen', en: 'Childcare out', cell: (day, o) => callCell(day, day.day.out, o.language) },
  { nl: 'Aankomst', en: 'Arrives', cell: ({ day }, o) => clockOn(day.date, day.out.arrive, o.language) },
  { nl: 'Vertrek', en: 'Leaves', cell: ({ day }, o) => clockOn(day.date, day.back.leave, o.language) },
  { nl: 'Opvang terug', en: 'Childcare back', cell: (day, o) => callCell(day, day.day.back, o.language) },
  { nl: 'Weer thuis', en: 'Back home', cell: ({ day }, o) => clockOn(day.date, day.back.arrive, o.language) },
];

/**
 * UTF-8 with a byte order mark, `;` between cells, CRLF: what a Belgian Excel opens by itself. A text that a
 * spreadsheet would take for a formula is made a text again with an apostrophe. By date, then in the plan's order.
 */
export function rotaCsv(checked: CheckedPlan, options: RotaOptions): string {
  const days = [...placementDays(checked)].sort((a, b) => compare(a.day.date, b.day.date));
  return stringify(
    [
      COLUMNS.map((column) => column[options.language]),
      ...days.map((day) => COLUMNS.map(({ cell }) => cell(day, options))),
    ],
    { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
  );
}

function callCell({ day, trainee }: PlacedDay, journey: Journey, language: Language): string {
  const call = childcareCall(journey, trainee);
  if (call === null) return '';
  return `${clockOn(day.date, call.from, language)}–${clockOn(day.date, call.to, language)}`;
}
