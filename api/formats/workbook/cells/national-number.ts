/** National register numbers (and BIS numbers): planning never needs them and must never hold or repeat them. */
import type { Cell } from '../grid.ts';

const GAP = String.raw` *[.\-/_]? *`;
const PARTING = String.raw` *(?:[.\-/_]| ) *`;
/** `85.07.30-033.28`, `850730 033 28`, `85073003328`, `85.7.30 - 033.28`; overlapping ones are all found. */
const CANDIDATE = new RegExp(
  String.raw`(?<!\d|\d\.)(?=(\d{2})(?:${GAP}(\d{2})${GAP}(\d{2})|${PARTING}(\d{1,2})${PARTING}(\d{1,2})(?!\d))${GAP}(\d{3})${GAP}(\d{2})(?!\d))`,
  'g',
);
/** A coordinate with many decimals: else a comma only parts one number from the next. */
const DECIMAL = /^[+-]?\d{1,3},\d+$/;
/** As CSV files of a spreadsheet have the number of who was born from 2001 to 2009. */
const TEN_DIGITS = /^[1-9]\d{9}$/;
const CHECK = 97;
/** In front of the nine digits of who was born from 2000 on. */
const SINCE_2000 = 2_000_000_000;
/** A BIS number counts its months from 21 or 41. */
const MONTH_STEP = 20;
const MOST_STEPS = 2;
const MOST_MONTHS = 12;
const MOST_DAYS = 31;
const DIGITS = 11;
/** Numbers in a workbook lose the zeros in front of them; with more than one lost, they are like any other number. */
const LEAST = 1_000_000_000;

export function isNationalNumber(cell: Cell): boolean {
  if (cell.kind === 'text') return holdsNationalNumber(cell.text);
  return cell.kind === 'number' && isNationalNumberAsNumber(cell.number);
}

/** Whether one stands anywhere in the text. */
export function holdsNationalNumber(text: string): boolean {
  const plain = plainly(text);
  if (DECIMAL.test(plain)) return false;
  if (TEN_DIGITS.test(plain)) return isNationalNumberAsNumber(Number(plain));
  return [...plain.matchAll(CANDIDATE)].some(
    ([, year = '', month, day, shortMonth = '', shortDay = '', serial = '', check = '']) =>
      hasCheckDigits(
        year,
        (month ?? shortMonth).padStart(2, '0'),
        (day ?? shortDay).padStart(2, '0'),
        serial,
        check,
      ),
  );
}

export function isNationalNumberAsNumber(value: number): boolean {
  if (!Number.isSafeInteger(value) || value < LEAST) return false;
  const digits = String(value).padStart(DIGITS, '0');
  const [month, day] = [Number(digits.slice(2, 4)) % MONTH_STEP, Number(digits.slice(4, 6))];
  return month > 0 && day > 0 && holdsNationalNumber(digits);
}

/** With one kind of space and one kind of dash, and nothing that cannot be seen. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Of who does not know a birthday, month and day are 0. */
function hasCheckDigits(year: string, month: string, day: string, serial: string, check: string): boolean {
  const steps = Math.floor(Number(month) / MONTH_STEP);
  if (steps > MOST_STEPS || Number(month) % MONTH_STEP > MOST_MONTHS || Number(day) > MOST_DAYS) return false;
  const number = Number(`${year}${month}${day}${serial}`);
  return [number, SINCE_2000 + number].some((base) => CHECK - (base % CHECK) === Number(check));
}
