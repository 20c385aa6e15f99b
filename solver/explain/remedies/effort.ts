/**
 * How much may still be tried: counted, not timed, so that a plan stays the same to the byte. One look, at whether a
 * change makes enough hours possible at all, counts 1; a search for the placement counts some more.
 */
const SEARCH = 3;
/** By one lever for one module, so that none takes what another may need; and for all modules together. */
const OF_LEVER = 100;
const IN_ALL = 10_000;

export class Effort {
  private ofLever = 0;
  private inAll = IN_ALL;

  beginLever(): void {
    this.ofLever = OF_LEVER;
  }

  /** False when there is nothing left of it. */
  takeLook(): boolean {
    return this.take(1);
  }

  /** The same. */
  takeSearch(): boolean {
    return this.take(SEARCH);
  }

  private take(amount: number): boolean {
    if (Math.min(this.ofLever, this.inAll) < amount) return false;
    this.ofLever -= amount;
    this.inAll -= amount;
    return true;
  }
}
