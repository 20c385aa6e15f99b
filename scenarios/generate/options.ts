/** What a caller may ask of a generated semester. */

/** Capacity on offer as a share of what the trainees need; see `tightness.ts` for how it is measured. */
export const TIGHTNESS = { roomy: 1.5, normal: 1.2, tight: 1 } as const;
export type TightnessName = keyof typeof TIGHTNESS;

export interface GenerateOptions {
  /** 10 … 10 000. */
  readonly trainees: number;
  /** A whole number ≥ 0: the same seed and options give the same semester, to the byte. */
  readonly seed: number;
  /** The Leuven region with its real employers, or all of Flanders with invented ones beside them. */
  readonly area: 'leuven' | 'flanders';
  /** A name, or the share itself: 0.85 is very tight, 1.5 roomy. */
  readonly tightness: TightnessName | number;
  /** Shares of the trainees, 0 … 1: in the evening track, with young children, without a car. */
  readonly evening: number;
  readonly parents: number;
  readonly noCar: number;
}

export const MIN_TRAINEES = 10;
export const MAX_TRAINEES = 10_000;
/** From this many on, the Leuven region is too small to be believed. */
const LEUVEN_UP_TO = 400;

export const DEFAULT_OPTIONS: Omit<GenerateOptions, 'area'> = {
  trainees: 100,
  seed: 1,
  tightness: 'normal',
  evening: 0.35,
  parents: 0.3,
  /** 41 % of job seekers gave no driving licence. */
  noCar: 0.41,
};

/**
 * The options with what was left out filled in: some hundreds of trainees live around Leuven, more of them
 * all over Flanders.
 * @throws RangeError naming the option, what was found and what is expected.
 */
export function completeOptions(given: Partial<GenerateOptions>): GenerateOptions {
  const trainees = given.trainees ?? DEFAULT_OPTIONS.trainees;
  const options: GenerateOptions = {
    ...DEFAULT_OPTIONS,
    area: trainees <= LEUVEN_UP_TO ? 'leuven' : 'flanders',
    ...given,
  };
  mustBeWhole('trainees', options.trainees, MIN_TRAINEES, MAX_TRAINEES);
  mustBeWhole('seed', options.seed, 0, Number.MAX_SAFE_INTEGER);
  for (const share of ['evening', 'parents', 'noCar'] as const) mustLie(share, options[share], 0, 1);
  mustLie('tightness', capacityShare(options), MIN_TIGHTNESS, MAX_TIGHTNESS);
  return options;
}

export const MIN_TIGHTNESS = 0.3;
export const MAX_TIGHTNESS = 10;

export function capacityShare(options: Pick<GenerateOptions, 'tightness'>): number {
  return typeof options.tightness === 'number' ? options.tightness : TIGHTNESS[options.tightness];
}

function mustBeWhole(name: string, found: number, min: number, max: number): void {
  if (!Number.isInteger(found)) throw new RangeError(`${name}: ${found} is not a whole number`);
  mustLie(name, found, min, max);
}

function mustLie(name: string, found: number, min: number, max: number): void {
  if (!(found >= min && found <= max)) {
    throw new RangeError(`${name}: ${found} does not lie between ${min} and ${max}`);
  }
}
