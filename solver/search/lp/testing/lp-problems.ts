/** Small problems worked by hand. */
import type { LpModel } from '../lp-solver.ts';
import { atLeast, atMost, exactly, lpModel, NONE } from './lp-model.ts';

interface Problem {
  readonly name: string;
  readonly model: LpModel;
  /** What the best is worth, whole numbers asked for; or why there is none. */
  readonly best: number | 'infeasible' | 'unbounded';
  /** The same with whole numbers left aside, where it differs. */
  readonly relaxed?: number;
}

/** Doors and windows: the best is 2 of one and 6 of the other; an hour in plant 2 is worth 1.5, in plant 3 1. */
export const WYNDOR = lpModel(
  'max',
  [atMost(4), atMost(12), atMost(18)],
  [
    { objective: 3, rows: [0, 2], values: [1, 3] },
    { objective: 5, rows: [1, 2], values: [2, 2] },
  ],
);

/** Fractions at 3 and 1.5, worth 21; whole, 4 and 0, worth 20. */
export const TWO_WHOLE = lpModel(
  'max',
  [atMost(24), atMost(6)],
  [
    { objective: 5, rows: [0, 1], values: [6, 1], whole: true },
    { objective: 4, rows: [0, 1], values: [4, 2], whole: true },
  ],
);

/** Twice whole numbers that make an odd one: fractions in plenty, and branching finds more of them for ever. */
export const ODD_SUM = lpModel(
  'max',
  [exactly(1)],
  [
    { objective: 1, rows: [0], values: [2], whole: true, upper: 1e6 },
    { objective: -1.5, rows: [0], values: [-2], whole: true },
  ],
);

export const PROBLEMS: readonly Problem[] = [
  { name: 'two products in three plants', model: WYNDOR, best: 36 },
  {
    name: 'the degenerate corner on which the simplex method went round in circles (Beale)',
    model: lpModel(
      'min',
      [atMost(0), atMost(0), atMost(1)],
      [
        { objective: -0.75, rows: [0, 1], values: [0.25, 0.5] },
        { objective: 150, rows: [0, 1], values: [-60, -90] },
        { objective: -0.02, rows: [0, 1, 2], values: [-0.04, -0.02, 1] },
        { objective: 6, rows: [0, 1], values: [9, 3] },
      ],
    ),
    best: -0.05,
  },
  {
    name: 'an equation and a bounded column',
    model: lpModel(
      'min',
      [exactly(10)],
      [
        { objective: 1, rows: [0], upper: 6 },
        { objective: 2, rows: [0] },
      ],
    ),
    best: 14,
  },
  {
    name: 'a row with two sides, from below',
    model: lpModel(
      'min',
      [[2, 5]],
      [
        { objective: 1, rows: [0] },
        { objective: 3, rows: [0] },
      ],
    ),
    best: 2,
  },
  {
    name: 'a row with two sides, from above',
    model: lpModel(
      'max',
      [[2, 5]],
      [
        { objective: 1, rows: [0] },
        { objective: 3, rows: [0] },
      ],
    ),
    best: 15,
  },
  {
    name: 'a column that may be negative',
    model: lpModel('min', [atLeast(-3)], [{ objective: 1, rows: [0], lower: -5 }]),
    best: -3,
  },
  {
    name: 'a column without bounds',
    model: lpModel('min', [atMost(3)], [{ objective: 2, rows: [0], values: [-1], lower: -NONE }]),
    best: -6,
  },
  {
    name: 'a column with an upper bound only',
    model: lpModel('max', [atLeast(-9)], [{ objective: 1, rows: [0], lower: -NONE, upper: -2 }]),
    best: -2,
  },
  { name: 'no rows', model: lpModel('max', [], [{ objective: 4, rows: [], upper: 3 }]), best: 12 },
  { name: 'no columns and a row that 0 keeps', model: lpModel('max', [[-1, 1]], []), best: 0 },
  { name: 'no columns and a row that 0 breaks', model: lpModel('max', [atLeast(1)], []), best: 'infeasible' },
  {
    name: 'rows that exclude each other',
    model: lpModel('max', [atMost(1), atLeast(2)], [{ objective: 1, rows: [0, 1] }]),
    best: 'infeasible',
  },
  {
    name: 'bounds that cross',
    model: lpModel('max', [atMost(1)], [{ objective: 1, rows: [0], lower: 2, upper: 1 }]),
    best: 'infeasible',
  },
  {
    name: 'no limit',
    model: lpModel(
      'max',
      [atMost(1)],
      [
        { objective: 1, rows: [0] },
        { objective: 0, rows: [0], values: [-1] },
      ],
    ),
    best: 'unbounded',
  },
  { name: 'whole numbers away from the fractions', model: TWO_WHOLE, best: 20, relaxed: 21 },
  {
    name: 'a knapsack of three',
    model: lpModel(
      'max',
      [atMost(50)],
      [
        { objective: 60, rows: [0], values: [10], upper: 1, whole: true },
        { objective: 100, rows: [0], values: [20], upper: 1, whole: true },
        { objective: 120, rows: [0], values: [30], upper: 1, whole: true },
      ],
    ),
    best: 220,
    relaxed: 240,
  },
  {
    name: 'no whole number between its bounds',
    model: lpModel('max', [atMost(9)], [{ objective: 1, rows: [0], lower: 2.2, upper: 2.8, whole: true }]),
    best: 'infeasible',
  },
  {
    name: 'twice a whole number that is to be odd',
    model: lpModel('max', [exactly(1)], [{ objective: 1, rows: [0], values: [2], upper: 5, whole: true }]),
    best: 'infeasible',
    relaxed: 0.5,
  },
  {
    name: 'one whole column, one that is not',
    model: lpModel(
      'max',
      [atMost(3.5)],
      [
        { objective: 2, rows: [0], whole: true },
        { objective: 1, rows: [0] },
      ],
    ),
    best: 6.5,
    relaxed: 7,
  },
];
