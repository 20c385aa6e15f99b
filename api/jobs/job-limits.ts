/** How long and how often a job may try. */

/** Of planning, in seconds; what is asked by steps ends too. */
export const SECOND_LIMITS = { min: 1, max: 21_600, usual: 60, withSteps: 3600 } as const;

export interface Patience {
  /** How long a worker holds a job without a sign of life. */
  readonly leaseSeconds: number;
  /** How often it gives one, and tells how far it is. */
  readonly beatMilliseconds: number;
  /** Attempts in a row that found nothing better than what was stored before them; the job is then given up. */
  readonly attempts: number;
  /** Before the second attempt; twice as long before each next one. */
  readonly retrySeconds: number;
  /** Past its time limit a job is asked to stop, and later broken off. */
  readonly stopAfterSeconds: number;
  readonly breakOffAfterSeconds: number;
  /** How long a worker that has to end waits for the best plan of what runs. */
  readonly handBackSeconds: number;
  /** How often a worker without work looks for some, and looks for what was left lying. */
  readonly pollMilliseconds: number;
  readonly sweepMilliseconds: number;
}

export const PATIENCE: Patience = {
  leaseSeconds: 20,
  beatMilliseconds: 500,
  attempts: 5,
  retrySeconds: 5,
  stopAfterSeconds: 20,
  breakOffAfterSeconds: 50,
  handBackSeconds: 5,
  pollMilliseconds: 500,
  sweepMilliseconds: 10_000,
};

const MAX_RETRY_SECONDS = 300;
/** Beyond the time limit, for reading and explaining. */
const EXPIRE_MARGIN_SECONDS = 60;

/** @param attempts that came to nothing, from 1 */
export function retryDelay(attempts: number, { retrySeconds }: Pick<Patience, 'retrySeconds'>): number {
  return Math.min(MAX_RETRY_SECONDS, retrySeconds * 2 ** Math.max(0, attempts - 1));
}

export function expiry(seconds: number): number {
  return Math.ceil(seconds) + EXPIRE_MARGIN_SECONDS;
}
