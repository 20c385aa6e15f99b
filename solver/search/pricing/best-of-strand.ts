/** The best choices for a strand that were met so far, and below what no other can be. */
import type { Option } from '../fit/placed.ts';
import type { ModuleEnd } from './module-ends.ts';
import type { StrandEnd } from './option-pricing.ts';
import type { StrandAnswer, StrandPlacement } from './priced-strand.ts';

const MOST_OTHERS = 5;

export class BestOfStrand {
  private best: number;
  private placements: readonly StrandPlacement[];
  /** Of what was not looked at exactly. */
  private lower = Number.POSITIVE_INFINITY;
  /** The best end at each option; looked for only where others than the best one are asked as well. */
  private readonly met = new Map<Option, { readonly total: number; readonly end: StrandEnd }>();

  /**
   * @param nothing what placing nothing costs
   * @param known a choice that is known already, if it is better than that
   * @param slack by how much others may be dearer to be told as well
   */
  constructor(
    nothing: number,
    known: Pick<StrandAnswer, 'found' | 'placements'> | null,
    private readonly slack: number,
  ) {
    this.best = Math.min(nothing, known?.found ?? nothing);
    this.placements = known !== null && known.found < nothing ? known.placements : [];
  }

  /** What costs as much or more is of no use. */
  limit(): number {
    return this.best + this.slack;
  }

  /** Whether modules that end so, at `option`, with nothing more, would be told. */
  isOfUse(option: Option, total: number): boolean {
    return total < this.best || (this.slack > 0 && total < this.metAt(option));
  }

  take(option: Option, total: number, end: StrandEnd): void {
    if (this.slack > 0 && total < this.metAt(option)) this.met.set(option, { total, end });
    if (total >= this.best) return;
    this.best = total;
    this.placements = placementsOf(end);
  }

  /** There may be something of that cost where nobody looked. */
  relax(cost: number): void {
    this.lower = Math.min(this.lower, cost);
  }

  answer(): StrandAnswer {
    return {
      least: Math.min(this.best, this.lower),
      found: this.best,
      placements: this.placements,
      others: this.others(),
    };
  }

  private others(): readonly (readonly StrandPlacement[])[] {
    return [...this.met.values()]
      .filter(({ total }) => total > this.best && total < this.limit())
      .sort((a, b) => a.total - b.total)
      .slice(0, MOST_OTHERS)
      .map(({ end }) => placementsOf(end));
  }

  private metAt(option: Option): number {
    return this.met.get(option)?.total ?? Number.POSITIVE_INFINITY;
  }
}

function placementsOf(last: StrandEnd): readonly StrandPlacement[] {
  const placements: StrandPlacement[] = [];
  for (let end: ModuleEnd = last; isStrandEnd(end); end = end.before) placements.unshift(end.placement);
  return placements;
}

function isStrandEnd(end: ModuleEnd): end is StrandEnd {
  return 'placement' in end;
}
