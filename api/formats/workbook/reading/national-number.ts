/** National register numbers (and BIS numbers): planning never needs them and must never hold them. */

/** `85.07.30-033.28`, `850730 033 28`, `85073003328`; not the decimals of a coordinate. */
const CANDIDATE = /(?<![\d.,])(\d{2})([.\-/ ]?)(\d{2})\2(\d{2})[.\-/ ]?(\d{3})[.\-/ ]?(\d{2})(?![\d.,]*\d)/g;
const CHECK = 97;
/** In front of the nine digits of who was born from 2000 on. */
const SINCE_2000 = 2_000_000_000;
/** A BIS number counts its months from 21 or 41. */
const MONTH_STEP = 20;
const MOST_MONTHS = 12;
const DIGITS = 11;
/** 1 January 2000, as a number. */
const LEAST = 10_100_000;

export function holdsNationalNumber(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(
    ([, year = '', , month = '', day = '', serial = '', check = '']) =>
      isNationalNumber(`${year}${month}${day}${serial}`, Number(check)),
  );
}

/** A number in a workbook has lost the zeros in front of it: three of them for who was born in 2000. */
export function isNationalNumberAsNumber(value: number): boolean {
  if (!Number.isSafeInteger(value) || value < LEAST) return false;
  return holdsNationalNumber(String(value).padStart(DIGITS, '0'));
}

function isNationalNumber(digits: string, check: number): boolean {
  const month = Number(digits.slice(2, 4)) % MONTH_STEP;
  const day = Number(digits.slice(4, 6));
  if (month > MOST_MONTHS || day > 31 || Number(digits.slice(2, 4)) >= 3 * MONTH_STEP) return false;
  const number = Number(digits);
  return [number, SINCE_2000 + number].some((base) => CHECK - (base % CHECK) === check);
}
