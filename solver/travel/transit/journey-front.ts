/** The journeys worth knowing between two places: none leaves as late and is as good as another. */

export interface JourneyTimes {
  readonly depart: number;
  readonly arrive: number;
}

/**
 * Filled again for every origin. "Good" is a short journey, or an early arrival: see `Origin.keeps`. Kept by departure:
 * whoever leaves later takes longer, or arrives later, else the other would not be here.
 */
export class JourneyFront {
  size = 0;
  private readonly keepsShort: boolean;
  private departs = new Int32Array(16);
  private arrives = new Int32Array(16);

  constructor(keeps: 'short' | 'early') {
    this.keepsShort = keeps === 'short';
  }

  departAt(index: number): number {
    return this.departs[index] ?? 0;
  }

  arriveAt(index: number): number {
    return this.arrives[index] ?? 0;
  }

  add(depart: number, arrive: number): void {
    const worth = this.worth(depart, arrive);
    const at = this.firstFrom(depart);
    if (at < this.size && this.worthAt(at) <= worth) return;
    // One that leaves at that very minute is no better than the new one, or the new one would be out.
    const after = at < this.size && this.departs[at] === depart ? at + 1 : at;
    let before = at;
    while (before > 0 && this.worthAt(before - 1) >= worth) before--;
    if (this.size === this.departs.length) this.grow();
    this.departs.copyWithin(before + 1, after, this.size);
    this.arrives.copyWithin(before + 1, after, this.size);
    this.departs[before] = depart;
    this.arrives[before] = arrive;
    this.size += 1 + before - after;
  }

  /** Lower is better. */
  private worth(depart: number, arrive: number): number {
    return this.keepsShort ? arrive - depart : arrive;
  }

  private worthAt(index: number): number {
    return this.worth(this.departs[index] ?? 0, this.arrives[index] ?? 0);
  }

  /** The first that leaves then or later. */
  private firstFrom(depart: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.departs[middle] ?? 0) < depart) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grow(): void {
    const departs = new Int32Array(2 * this.departs.length);
    departs.set(this.departs);
    this.departs = departs;
    const arrives = new Int32Array(2 * this.arrives.length);
    arrives.set(this.arrives);
    this.arrives = arrives;
  }
}
