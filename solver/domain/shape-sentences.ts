/** What is said of values whose shape is wrong, where `expectation.ts` has no words of their own for them. */
import type { Saying } from './fault.ts';
import { likelyWord } from './likely-values.ts';
import { type Sentence, say } from './sentence.ts';

const TYPES: Readonly<Record<string, Saying>> = {
  array: {
    expected: say('een lijst [ … ]', 'a list [ … ]'),
    mend: say(
      'Zet wat erin hoort tussen vierkante haken.',
      'Put what belongs in it between square brackets.',
    ),
  },
  object: {
    expected: say('een groep velden { … }', 'a group of fields { … }'),
    mend: say('Zet de velden tussen accolades.', 'Put the fields between braces.'),
  },
  string: {
    expected: say('een tekst', 'a text'),
    mend: say('Zet hem tussen aanhalingstekens.', 'Put it between quotation marks.'),
  },
  boolean: {
    expected: say('true of false', 'true or false'),
    mend: say(
      'Schrijf true of false, zonder aanhalingstekens.',
      'Write true or false, without quotation marks.',
    ),
  },
  number: {
    expected: say('een getal', 'a number'),
    mend: say('Schrijf een getal, zonder aanhalingstekens.', 'Write a number, without quotation marks.'),
  },
};

const ANY_VALID: Saying = {
  expected: say('een geldige waarde', 'a valid value'),
  mend: say('Kijk de beschrijving van het formaat na.', 'Look it up in the description of the format.'),
};

/** @param type zod's name for it (`array`, `object`, `record`, …) */
export function ofType(type: string): Saying {
  return TYPES[type === 'record' ? 'object' : type] ?? ANY_VALID;
}

export function atLeast(minimum: number, exclusive: boolean): Saying {
  return {
    expected: exclusive
      ? say(`een getal groter dan ${minimum}`, `a number above ${minimum}`)
      : say(`een getal van minstens ${minimum}`, `a number of at least ${minimum}`),
    mend: exclusive
      ? say(`Schrijf meer dan ${minimum}.`, `Write more than ${minimum}.`)
      : say(`Schrijf ${minimum} of meer.`, `Write ${minimum} or more.`),
  };
}

export function atMost(maximum: number): Saying {
  return {
    expected: say(`een getal van hoogstens ${maximum}`, `a number of at most ${maximum}`),
    mend: say(`Schrijf ${maximum} of minder.`, `Write ${maximum} or less.`),
  };
}

export const NOT_EMPTY: Saying = {
  expected: say('een lijst die niet leeg is', 'a list that is not empty'),
  mend: say('Zet er minstens één element in.', 'Put at least one element in it.'),
};

export function oneOf(values: readonly unknown[], found: unknown): Saying {
  const texts = values.map((value) => JSON.stringify(value));
  return { expected: disjunction(texts), mend: choose(values, found) };
}

function choose(values: readonly unknown[], found: unknown): Sentence {
  if (values.length === 1) {
    const only = JSON.stringify(values[0]);
    return say(`Schrijf ${only}.`, `Write ${only}.`);
  }
  const likely = likelyWord(found, values.map(String));
  return likely === undefined ? say('Kies er één.', 'Choose one.') : didYouMean(likely);
}

export function didYouMean(likely: string): Sentence {
  return say(`Bedoelt u "${likely}"?`, `Did you mean "${likely}"?`);
}

const LISTS = {
  nl: new Intl.ListFormat('nl', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

export function disjunction(texts: readonly string[]): Sentence {
  return say(LISTS.nl.format(texts), LISTS.en.format(texts));
}

/** @param likely the field that was probably meant */
export function unknownField(likely: string | undefined): Saying {
  return {
    expected: say('een bekend veld', 'a known field'),
    mend: likely === undefined ? say('Laat het weg.', 'Leave it out.') : didYouMean(likely),
  };
}

export const FILL_IN = say('Vul dit veld in.', 'Fill in this field.');
export const ADD_LIST = say(
  'Voeg een lijst toe, desnoods een lege: [].',
  'Add a list, if need be an empty one: [].',
);
export const LEAVE_OUT = say('Laat het veld weg of vul het in.', 'Leave the field out or fill it in.');
