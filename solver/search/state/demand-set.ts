/** Some of the demands: told, added and left out in constant time. */
export class DemandSet {
  private readonly list: number[] = [];
  /** Where each demand stands in the list; −1 nowhere. */
  private readonly place: Int32Array;

  /** @param demands how many there are */
  constructor(demands: number) {
    this.place = new Int32Array(demands).fill(-1);
  }

  /** In an order that depends on what was added and left out when. */
  get members(): readonly number[] {
    return this.list;
  }

  has(demand: number): boolean {
    return (this.place[demand] ?? -1) !== -1;
  }

  add(demand: number): void {
    if (this.has(demand)) return;
    this.place[demand] = this.list.length;
    this.list.push(demand);
  }

  /** The last one takes its place in the list. */
  delete(demand: number): void {
    const place = this.place[demand] ?? -1;
    const last = this.list.at(-1);
    if (place === -1 || last === undefined) return;
    this.list[place] = last;
    this.place[last] = place;
    this.list.pop();
    this.place[demand] = -1;
  }
}
