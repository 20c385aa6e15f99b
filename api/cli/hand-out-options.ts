/** The options that every handing out of a plan has, read. */
import type { DateTime } from 'luxon';
import { OPTIONAL_PARTS, type OptionalPart } from '../formats/plan-file-names.ts';
import type { GivenOptions } from './command.ts';
import type { OptionValues } from './option-values.ts';

export type HandOutOptionName = 'out' | 'without' | 'stamp';

/** As the command line gives the options that every handing out has. */
export interface GivenHandOut extends GivenOptions<HandOutOptionName> {
  readonly pseudonymous?: true;
}

export interface HandOutOptions {
  readonly out: string;
  readonly pseudonymous: boolean;
  readonly without: ReadonlySet<OptionalPart>;
  /** The moment in calendars and documents. */
  readonly stamp: DateTime;
}

/** What is wrong is kept in `values`. */
export function handOutOptions(
  values: OptionValues,
  given: GivenHandOut,
  now: () => DateTime,
): HandOutOptions {
  return {
    out: values.outputFolder('--out', given.out),
    pseudonymous: given.pseudonymous === true,
    without: new Set(values.choices('--without', given.without, OPTIONAL_PARTS)),
    stamp: values.moment('--stamp', given.stamp) ?? now(),
  };
}
