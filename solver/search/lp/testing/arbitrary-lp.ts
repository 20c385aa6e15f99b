/** Small random models in which every column has few whole values, and the best of them by trying all. */
import fc from 'fast-check';
import { rowActivity } from '../lp-point.ts';
import type { LpModel } from '../lp-solver.ts';
import { lpModel, NONE } from './lp-model.ts';

const amount = fc.integer({ min: -4, max: 6 });

const rowBounds = fc
  .record({
    lower: fc.integer({ min: -6, max: 6 }),
    width: fc.integer({ min: 0, max: 8 }),
    sides: fc.constantFrom('both', 'upper', 'lower', 'upper'),
  })
  .map(({ lower, width, sides }): readonly [number, number] => [
    sides === 'upper' ? -NONE : lower,
    sides === 'lower' ? NONE : lower + width,
  ]);

/** Up to four columns from -2 to 4 and three rows; `whole` is for all columns or for none. */
export function arbitraryLp(whole: boolean): fc.Arbitrary<LpModel> {
  return fc
    .record({
      sense: fc.constantFrom<'max' | 'min'>('max', 'min'),
      rows: fc.array(rowBounds, { maxLength: 3 }),
    })
    .chain(({ sense, rows }) =>
      fc
        .array(
          fc.record({
            objective: amount,
            lower: fc.integer({ min: -2, max: 1 }),
            width: fc.integer({ min: 0, max: 3 }),
            values: fc.array(amount, { minLength: rows.length, maxLength: rows.length }),
          }),
          { minLength: 1, maxLength: 4 },
        )
        .map((columns) =>
          lpModel(
            sense,
            rows,
            columns.map(({ objective, lower, width, values }) => ({
              objective,
              lower,
              upper: lower + width,
              whole,
              rows: values.map((_, row) => row),
              values,
            })),
          ),
        ),
    );
}

/** All whole points of a model with bounded columns that keep to its rows. */
export function wholePoints(model: LpModel): Float64Array[] {
  let points: number[][] = [[]];
  model.columns.lower.forEach((lower, column) => {
    const count = (model.columns.upper[column] ?? 0) - lower + 1;
    const steps = Array.from({ length: count }, (_, step) => lower + step);
    points = points.flatMap((point) => steps.map((value) => [...point, value]));
  });
  return points.map((point) => Float64Array.from(point)).filter((point) => keepsRows(model, point));
}

function keepsRows(model: LpModel, point: Float64Array): boolean {
  return rowActivity(model, point).every(
    (activity, row) => activity >= (model.rowLower[row] ?? 0) && activity <= (model.rowUpper[row] ?? 0),
  );
}
