/** What is compared: each way in which the study pulls its levers, with a name and a short code of its own. */

import { settingKey } from '../../../scenarios/experiments/design/settings.ts';
import type { Lever } from '../../../scenarios/experiments/levers/lever.ts';
import type { CaseResult, Pull } from '../../../scenarios/experiments/results.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { numbersIn } from './numbers.ts';

/** What is told of a lever. */
export type LeverText = Omit<Lever, 'apply'>;

/** A figure and its unit stay on one line. */
const NO_BREAK = '\u00a0';

export interface Variant {
  /** Equal for equal pulls only. */
  readonly key: string;
  /** `V3`, to find it again in charts without room for its name. */
  readonly code: string;
  readonly name: string;
  /** The same, but for pairs the codes of each alone: `= V3 + V5`. */
  readonly shortName: string;
  readonly pulls: readonly Pull[];
}

/** The key of the unchanged semester. */
export const UNCHANGED_KEY = settingKey([]);

/** All but the unchanged semester, in the order of the results. */
export function variantsOf(
  results: readonly CaseResult[],
  levers: readonly LeverText[],
  language: Language,
): readonly Variant[] {
  const different = [...new Map(results.map(({ pulls }) => [settingKey(pulls), pulls]))].filter(
    ([key]) => key !== UNCHANGED_KEY,
  );
  const codes = new Map(different.map(([key], index) => [key, `V${index + 1}`]));
  return different.map(([key, pulls]) => {
    const name = pulls.map((pull) => pullName(pull, levers, language)).join(' + ');
    const alone = pulls.flatMap((pull) => codes.get(settingKey([pull])) ?? []);
    const shortName = pulls.length > 1 && alone.length === pulls.length ? `= ${alone.join(' + ')}` : name;
    return { key, code: codes.get(key) ?? '', name, shortName, pulls };
  });
}

/**
 * As short as charts need it: `Elektrische fiets: 25 %`, `Langere verplaatsingen: 15 minuten meer per verplaatsing`,
 * and the lever's name alone where it can only be pulled or left. What the value means exactly is told by the methods.
 */
function pullName({ lever: id, value }: Pull, levers: readonly LeverText[], language: Language): string {
  const lever = levers.find((known) => known.id === id);
  if (lever === undefined) return `${id}: ${value}`;
  const name = lever.name[language];
  if (typeof value === 'number') return `${name}: ${amount(value, lever.unit[language], language)}`;
  const { domain, unchanged } = lever;
  const only =
    domain.kind === 'choice' && domain.options.every((option) => option === value || option === unchanged);
  return only ? name : `${name}: ${value}`;
}

function amount(value: number, unit: string, language: Language): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  const figure = numbersIn(language).plain(value, decimals);
  return unit.startsWith('%') ? `${figure}${NO_BREAK}%` : `${figure}${NO_BREAK}${unit}`;
}
