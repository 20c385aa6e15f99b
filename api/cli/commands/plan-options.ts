/** The options of `stageplan plan`, read. */
import { availableParallelism } from 'node:os';
import { DateTime } from 'luxon';
import { LP_OPTIONS, type LpOption } from '../../planning/lp-option.ts';
import type { GivenOptions } from '../command.ts';
import { type GivenHandOut, type HandOutOptions, handOutOptions } from '../hand-out-options.ts';
import { optionValues } from '../option-values.ts';

export type GivenPlanOptions = GivenHandOut &
  GivenOptions<'seed' | 'steps' | 'seconds' | 'workers' | 'lp' | 'published'>;

export interface PlanOptions {
  readonly handOut: HandOutOptions;
  readonly seed: number;
  readonly limits: { readonly maxSteps?: number; readonly maxSeconds?: number };
  readonly workers: number;
  readonly lp: LpOption;
  readonly published: string | undefined;
}

const DEFAULT_SEED = 1;
/** With what it takes to read and write, the shipped semester is then done well within a minute. */
const DEFAULT_SECONDS = 30;
const SEED = { min: 0, max: Number.MAX_SAFE_INTEGER, example: DEFAULT_SEED };
const STEPS = { min: 0, max: Number.MAX_SAFE_INTEGER, example: 20_000 };
const SECONDS = { min: 1, max: 604_800, example: DEFAULT_SECONDS };
const WORKERS = { min: 1, max: 64, example: 2 };
/** More threads than this only for who asks: each holds the semester. */
const MOST_BY_ITSELF = 4;

/** @throws InputError with every option that is wrong. */
export function planOptions(given: GivenPlanOptions): PlanOptions {
  const values = optionValues();
  const handOut = handOutOptions(values, given, DateTime.utc);
  const seed = values.whole('--seed', given.seed, SEED) ?? DEFAULT_SEED;
  const steps = values.whole('--steps', given.steps, STEPS);
  const seconds = values.decimal('--seconds', given.seconds, SECONDS);
  const workers = values.whole('--workers', given.workers, WORKERS) ?? ownWorkers(steps);
  const lp = values.choice('--lp', given.lp, LP_OPTIONS) ?? 'auto';
  values.mustBeRight();
  return { handOut, seed, limits: limits(steps, seconds), workers, lp, published: given.published };
}

/** Steps are for plans that can be made again, on another machine too; otherwise all cores help. */
function ownWorkers(steps: number | undefined): number {
  return steps === undefined ? Math.min(MOST_BY_ITSELF, availableParallelism()) : 1;
}

function limits(steps: number | undefined, seconds: number | undefined): PlanOptions['limits'] {
  if (steps === undefined) return { maxSeconds: seconds ?? DEFAULT_SECONDS };
  return seconds === undefined ? { maxSteps: steps } : { maxSteps: steps, maxSeconds: seconds };
}
