/** HiGHS on the whole book of columns as one program: what it finds until its time is up. */
import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import type { Column, ColumnBook } from '../../columns/column-book.ts';
import { columnProgram } from '../../columns/column-program.ts';
import type { ExchangeAnswer } from '../../exchange/format.ts';
import type { InNode } from './in-node.ts';

export const highsOnColumns: InNode = async (job) => {
  if (job.columns === null) throw new RangeError('HiGHS is given no columns');
  const book: ColumnBook = JSON.parse(readFileSync(job.columns, 'utf8'));
  const highs = await loadHighs();
  const { columns } = book;
  return async ({ seconds, tell, keep }) => {
    const program = columnProgram(book);
    const { maximize } = highs.constants.objectiveSense;
    const model = highs.createModel({ ...program.data, sense: maximize });
    model.changeColsIntegrality(
      { kind: 'set', indices: program.data.colCost.map((_, index) => index) },
      program.data.colCost.map(() => highs.constants.variableType.integer),
    );
    model.options.set({
      output_flag: false,
      time_limit: Math.max(1, job.seconds - seconds()),
      mip_rel_gap: 0,
    });
    const take = (values: ArrayLike<number>) => {
      const chosen = columns.filter((_, index) => (values[index] ?? 0) > 0.5);
      keep({ choices: answerOf(chosen) });
      tell({ ...worthOf(book, chosen), whole: true, bound: null });
    };
    const { mipImprovingSolution } = highs.constants.callbackType;
    model.run({
      [mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution !== undefined) take(data.mip_solution);
      },
    });
    if (model.info.get('primal_solution_status') === FEASIBLE) take(model.getSolution().colValue);
    return { answer: null, bound: null };
  };
};

/** `primal_solution_status` of a feasible point. */
const FEASIBLE = 2;

function worthOf({ demands }: ColumnBook, chosen: readonly Column[]) {
  return {
    placed: chosen.length,
    priorityPlaced: chosen.reduce((sum, { demand }) => sum + (demands[demand]?.priority ?? 0), 0),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
  };
}

function answerOf(chosen: readonly Column[]): ExchangeAnswer {
  return {
    placements: chosen.map(({ demand, unit, mentor, days }) => ({
      demand,
      unit,
      mentor,
      days: days.map(({ day, unitShift, mentor: guide }) => ({ day, unitShift, mentor: guide })),
    })),
  };
}
