/** Levers exist, are named once, and their values are ones that make sense. */
import { knownIds } from '../../../solver/domain/consistency/known-ids.ts';
import { type Fault, fault, type Saying } from '../../../solver/domain/fault.ts';
import { oneOf } from '../../../solver/domain/shape-sentences.ts';
import { soundElements } from '../../../solver/domain/sound-parts.ts';
import type { LeverDomain, LeverValue } from '../levers/lever.ts';
import { LISTED_BEFORE, leverTwice, outsideNumbers, unknownLever } from './experiment-sentences.ts';
import type { ExperimentToJudge } from './experiment-to-judge.ts';

export function* judgeLevers({ sound, known }: ExperimentToJudge): Generator<Fault> {
  const ids = knownIds(known.levers);
  const domains = new Map(known.levers.map(({ id, domain }) => [id, domain]));
  const firstWith = new Map<string, number>();
  for (const [i, { lever, values }] of soundElements(sound.levers)) {
    yield* repeatedValues(i, values);
    if (lever === undefined) continue;
    const path = ['levers', i, 'lever'];
    const first = firstWith.get(lever);
    if (first === undefined) firstWith.set(lever, i);
    else yield fault(path, lever, leverTwice(first));
    const domain = domains.get(lever);
    if (domain === undefined) yield fault(path, lever, unknownLever(ids.alike(lever)));
    else yield* strangeValues(i, values, domain);
  }
}

type SoundValues = readonly (LeverValue | undefined)[] | undefined;

function* repeatedValues(lever: number, values: SoundValues): Generator<Fault> {
  const seen = new Set<LeverValue>();
  for (const [i, value] of soundElements(values)) {
    if (seen.has(value)) yield fault(['levers', lever, 'values', i], value, LISTED_BEFORE);
    seen.add(value);
  }
}

function* strangeValues(lever: number, values: SoundValues, domain: LeverDomain): Generator<Fault> {
  for (const [i, value] of soundElements(values)) {
    const saying = outsideDomain(value, domain);
    if (saying !== undefined) yield fault(['levers', lever, 'values', i], value, saying);
  }
}

/** Undefined for a value of the domain. */
function outsideDomain(value: LeverValue, domain: LeverDomain): Saying | undefined {
  if (domain.kind === 'choice') {
    return domain.options.some((option) => option === value)
      ? undefined
      : oneOf(domain.options, String(value));
  }
  const fits =
    typeof value === 'number' &&
    value >= domain.min &&
    value <= domain.max &&
    (Number.isInteger(value) || !domain.whole);
  return fits ? undefined : outsideNumbers(domain, value);
}
