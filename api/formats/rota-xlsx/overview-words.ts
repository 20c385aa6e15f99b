/** What the first sheet of the rota workbook says. */
import type { DateTime } from 'luxon';
import { dayNumber, isoDateOf } from '../../../solver/domain/calendar.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import { longDate } from '../date-words.ts';

export interface OverviewWords {
  readonly sheet: string;
  readonly title: (semester: string) => string;
  readonly period: (start: IsoDate, end: IsoDate) => string;
  readonly result: string;
  readonly perModule: string;
  readonly moduleHeads: readonly [string, string, string, string, string];
  readonly total: string;
  readonly nothingAsked: string;
  readonly sheets: string;
  readonly reading: string;
  readonly readingLines: readonly string[];
}

export const OVERVIEW_WORDS: Readonly<Record<Language, OverviewWords>> = {
  nl: {
    sheet: 'Overzicht',
    title: (semester) => `Stageplanning ${semester}`,
    period: (start, end) => `Van ${longDate(start, 'nl')} tot en met ${longDate(end, 'nl')}.`,
    result: 'Resultaat',
    perModule: 'Per module',
    moduleHeads: ['Module', 'Gevraagd', 'Geplaatst', 'Niet geplaatst', 'Dagen stage'],
    total: 'Samen',
    nothingAsked: 'Er zijn geen stages gevraagd.',
    sheets: 'Wat staat waar',
    reading: 'Goed om te weten',
    readingLines: [
      'Klik op het pijltje in de kop van een kolom om alleen één cursist, afdeling, mentor of week te zien, of om te sorteren.',
      'Cursisten, afdelingen en mentoren staan in de volgorde van uw eigen lijsten.',
      'Uren stage zijn uren en minuten zonder de pauze: 7:36 is 7 uur 36 minuten.',
      'Deze werkmap toont het plan. Wat u hier aanpast, verandert het plan en de agenda’s niet.',
      'Een apostrof (’) vooraan in een cel hoort niet bij de tekst: hij zorgt ervoor dat Excel er geen formule van maakt.',
    ],
  },
  en: {
    sheet: 'Overview',
    title: (semester) => `Placement plan ${semester}`,
    period: (start, end) => `From ${longDate(start, 'en')} to ${longDate(end, 'en')}.`,
    result: 'Result',
    perModule: 'By module',
    moduleHeads: ['Module', 'Asked', 'Placed', 'Not placed', 'Days'],
    total: 'Total',
    nothingAsked: 'No placements were asked for.',
    sheets: 'What is where',
    reading: 'Good to know',
    readingLines: [
      'Click the arrow in the head of a column to see only one trainee, unit, mentor or week, or to sort.',
      'Trainees, units and mentors are in the order of your own lists.',
      'Hours are hours and minutes without the break: 7:36 is 7 hours 36 minutes.',
      'This workbook shows the plan. What you change here changes neither the plan nor the calendars.',
      'An apostrophe (’) at the start of a cell is no part of the text: it keeps Excel from making it a formula.',
    ],
  },
};

/** `Gemaakt op vrijdag 15 januari 2027 om 09:30`, in the time zone of the semester. */
export function madeWords(stamp: DateTime, timezone: string, language: Language): string {
  const local = stamp.setZone(timezone);
  const date = longDate(isoDateOf(dayNumber(local.toFormat('yyyy-MM-dd'))), language);
  const time = local.toFormat('HH:mm');
  return language === 'nl' ? `Gemaakt op ${date} om ${time}` : `Made on ${date} at ${time}`;
}
