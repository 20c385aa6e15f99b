/** How a figure is drawn by what can be said of it: told apart by shape and by filling, not by colour. */
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import { drawing } from '../../../formats/charts/drawing.ts';
import { INK, PAPER } from '../../../formats/charts/measures.ts';

export type Verdict = Effect['verdict'];

const LOOKS = {
  effect: { symbol: 'circle', fill: INK },
  'within-search-gap': { symbol: 'diamond', fill: '#f4c25b' },
  'not-shown': { symbol: 'circle', fill: PAPER },
} as const satisfies Record<Verdict, object>;

const RADIUS = 5;

export const VERDICTS: readonly Verdict[] = ['effect', 'within-search-gap', 'not-shown'];

/** The dots of all figures with this verdict, at these channels. */
export function verdictDots<Row>(
  rows: readonly Row[],
  verdict: Verdict,
  at: {
    readonly x: (row: Row, index: number) => number;
    readonly y: (row: Row, index: number) => number;
    readonly filter?: (row: Row) => boolean;
  },
) {
  return drawing().plot.dot(rows, { ...LOOKS[verdict], ...at, r: RADIUS, stroke: INK, strokeWidth: 1.75 });
}
