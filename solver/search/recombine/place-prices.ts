/** Prices of what can run out, told as prices of places, which is what an insertion can count with. */
import type { Prepared } from '../../prepare/prepared.ts';
import { type Contended, NO_RESOURCE } from '../pricing/contended.ts';

/** @returns by unit shift and day: the place, and the guidance of the mentor who asks least there */
export function placePrices(
  { supply, horizon }: Prepared,
  contended: Contended,
  prices: Float64Array,
): Float64Array {
  const { days } = horizon;
  const table = new Float64Array(supply.places.length);
  const priceOf = (resource: number) => (resource === NO_RESOURCE ? 0 : (prices[resource] ?? 0));
  for (const { index, guides } of supply.unitShifts) {
    for (let d = 0; d < days; d++) {
      let least = Number.POSITIVE_INFINITY;
      for (const guide of guides) {
        if ((supply.guidance[guide * days + d] ?? 0) > 0)
          least = Math.min(least, priceOf(contended.guidanceOf(guide, d)));
      }
      table[index * days + d] =
        priceOf(contended.placeOf(index, d)) + (least === Number.POSITIVE_INFINITY ? 0 : least);
    }
  }
  return table;
}
