/** What is said of parts of an experiment file that are well formed and do not make an experiment. */
import type { Saying } from '../../../solver/domain/fault.ts';
import { likelyNumber } from '../../../solver/domain/likely-values.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { didYouMean } from '../../../solver/domain/shape-sentences.ts';
import type { LeverDomain } from '../levers/lever.ts';

const LOOK_IT_UP = say(
  'stageplan experiment list toont welke er zijn.',
  'stageplan experiment list shows them all.',
);

export function unknownLever(alike: string | undefined): Saying {
  return {
    expected: say('een bekende hefboom', 'a known lever'),
    mend: alike === undefined ? LOOK_IT_UP : didYouMean(alike),
  };
}

export function unknownMeasure(alike: string | undefined): Saying {
  return {
    expected: say('een bekende maat', 'a known measure'),
    mend: alike === undefined ? LOOK_IT_UP : didYouMean(alike),
  };
}

const MENTION_ONCE = say('Schrap één van beide.', 'Remove one of the two.');

/** @param first the place of the first lever with that id */
export function leverTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: levers[${first}] is dezelfde hefboom`,
      `unique: levers[${first}] is the same lever`,
    ),
    mend: say('Zet alle standen bij de eerste.', 'Put all its values with the first one.'),
  };
}

export const LISTED_BEFORE: Saying = {
  expected: say('uniek: het staat al in deze lijst', 'unique: it is in this list already'),
  mend: say('Schrap de herhaling.', 'Remove the repetition.'),
};

/** @param first the place of the first base with that name */
export function baseTwice(first: number): Saying {
  return {
    expected: say(`uniek: bases[${first}] heet ook zo`, `unique: bases[${first}] has that name too`),
    mend: say('Geef elke basis een eigen naam.', 'Give each base a name of its own.'),
  };
}

type NumberDomain = Extract<LeverDomain, { kind: 'number' }>;

export function outsideNumbers({ min, max, whole }: NumberDomain, found: unknown): Saying {
  const number = Math.min(
    Math.max(likelyNumber(found) ?? (typeof found === 'number' ? found : min), min),
    max,
  );
  const nearest = whole ? Math.round(number) : number;
  return {
    expected: whole
      ? say(`een geheel getal van ${min} tot ${max}`, `a whole number from ${min} to ${max}`)
      : say(`een getal van ${min} tot ${max}`, `a number from ${min} to ${max}`),
    mend: say(`Schrijf bijvoorbeeld ${nearest}.`, `Write ${nearest}, for example.`),
  };
}

/** A field that does not go with this kind of base or design. */
export function notWithKind(kind: string): Saying {
  return {
    expected: say(`toegelaten bij kind "${kind}"`, `allowed with kind "${kind}"`),
    mend: say('Laat het veld weg of verander kind.', 'Leave the field out or change kind.'),
  };
}

export const PATH_MISSING: Saying = {
  expected: say('het pad van een semesterbestand', 'the path of a semester file'),
  mend: say(
    'Schrijf het pad, gezien vanaf dit bestand, of kind generated.',
    'Write the path as seen from this file, or kind generated.',
  ),
};

export const SAMPLES_MISSING: Saying = {
  expected: say('een geheel getal', 'a whole number'),
  mend: say(
    'Schrijf hoeveel combinaties u wilt laten plannen.',
    'Write how many combinations are to be planned.',
  ),
};

export function moreSamplesThan(combinations: number): Saying {
  return {
    expected: say(
      `een getal van hoogstens ${combinations}: meer combinaties zijn er niet`,
      `a number of at most ${combinations}: there are no more combinations`,
    ),
    mend: say(
      'Vraag er minder, of schrijf kind full-factorial.',
      'Ask for fewer, or write kind full-factorial.',
    ),
  };
}

export function notListed(alike: string | undefined): Saying {
  return {
    expected: say('een hefboom uit levers', 'a lever of levers'),
    mend:
      alike === undefined
        ? say('Voeg hem toe aan levers, met zijn standen.', 'Add it to levers, with its values.')
        : didYouMean(alike),
  };
}

export const PAIR_WITH_ITSELF: Saying = {
  expected: say('een andere hefboom dan de eerste van het paar', 'another lever than the first of the pair'),
  mend: say('Noem twee verschillende hefbomen.', 'Name two different levers.'),
};

/** @param first the place of the first pair of the same two */
export function pairTwice(first: number): Saying {
  return {
    expected: say(
      `uniek: design.pairs[${first}] is hetzelfde paar`,
      `unique: design.pairs[${first}] is the same pair`,
    ),
    mend: MENTION_ONCE,
  };
}

export function tooManySettings(found: number, most: number): Saying {
  return {
    expected: say(
      `haalbaar: dat zijn ${found} combinaties, en ${most} is het meeste`,
      `possible: that makes ${found} combinations, and ${most} is the most`,
    ),
    mend: say(
      'Neem minder hefbomen of standen, of schrijf kind latin-hypercube.',
      'Take fewer levers or values, or write kind latin-hypercube.',
    ),
  };
}

const STEPS_OR_SECONDS = say(
  'een groep met ofwel steps ofwel seconds',
  'a group with either steps or seconds',
);

export const STEPS_AND_SECONDS: Saying = { expected: STEPS_OR_SECONDS, mend: MENTION_ONCE };

export const NEITHER_STEPS_NOR_SECONDS: Saying = {
  expected: STEPS_OR_SECONDS,
  mend: say(
    'Schrijf bijvoorbeeld steps: 2000; met steps geven dezelfde seeds dezelfde resultaten.',
    'Write steps: 2000, for example; with steps the same seeds give the same results.',
  ),
};
