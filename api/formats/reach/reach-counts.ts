/** How many units somebody can reach, or how many people a unit: by kind of shift and kind of day. */
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Shift } from '../../../solver/domain/semester-schema.ts';
import { DAY_KINDS, type DayKind } from '../../../solver/reach/day-kinds.ts';
import type { Reach } from '../../../solver/reach/reach.ts';
import { outcomeOf } from './outcome.ts';
import type { ReachTextQuestion } from './question.ts';
import { REACH_WORDS } from './reach-words.ts';

/** A row per kind of shift; what is not offered is not counted. A unit with two early shifts counts once. */
export function countLines(
  answers: readonly Reach[],
  { lists, language }: ReachTextQuestion,
): readonly string[] {
  const words = REACH_WORDS[language];
  const offered = answers.filter(({ isOffered }) => isOffered);
  const kinds = DAY_KINDS.filter((kind) => offered.some(({ dayKind }) => dayKind === kind));
  const counted = (ofKind: readonly Reach[], kind: DayKind) => {
    const ofDay = ofKind.filter(({ dayKind }) => dayKind === kind);
    const each = [...groupBy(ofDay, ({ unit, trainee }) => (lists === 'units' ? unit : trainee)).values()];
    const reached = each.filter((own) => own.some((answer) => outcomeOf(answer) === 'all'));
    return each.length === 0 ? '–' : words.count(reached.length, each.length);
  };
  const rows = [...groupBy(offered, ({ shift }) => shift.kind)].map(
    ([shift, ofKind]: [Shift['kind'], readonly Reach[]]) => [
      words.shifts[shift],
      ...kinds.map((kind) => counted(ofKind, kind)),
    ],
  );
  const head = lists === 'units' ? words.countedUnits : words.countedPeople;
  return [head, ...aligned([['', ...kinds.map((kind) => words.days[kind])], ...rows])];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
  );
}
