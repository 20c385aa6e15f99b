/**
 * The modules of a trainee that follow each other (H4), to be priced together. Modules of one trainee between which
 * there is no order are strands apart: what they share is the trainee's dates, which prices can be put on.
 */
import type { Demand } from '../../prepare/demands.ts';
import { item } from '../../prepare/typed-arrays.ts';

/** Demands in their order; each is placed only with all before it. */
export type Strand = readonly Demand[];

/** Of demands whose order is no simple row, each is a strand of its own: the order is then not priced. */
export function strandsOf(demands: readonly Demand[]): readonly Strand[] {
  const strands: Strand[] = [];
  const done = new Set<number>();
  for (const demand of demands) {
    if (done.has(demand.index)) continue;
    const linked = linkedWith(demand, demands);
    for (const { index } of linked) done.add(index);
    const row = [...linked].sort((a, b) => a.depth - b.depth);
    const isRow = row.every((one, place) => place === 0 || one.after.includes(item(row, place - 1).index));
    strands.push(...(isRow ? [row] : row.map((one) => [one])));
  }
  return strands;
}

function linkedWith(demand: Demand, demands: readonly Demand[]): readonly Demand[] {
  const found = new Set([demand.index]);
  const visit = (index: number) => {
    const { after, before } = item(demands, index);
    for (const other of [...after, ...before]) {
      if (found.has(other)) continue;
      found.add(other);
      visit(other);
    }
  };
  visit(demand.index);
  return [...found].map((index) => item(demands, index));
}
