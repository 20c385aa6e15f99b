/** `rooster.csv`: one line per day of a placement, for a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { compare } from './ordering.ts';
import { placementDays } from './placement-days.ts';
import { type RotaOptions, rotaColumns } from './rota-columns.ts';
import type { WrittenCell } from './workbook/grid.ts';

/** Days in a part of the text: some hundreds of kilobytes. */
const PART_DAYS = 1000;

/**
 * UTF-8 with a byte order mark, `;` between cells, CRLF: what a Belgian Excel opens by itself. A text that a
 * spreadsheet would take for a formula is made a text again with an apostrophe. By date, then in the plan's order.
 *
 * @returns the text in parts
 */
export function* rotaCsv(checked: CheckedPlan, options: RotaOptions): Generator<string> {
  const days = [...placementDays(checked)].sort((a, b) => compare(a.day.date, b.day.date));
  const columns = rotaColumns(days);
  yield csvText([columns.map((column) => column[options.language])], true);
  for (let from = 0; from < days.length; from += PART_DAYS) {
    const part = days.slice(from, from + PART_DAYS);
    yield csvText(
      part.map((day) => columns.map(({ cell }) => plain(cell(day, options)))),
      false,
    );
  }
}

function csvText(lines: readonly (readonly (string | number)[])[], bom: boolean): string {
  return stringify([...lines], { bom, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
}

/** `2027-03-01` and `07:30`: what every spreadsheet reads as a date and a time. */
function plain(cell: WrittenCell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return 'date' in cell ? cell.date : cell.time;
}
