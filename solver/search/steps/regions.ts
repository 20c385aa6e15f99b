/** Which units lie together, laid out when first asked for. */
import { metresBetween } from '../../domain/geography.ts';
import type { Supply } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';

const REGION_METRES = 10_000;
/** Of a town full of units the nearest ones. */
const MOST_UNITS = 8;

export class Regions {
  private readonly known: (readonly number[])[] = [];

  constructor(private readonly supply: Supply) {}

  /** The unit and those nearest to it, nearest first. */
  around(unit: number): readonly number[] {
    const known = this.known[unit];
    if (known !== undefined) return known;
    const here = item(this.supply.units, unit).site;
    const near = this.supply.units
      .map(({ index, site }) => ({ index, metres: metresBetween(here, site) }))
      .filter(({ metres }) => metres <= REGION_METRES)
      .sort((a, b) => a.metres - b.metres || a.index - b.index)
      .slice(0, MOST_UNITS)
      .map(({ index }) => index);
    this.known[unit] = near;
    return near;
  }
}
