/** What a setting is called in tables, plots and progress. */
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { Lever, LeverValue } from '../levers/lever.ts';
import type { Pull } from '../results.ts';

/** What is told of a lever in the name of a setting. */
export type NamedLever = Pick<Lever, 'id' | 'name' | 'unit' | 'domain' | 'unchanged'>;

const UNCHANGED = say('zoals het nu is', 'as it is now');

/**
 * As short as plots need it: `Elektrische fiets: 25 % + Langere verplaatsingen: 15 minuten meer`, and the name alone of
 * a lever that can only be pulled or left. What a value means exactly is the lever's to say.
 *
 * @param levers where they are looked up; one that is not among them is called by its id
 */
export function settingName(pulls: readonly Pull[], levers: readonly NamedLever[]): Sentence {
  if (pulls.length === 0) return UNCHANGED;
  const names = pulls.map(({ lever: id, value }) =>
    pullName(
      levers.find((lever) => lever.id === id),
      id,
      value,
    ),
  );
  return say(names.map(({ nl }) => nl).join(' + '), names.map(({ en }) => en).join(' + '));
}

function pullName(lever: NamedLever | undefined, id: string, value: LeverValue): Sentence {
  if (lever === undefined) return say(`${id}: ${value}`, `${id}: ${value}`);
  const { name, unit } = lever;
  if (typeof value === 'string') return onlyChoice(lever, value) ? name : withValue(name, say(value, value));
  return withValue(
    name,
    say(amount(FIGURES.nl.format(value), unit.nl), amount(FIGURES.en.format(value), unit.en)),
  );
}

function withValue(name: Sentence, value: Sentence): Sentence {
  return say(`${name.nl}: ${value.nl}`, `${name.en}: ${value.en}`);
}

function onlyChoice({ domain, unchanged }: NamedLever, value: LeverValue): boolean {
  return (
    domain.kind === 'choice' && domain.options.every((option) => option === value || option === unchanged)
  );
}

const FIGURES = { nl: new Intl.NumberFormat('nl-BE'), en: new Intl.NumberFormat('en-GB') };

/** Of a share only the sign: what it is a share of makes names too long. */
function amount(figure: string, unit: string): string {
  return unit.startsWith('%') ? `${figure} %` : `${figure} ${unit}`.trimEnd();
}
