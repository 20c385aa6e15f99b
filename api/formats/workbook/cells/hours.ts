/** Hours, as people count stage in them: `80`, `7,6`, `7u36`, `7:36`, a duration of a workbook. The semester holds whole minutes. */
import { say } from '../../../../solver/domain/sentence.ts';
import type { WrittenCell } from '../grid.ts';
import { type CellKind, type FilledCell, read, refuse, type write, writeSomethingLike } from './cell-kind.ts';
import { mayBeThousands } from './numbers.ts';
import { typedText } from './typed-text.ts';

const MINUTES = 60;
/** In a minute. */
const SECONDS = 60;
const HOURS_AND_MINUTES = /^(\d{1,6})\s*(?:u|h|uur|:)\s*([0-5]\d)?$/i;
const DECIMAL_HOURS = /^(\d{1,6})(?:[.,](\d{1,15}))?(?:\s*(?:u|h|uur|uren))?$/i;
/** `7.30`: seven hours and three tenths, or half past seven as where a time is asked. */
const HOURS_OR_CLOCK = /^(\d{1,6})\.([0-5]\d)(?:\s*(?:u|h|uur|uren))?$/i;
const EXAMPLE = '7,6 of 7u36';

/** @param min the fewest minutes that make sense there */
export function hours(min: 0 | 1): CellKind {
  return {
    format: 'number',
    expected: say(
      'een aantal uren dat op hele minuten uitkomt',
      'a number of hours that comes to whole minutes',
    ),
    read: (cell) => {
      if (mayBeThousands(cell)) return refuse(thousands(typedText(cell)));
      const either = cell.kind === 'text' ? HOURS_OR_CLOCK.exec(typedText(cell)) : null;
      if (either !== null && Number(either[2]) > 0) return refuse(oneOfTwo(either[1], either[2]));
      const found = minutesIn(cell);
      if (found === undefined) return refuse(writeSomethingLike(EXAMPLE));
      if (!Number.isInteger(found)) return refuse(writeSomethingLike(clockText(Math.round(found))));
      return found < min ? refuse(writeSomethingLike(EXAMPLE)) : read(found);
    },
    write: (value) => hoursCell(Number(value)),
  };
}

function thousands(text: string): ReturnType<typeof write> {
  const whole = text.replace(/[.,]/, '');
  return say(
    `Schrijf ${whole} zonder punt, of de uren als 7u36.`,
    `Write ${whole} without a point, or the hours as 7u36.`,
  );
}

function oneOfTwo(hours = '', decimals = ''): ReturnType<typeof write> {
  const [decimal, clock] = [`${hours},${decimals.replace(/0$/, '')}`, `${hours}u${decimals}`];
  return say(`Schrijf ${decimal} of ${clock}.`, `Write ${decimal} or ${clock}.`);
}

/** Not whole where the hours do not come to whole minutes. */
function minutesIn(cell: FilledCell): number | undefined {
  if (cell.kind === 'moment' && cell.seconds !== undefined) return cell.seconds / SECONDS;
  if (cell.kind === 'moment')
    return cell.date === null && cell.time !== null ? clockMinutes(cell.time) : undefined;
  if (cell.kind === 'boolean') return undefined;
  // What a calculation leaves behind the fifteenth digit is not meant.
  const text = cell.kind === 'number' ? String(Number(cell.number.toPrecision(15))) : typedText(cell);
  return clockMinutes(text) ?? decimalMinutes(text);
}

function clockMinutes(text: string): number | undefined {
  const parts = HOURS_AND_MINUTES.exec(text);
  return parts === null ? undefined : Number(parts[1]) * MINUTES + Number(parts[2] ?? 0);
}

/** In whole numbers: a tenth of an hour is exactly six minutes. */
function decimalMinutes(text: string): number | undefined {
  const parts = DECIMAL_HOURS.exec(text);
  if (parts === null) return undefined;
  const [, whole = '0', decimals = ''] = parts;
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * BigInt(MINUTES);
  return scaled % scale === 0n ? Number(scaled / scale) : Number(scaled) / Number(scale);
}

/** With at most two decimals as a number; what would need more is written in hours and minutes. */
function hoursCell(minutes: number): WrittenCell {
  return (minutes * 100) % MINUTES === 0 ? minutes / MINUTES : clockText(minutes);
}

function clockText(minutes: number): string {
  return `${Math.floor(minutes / MINUTES)}u${String(minutes % MINUTES).padStart(2, '0')}`;
}
