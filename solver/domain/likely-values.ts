/** What somebody probably meant by a value that a format refuses: for the advice in an input problem. */
import { DateTime } from 'luxon';

const DATE_HABITS = ['d/M/yyyy', 'd-M-yyyy', 'd.M.yyyy', 'yyyy-M-d', 'yyyy/M/d', 'yyyyMMdd'];

/** The date behind `15/3/2027`, `2027-3-15` or a date with a time, as `YYYY-MM-DD`. */
export function likelyDate(found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  const date = found.trim().split(/[T ]/)[0] ?? '';
  for (const habit of DATE_HABITS) {
    const read = DateTime.fromFormat(date, habit, { zone: 'utc' });
    if (read.isValid) return read.toFormat('yyyy-MM-dd');
  }
  return undefined;
}

/** The time behind `7u30`, `7.30`, `07:30:00`, `7u` or `24:00`, as `HH:MM`. */
export function likelyTime(found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  const parts = /^(\d{1,2})(?:[:.]|\s?[uh]\s?)(\d{2})?(?::00)?$/i.exec(found.trim());
  if (parts === null) return undefined;
  const [, hours = '', minutes = '00'] = parts;
  if (hours === '24' && minutes === '00') return '00:00';
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** The minutes behind `1u30`, `1:30`, `2u`, `90 min` or `"90"`. */
export function likelyMinutes(found: unknown): number | undefined {
  if (typeof found !== 'string') return undefined;
  const text = found.trim();
  const hours = /^(\d{1,3})\s?[uh:]\s?(\d{2})?$/i.exec(text);
  if (hours !== null) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const minutes = /^(\d{1,6})\s?(?:m|min|minuten|minutes|')?\.?$/i.exec(text);
  return minutes === null ? undefined : Number(minutes[1]);
}

/** The number inside a text, with a decimal comma or point. */
export function likelyNumber(found: unknown): number | undefined {
  if (typeof found !== 'string' || !/^\s*-?\d{1,9}(?:[.,]\d{1,9})?\s*$/.test(found)) return undefined;
  return Number(found.replace(',', '.'));
}

/**
 * The one of a few words that is written most alike, when it is alike enough to be a slip of the pen.
 *
 * @param lettersPerSlip one letter in so many may be wrong; words of fewer than three letters count as three
 */
export function likelyWord(found: unknown, words: Iterable<string>, lettersPerSlip = 3): string | undefined {
  if (typeof found !== 'string' || found.length > 50) return undefined;
  const typed = found.toLowerCase();
  let nearest: string | undefined;
  let fewest = Math.floor(Math.max(3, typed.length) / lettersPerSlip) + 1;
  for (const word of words) {
    const edits = editsBetween(typed, word.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      nearest = word;
    }
  }
  return nearest;
}

/** Levenshtein's distance: letters to add, drop or change. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
