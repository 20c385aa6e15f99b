/** Days of the week: `ma-vr`, `ma di wo`, `ma, wo`, `za+zo`, `1-5`, `weekend`, `elke dag`; `feestdag` where that counts. */
import { say } from '../../../../solver/domain/sentence.ts';
import { type CellKind, read, refuse } from './cell-kind.ts';
import { isEmptyList, listText } from './list-text.ts';
import { look } from './look.ts';
import { typedText } from './typed-text.ts';

const SHORT = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo', 'feestdag'];
const PUBLIC_HOLIDAY = 8;
const SUNDAY = 7;
const SATURDAY = 6;

const NAMES: readonly (readonly string[])[] = [
  ['ma', 'maandag', 'maandagen', 'mon', 'monday', '1'],
  ['di', 'dinsdag', 'dinsdagen', 'tue', 'tuesday', '2'],
  ['wo', 'woensdag', 'woensdagen', 'wed', 'wednesday', '3'],
  ['do', 'donderdag', 'donderdagen', 'thu', 'thursday', '4'],
  ['vr', 'vrijdag', 'vrijdagen', 'vrij', 'fri', 'friday', '5'],
  ['za', 'zaterdag', 'zaterdagen', 'sat', 'saturday', '6'],
  ['zo', 'zon', 'zondag', 'zondagen', 'sun', 'sunday', '7'],
  ['feestdag', 'feestdagen', 'publicholiday', '8'],
];
const NUMBER = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1])));

const GROUPS = new Map<string, readonly number[]>([
  ['weekend', [6, 7]],
  ['weekends', [6, 7]],
  ['werkdag', [1, 2, 3, 4, 5]],
  ['werkdagen', [1, 2, 3, 4, 5]],
  ['weekdag', [1, 2, 3, 4, 5]],
  ['weekdagen', [1, 2, 3, 4, 5]],
  ['week', [1, 2, 3, 4, 5]],
  ['elkedag', [1, 2, 3, 4, 5, 6, 7]],
  ['iederedag', [1, 2, 3, 4, 5, 6, 7]],
  ['alledagen', [1, 2, 3, 4, 5, 6, 7]],
  ['dagelijks', [1, 2, 3, 4, 5, 6, 7]],
]);

/** `maandag tot en met vrijdag`, `ma t/m vr`, `ma – vr` as one range. */
const UNTIL = /\s*(?:-|–|—|\btot en met\b|\bt\/m\b|\bt\.?e\.?m\b\.?|\btot\b)\s*/giu;

/** `elke woensdag` is every one anyway; `elke week` names no day, and is left as it is. */
const EVERY = /\b(?:elke?|iedere?|alle)\s+(?=\p{L})(?!week\b|weken\b)/giu;

export function weekdays({ withHolidays }: { readonly withHolidays: boolean }): CellKind {
  const last = withHolidays ? PUBLIC_HOLIDAY : SUNDAY;
  return {
    format: 'text',
    expected: withHolidays
      ? say('een lijst van zaterdag, zondag of feestdag', 'a list of Saturday, Sunday or public holiday')
      : say('een lijst van weekdagen', 'a list of weekdays'),
    read: (cell) => {
      if (cell.kind === 'moment') return refuse(BECAME_A_DATE);
      const found = cell.kind === 'boolean' ? undefined : daysIn(typedText(cell), last);
      if (withHolidays) return found?.every(isNoWorkingDay) ? read(found) : refuse(WEEKEND_EXAMPLE);
      if (found !== undefined) return read(found);
      return daysIn(typedText(cell), PUBLIC_HOLIDAY) === undefined ? refuse(EXAMPLE) : refuse(NO_HOLIDAYS);
    },
    write: (value) => weekdaysText(Array.isArray(value) ? value.map(Number) : []),
  };
}

const EXAMPLE = say('Schrijf bijvoorbeeld ma-vr of ma, wo, za.', 'Write ma-vr or ma, wo, za, for example.');
const NO_HOLIDAYS = say(
  'Een feestdag telt als zijn gewone weekdag; over feestdagen gaat het blad Weekendbezetting.',
  'A public holiday counts as its ordinary weekday; the sheet Weekendbezetting is about public holidays.',
);
const BECAME_A_DATE = say(
  'Uw rekenblad maakte er een datum van: zet de cel op Tekst en schrijf bijvoorbeeld ma-vr.',
  'Your spreadsheet made a date of it: format the cell as Text and write ma-vr, for example.',
);
const WEEKEND_EXAMPLE = say(
  'Schrijf bijvoorbeeld za, zo of za, zo, feestdag.',
  'Write za, zo or za, zo, feestdag, for example.',
);

function isNoWorkingDay(day: number): boolean {
  return day >= SATURDAY;
}

function daysIn(text: string, last: number): number[] | undefined {
  if (isEmptyList(text)) return [];
  const group = GROUPS.get(look(text));
  if (group !== undefined) return [...group];
  const days: number[] = [];
  for (const part of text
    .replace(EVERY, '')
    .replace(UNTIL, '-')
    .split(/[\s,;+&/]+|\ben\b/u)) {
    if (part === '' || part === '.') continue;
    const found =
      GROUPS.get(look(part)) ??
      rangeOf(
        part.split('-').map((day) => NUMBER.get(look(day))),
        last,
      );
    if (found === undefined) return undefined;
    days.push(...found);
  }
  return days.length === 0 ? undefined : days;
}

/** `vr-ma` goes on past the end of the week; there is no range up to a public holiday. */
function rangeOf(ends: readonly (number | undefined)[], last: number): number[] | undefined {
  const [from, to = from, ...more] = ends;
  if (from === undefined || to === undefined || ends.includes(undefined) || more.length > 0) return undefined;
  if (from > last || to > last) return undefined;
  if (ends.length === 1) return [from];
  if (from === to || from > SUNDAY || to > SUNDAY) return undefined;
  const length = ((to - from + SUNDAY) % SUNDAY) + 1;
  return Array.from({ length }, (_, i) => ((from - 1 + i) % SUNDAY) + 1);
}

/** In the order that is given; days of three or more in a row as a range. */
function weekdaysText(days: readonly number[]): string {
  const [first] = days;
  const isRange =
    first !== undefined && days.length >= 3 && days.every((day, i) => day === first + i && day <= SUNDAY);
  const names = days.map((day) => SHORT[day - 1] ?? String(day));
  return isRange ? `${names[0]}-${names.at(-1)}` : listText(names);
}
