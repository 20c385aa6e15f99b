/** Whether a bound that falls from round to round will come below its next whole number in any time worth waiting for. */

/** Rounds looked back over. */
const ROUNDS = 30;
/** And so many times as many ahead, at the same pace; in truth it slows down. */
const TIMES = 4;
/** Before it has fallen by so much the pace says nothing: with 100 trainees it stood still for 80 rounds, then fell by 0.86 in 40. */
const LEAST_FALL = 0.25;

export class Pace {
  private first = Number.NEGATIVE_INFINITY;
  private readonly bounds: number[] = [];

  /** @param bound after one more round, none above the one before */
  note(bound: number): void {
    if (this.first === Number.NEGATIVE_INFINITY) this.first = bound;
    this.bounds.push(bound);
    if (this.bounds.length > ROUNDS + 1) this.bounds.shift();
  }

  get isTooSlow(): boolean {
    const [before] = this.bounds;
    const now = this.bounds.at(-1);
    if (before === undefined || now === undefined || this.bounds.length <= ROUNDS) return false;
    if (this.first - now < LEAST_FALL) return false;
    return now - Math.floor(now) >= TIMES * (before - now);
  }
}
