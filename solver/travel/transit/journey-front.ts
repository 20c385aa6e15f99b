/** The journeys worth knowing between two places: none leaves as late and is as good as another. */

export interface JourneyTimes {
  readonly depart: number;
  readonly arrive: number;
}

/**
 * Small and filled again for every origin. "Good" is a short journey, or an early arrival: see `Origin.keeps`.
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
    for (let i = 0; i < this.size; i++) {
      if (
        (this.departs[i] ?? 0) >= depart &&
        this.isAsGood(this.departs[i] ?? 0, this.arrives[i] ?? 0, depart, arrive)
      )
        return;
    }
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      const ownDepart = this.departs[i] ?? 0;
      const ownArrive = this.arrives[i] ?? 0;
      if (depart >= ownDepart && this.isAsGood(depart, arrive, ownDepart, ownArrive)) continue;
      this.departs[kept] = ownDepart;
      this.arrives[kept] = ownArrive;
      kept++;
    }
    if (kept === this.departs.length) this.grow();
    this.departs[kept] = depart;
    this.arrives[kept] = arrive;
    this.size = kept + 1;
  }

  private isAsGood(depart: number, arrive: number, otherDepart: number, otherArrive: number): boolean {
    return this.keepsShort ? arrive - depart <= otherArrive - otherDepart : arrive <= otherArrive;
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
