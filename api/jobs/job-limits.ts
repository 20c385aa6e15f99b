/** How long and how often a job may try. */

/** Of planning, in seconds; what is asked by steps ends too. */
export const SECOND_LIMITS = { min: 1, max: 21_600, usual: 60, withSteps: 3600 } as const;

export interface Patience {
  /** How long a worker holds a job without a sign of life. */
  readonly leaseSeconds: number;
  /** How often it gives one, and tells how far it is. */
  readonly beatMilliseconds: number;
  /** Attempts in a row that failed and found nothing better than what was stored before them; the job is then given up. */
  readonly attempts: number;
  /**
   * Likewise where the worker vanished. More often than it may fail: a machine that is started anew a few times takes its
   * workers with it, whatever they plan.
   */
  readonly vanishings: number;
  /** Before the second attempt; twice as long before each next one. */
  readonly retrySeconds: number;
  /** Past its time limit a job is asked to stop, and later broken off. */
  readonly stopAfterSeconds: number;
  readonly breakOffAfterSeconds: number;
  /** So much later for each trainee (`overtime`). */
  readonly stopAfterSecondsPerTrainee: number;
  readonly breakOffAfterSecondsPerTrainee: number;
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
  vanishings: 20,
  retrySeconds: 5,
  stopAfterSeconds: 20,
  breakOffAfterSeconds: 50,
  stopAfterSecondsPerTrainee: 0.1,
  breakOffAfterSecondsPerTrainee: 0.2,
  handBackSeconds: 5,
  pollMilliseconds: 500,
  sweepMilliseconds: 10_000,
};

/**
 * How often at most a better plan is stored on the way, in seconds; a worker that is killed loses no more than this. A
 * plan of 500 trainees is five megabytes, and half a second's work for the embedded database.
 */
export function interimSeconds(trainees: number): number {
  return Math.ceil(5 + trainees / 100);
}

const MAX_RETRY_SECONDS = 300;
/**
 * How long after its time limit a job is asked to stop, and broken off, in seconds. Preparing, proving, explaining and
 * checking go on whatever the limit is, and take longer the larger the semester: 10 000 trainees took 15 minutes on two
 * cores. What hangs is still ended.
 */
export function overtime(
  patience: Pick<
    Patience,
    | 'stopAfterSeconds'
    | 'breakOffAfterSeconds'
    | 'stopAfterSecondsPerTrainee'
    | 'breakOffAfterSecondsPerTrainee'
  >,
  trainees: number,
): { readonly stop: number; readonly breakOff: number } {
  return {
    stop: patience.stopAfterSeconds + patience.stopAfterSecondsPerTrainee * trainees,
    breakOff: patience.breakOffAfterSeconds + patience.breakOffAfterSecondsPerTrainee * trainees,
  };
}

/** Beyond the time limit, for the largest semester. What is still worked on then needs no entry in the queue. */
const EXPIRE_MARGIN_SECONDS = 3600;

/** How long a job's entry in the queue counts as being worked on. */
export function expiry(seconds: number): number {
  return Math.ceil(seconds) + EXPIRE_MARGIN_SECONDS;
}

/** @param attempts that came to nothing, from 1 */
export function retryDelay(attempts: number, { retrySeconds }: Pick<Patience, 'retrySeconds'>): number {
  return Math.min(MAX_RETRY_SECONDS, retrySeconds * 2 ** Math.max(0, attempts - 1));
}
