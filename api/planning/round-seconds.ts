/** How the seconds of a run by regions are shared out: to its rounds, and to the end that comes after them. */

export interface SecondsLeft {
  /** Of the whole run. */
  readonly maxSeconds: number;
  /** Since it began. */
  readonly gone: number;
  /** How long a first plan of all took. */
  readonly firstPlan: number;
}

/**
 * Filling up, explaining and checking the whole, in first plans: 41 s with 10 000 trainees, whose first plan took 33 s;
 * and regions end some seconds after they should.
 */
const END = 1.5;

/** What one round may take, that rounds after it can have as much; 0 or less where there is time for none. */
export function secondsOfRound({ maxSeconds, gone, firstPlan }: SecondsLeft, roundsLeft: number): number {
  return (maxSeconds - gone - END * firstPlan) / roundsLeft;
}
