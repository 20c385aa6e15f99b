/** Who can get where, for a spreadsheet: one line per person, shift and kind of day. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../solver/domain/problem.ts';
import type { Reach, ReachedDay } from '../../../solver/reach/reach.ts';
import { dateList } from '../date-words.ts';
import { clockOn } from '../journey-words.ts';
import { changesOf, wayInShort } from '../way-in-short.ts';
import { hurdleText } from './hurdle-text.ts';
import { outcomeOf } from './outcome.ts';
import type { ReachTextOptions } from './question.ts';
import { REACH_WORDS } from './reach-words.ts';

interface Column {
  readonly nl: string;
  readonly en: string;
  readonly cell: (answer: Reach, options: ReachTextOptions) => string | number;
}

export interface ReachCsv {
  readonly text: string;
  readonly answers: number;
}

/**
 * UTF-8 with a byte order mark, `;` between cells, CRLF, as `rooster.csv`; texts that a spreadsheet would take for a
 * formula made harmless. The answers are read once, in their order.
 */
export function reachCsv(answers: Iterable<Reach>, options: ReachTextOptions): ReachCsv {
  const rows = [COLUMNS.map((column): string | number => column[options.language])];
  for (const answer of answers) rows.push(COLUMNS.map(({ cell }) => cell(answer, options)));
  const dialect = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
  return { text: stringify(rows, dialect), answers: rows.length - 1 };
}

/** Empty where nobody gets there. */
function ofReached(
  tell: (day: ReachedDay, answer: Reach, options: ReachTextOptions) => string | number,
): Column['cell'] {
  return (answer, options) => (answer.reached === null ? '' : tell(answer.reached, answer, options));
}

const YES_NO: Record<Language, readonly [string, string]> = { nl: ['ja', 'nee'], en: ['yes', 'no'] };
const OUTCOMES = {
  nl: { all: 'altijd', some: 'soms', none: 'nooit' },
  en: { all: 'always', some: 'sometimes', none: 'never' },
};

const COLUMNS: readonly Column[] = [
  { nl: 'Cursist', en: 'Trainee', cell: ({ trainee }, { names }) => names.trainee(trainee.id) },
  { nl: 'Cursistnummer', en: 'Trainee id', cell: ({ trainee }) => trainee.id },
  { nl: 'Stageplaats', en: 'Site', cell: ({ site }) => site.name },
  { nl: 'Gemeente', en: 'Municipality', cell: ({ site }) => site.municipality ?? '' },
  { nl: 'Afdeling', en: 'Unit', cell: ({ unit }) => unit.name },
  { nl: 'Afdelingsnummer', en: 'Unit id', cell: ({ unit }) => unit.id },
  { nl: 'Dienst', en: 'Shift', cell: ({ shift }) => shift.id },
  {
    nl: 'Soort dienst',
    en: 'Kind of shift',
    cell: ({ shift }, o) => REACH_WORDS[o.language].shifts[shift.kind],
  },
  { nl: 'Van', en: 'From', cell: ({ shift }) => shift.start },
  { nl: 'Tot', en: 'To', cell: ({ shift }) => shift.secondEnd ?? shift.end },
  { nl: 'Soort dag', en: 'Kind of day', cell: ({ dayKind }, o) => REACH_WORDS[o.language].days[dayKind] },
  { nl: 'Aanbod', en: 'Offered', cell: ({ isOffered }, o) => YES_NO[o.language][isOffered ? 0 : 1] },
  { nl: 'Bereikbaar', en: 'Reachable', cell: (answer, o) => OUTCOMES[o.language][outcomeOf(answer)] },
  { nl: 'Dagen bereikbaar', en: 'Days reachable', cell: ({ reachedDates }) => reachedDates.length },
  {
    nl: 'Dagen',
    en: 'Days',
    cell: ({ reachedDates, missedDates }) => reachedDates.length + missedDates.length,
  },
  { nl: 'Voorbeelddag', en: 'Example', cell: ofReached(({ date }) => date) },
  {
    nl: 'Heen',
    en: 'Out',
    cell: ofReached(({ out }, { trainee }, o) => wayInShort(out, trainee, o.names, o.language)),
  },
  { nl: 'Minuten heen', en: 'Minutes out', cell: ofReached(({ out }) => out.minutes) },
  {
    nl: 'Overstappen heen',
    en: 'Changes out',
    cell: ofReached(({ out }, { trainee }) => changesOf(out, trainee)),
  },
  {
    nl: 'Thuis weg',
    en: 'Leaves home',
    cell: ofReached(({ date, out }, _, o) => clockOn(date, out.leave, o.language)),
  },
  {
    nl: 'Aankomst',
    en: 'Arrives',
    cell: ofReached(({ date, out }, _, o) => clockOn(date, out.arrive, o.language)),
  },
  {
    nl: 'Terug',
    en: 'Back',
    cell: ofReached(({ back }, { trainee }, o) => wayInShort(back, trainee, o.names, o.language)),
  },
  { nl: 'Minuten terug', en: 'Minutes back', cell: ofReached(({ back }) => back.minutes) },
  {
    nl: 'Overstappen terug',
    en: 'Changes back',
    cell: ofReached(({ back }, { trainee }) => changesOf(back, trainee)),
  },
  {
    nl: 'Vertrek',
    en: 'Leaves',
    cell: ofReached(({ date, back }, _, o) => clockOn(date, back.leave, o.language)),
  },
  {
    nl: 'Weer thuis',
    en: 'Back home',
    cell: ofReached(({ date, back }, _, o) => clockOn(date, back.arrive, o.language)),
  },
  {
    nl: 'Waarom niet',
    en: 'Why not',
    cell: ({ missed, shift }, { language }) =>
      missed === null ? '' : hurdleText(missed.hurdle, shift)[language],
  },
  {
    nl: 'Niet op',
    en: 'Not on',
    cell: (answer, { language }) =>
      outcomeOf(answer) === 'some' ? dateList(answer.missedDates, language) : '',
  },
];
