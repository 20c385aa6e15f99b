/** Column planning for any problem that can be priced block by block (`search/columns`), for use outside the core. */
export type {
  Column,
  ColumnProblem,
  PricedBlock,
  PricedBlocks,
  Resource,
  SharedQuantity,
} from './search/columns/pricing.ts';
export { type ColumnProgress, solveColumns } from './search/columns/solve-columns.ts';
export { loadHighs } from './search/lp/highs.ts';
export type { LpSolver } from './search/lp/lp-solver.ts';
