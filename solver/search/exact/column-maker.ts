/** Ways to place a strand as columns: what each is worth and what it uses of what can run out. */

import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { at, item } from '../../prepare/typed-arrays.ts';
import type { Column } from '../columns/pricing.ts';
import { guideOn, NO_GUIDE, type Option, type Placed } from '../fit/placed.ts';
import { placementCost } from '../fit/placement-cost.ts';
import { type Contended, NO_RESOURCE } from '../pricing/contended.ts';
import type { StrandPlacement } from '../pricing/priced-strand.ts';
import type { Objective } from './objective.ts';

/** A block is a strand. */
export interface CareColumn extends Column {
  /** Module by module; fewer than the strand has where the last ones are left out. */
  readonly placed: readonly Placed[];
}

/** What there is to know of the strands and of what can run out. */
export interface ColumnGround {
  readonly strands: readonly {
    readonly steps: readonly { readonly demand: Demand; readonly outCost: number }[];
  }[];
  readonly contended: Contended;
}

export class ColumnMaker {
  constructor(
    private readonly prepared: Prepared,
    private readonly book: ColumnGround,
    private readonly objective: Objective,
  ) {}

  column(block: number, placed: readonly Placed[]): CareColumn {
    const { steps } = item(this.book.strands, block);
    const uses = new Map<number, number>();
    const use = (resource: number, amount: number) => {
      if (resource !== NO_RESOURCE) uses.set(resource, (uses.get(resource) ?? 0) + amount);
    };
    let value = 0;
    steps.forEach(({ demand, outCost }, place) => {
      const here = placed[place];
      const worth = here === undefined ? 0 : this.objective.worth(demand);
      value += worth - this.objective.costWeight * (here?.cost ?? outCost);
    });
    for (const one of placed) this.useDays(one, use);
    const resources = [...uses.keys()].sort((a, b) => a - b);
    return {
      block,
      value,
      resources,
      uses: resources.map((resource) => uses.get(resource) ?? 0),
      placed,
    };
  }

  /** What pricing found as search holds it. */
  placedFrom({ option, slots, guides: open, primary }: StrandPlacement): Placed {
    const { supply, horizon, semester } = this.prepared;
    const mentors = open.map((guide, i) =>
      guide === NO_GUIDE ? pastMentor(option, at(slots, i)) : item(supply.guides, guide).mentor,
    );
    const shiftOf = (slot: number) => item(option.unit.shifts, at(option.slots.shift, slot));
    const guides = open.map((guide, i) =>
      guide === NO_GUIDE ? guideOn(supply, shiftOf(at(slots, i)), at(mentors, i)) : guide,
    );
    let minutes = 0;
    for (const slot of slots)
      minutes += item(option.unit.shifts, option.slots.shift[slot] ?? 0).times.stageMinutes;
    const cost = placementCost(option, slots, mentors, primary, horizon, semester.rules);
    return { option, slots, guides, mentors, primary, minutes, cost };
  }

  /** Frozen days use nothing: what history takes up is taken off what there is. */
  private useDays({ option, slots, guides }: Placed, use: (resource: number, amount: number) => void): void {
    const { contended } = this.book;
    const { demand, unit, load } = option;
    slots.forEach((slot, i) => {
      if (((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0) return;
      const d = option.slots.day[slot] ?? 0;
      use(contended.placeOf(item(unit.shifts, option.slots.shift[slot] ?? 0).index, d), 1);
      use(contended.employerOf(unit.employer, d), 1);
      use(contended.dateOf(demand.traineeIndex, d), 1);
      const guide = guides[i] ?? NO_GUIDE;
      if (guide !== NO_GUIDE) use(contended.guidanceOf(guide, d), load);
    });
  }
}

/** Who guided a frozen day. */
function pastMentor({ slots, demand }: Option, slot: number): number {
  const mentor = slots.frozenMentor.get(slot);
  if (mentor === undefined) throw new RangeError(`nobody guides slot ${slot} of demand ${demand.index}`);
  return mentor;
}
