/** What frozen days take up, whatever is planned: they count for capacity though nobody judges them (H17). */
import type { Prepared } from '../../prepare/prepared.ts';
import type { Occupancy } from '../fit/occupancy.ts';
import { optionOf } from '../fit/option-book.ts';

export function reserveHistory(prepared: Prepared, occupancy: Occupancy): void {
  for (const demand of prepared.demands) {
    if (demand.frozenUntil < 0 || demand.pinnedUnit === null) continue;
    const unit = prepared.supply.units.find(({ unit: u }) => u.id === demand.pinnedUnit);
    if (unit !== undefined) occupancy.reserveFrozenDays(optionOf(prepared, demand, unit));
  }
}
