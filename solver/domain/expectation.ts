/**
 * What the values of the formats must be, in words: said in input problems and, in English, in the published
 * JSON Schemas. A schema is tied to its words where it is made (`values.ts`), through zod's own registry.
 */
import { z } from 'zod';
import { likelyDate, likelyMinutes, likelyNumber, likelyTime } from './likely-values.ts';
import { type Sentence, say } from './sentence.ts';

export interface Expectation {
  /** A noun phrase (`een geheel aantal minuten`): see `Problem.expected`. */
  readonly expected: Sentence;
  readonly mend: (found: unknown) => Sentence;
  /** The words name the lowest and highest value too, so that no other sentence has to. */
  readonly namesBounds: boolean;
}

export const expectations = z.registry<Expectation>();

function write(example: unknown): Sentence {
  const text = JSON.stringify(example);
  return say(`Schrijf ${text}.`, `Write ${text}.`);
}

function writeSomethingLike(example: unknown): Sentence {
  const text = JSON.stringify(example);
  return say(`Schrijf bijvoorbeeld ${text}.`, `Write ${text}, for example.`);
}

/** The likely value where there is one, else an example. */
function likelyOr(likely: (found: unknown) => unknown, example: unknown) {
  return (found: unknown): Sentence => {
    const value = likely(found);
    return value === undefined ? writeSomethingLike(example) : write(value);
  };
}

function likelyId(found: unknown): string | undefined {
  const text = typeof found === 'number' || typeof found === 'string' ? String(found).trim() : '';
  return text === '' ? undefined : text;
}

function likelyWholeNumber(found: unknown): number | undefined {
  const value = likelyNumber(found);
  return Number.isInteger(value) ? value : undefined;
}

function lowerCase(found: unknown): string | undefined {
  return typeof found === 'string' && /^[0-9a-f]{64}$/i.test(found) ? found.toLowerCase() : undefined;
}

const number = (expected: Sentence, example: number): Expectation => ({
  expected,
  mend: likelyOr(likelyNumber, example),
  namesBounds: true,
});

export const EXPECTED = {
  id: {
    expected: say(
      'een id (tekst op één regel, zonder spaties vooraan of achteraan)',
      'an id (text on one line, without spaces at either end)',
    ),
    mend: likelyOr(likelyId, 'a-1'),
    namesBounds: true,
  },
  text: {
    expected: say('een ingevulde tekst', 'a text with something in it'),
    mend: () => say('Vul een tekst in, tussen aanhalingstekens.', 'Fill in a text, between quotation marks.'),
    namesBounds: true,
  },
  date: {
    expected: say('een bestaande datum (JJJJ-MM-DD)', 'an existing date (YYYY-MM-DD)'),
    mend: likelyOr(likelyDate, '2027-03-15'),
    namesBounds: true,
  },
  time: {
    expected: say('een uur van 00:00 tot 23:59 (UU:MM)', 'a time from 00:00 to 23:59 (HH:MM)'),
    mend: likelyOr(likelyTime, '07:30'),
    namesBounds: true,
  },
  moment: {
    expected: say('een datum met uur (JJJJ-MM-DDTUU:MM)', 'a date with a time (YYYY-MM-DDTHH:MM)'),
    mend: () => writeSomethingLike('2027-03-15T07:30'),
    namesBounds: true,
  },
  count: {
    expected: say('een geheel getal', 'a whole number'),
    mend: likelyOr(likelyWholeNumber, 1),
    namesBounds: false,
  },
  minutes: {
    expected: say('een geheel aantal minuten', 'a whole number of minutes'),
    mend: likelyOr(likelyMinutes, 90),
    namesBounds: false,
  },
  weekday: {
    expected: say('een weekdag van 1 (maandag) tot 7 (zondag)', 'a weekday from 1 (Monday) to 7 (Sunday)'),
    mend: likelyOr(likelyWholeNumber, 1),
    namesBounds: true,
  },
  staffingDay: {
    expected: say(
      'een weekenddag: 6 (zaterdag), 7 (zondag) of 8 (feestdag)',
      'a weekend day: 6 (Saturday), 7 (Sunday) or 8 (public holiday)',
    ),
    mend: likelyOr(likelyWholeNumber, 6),
    namesBounds: true,
  },
  latitude: number(say('een breedtegraad van -90 tot 90', 'a latitude from -90 to 90'), 50.88),
  longitude: number(say('een lengtegraad van -180 tot 180', 'a longitude from -180 to 180'), 4.7),
  speed: number(say('een snelheid van minstens 1 km per uur', 'a speed of at least 1 km an hour'), 15),
  detour: number(say('een factor groter dan 0', 'a factor above 0'), 1.3),
  ratio: number(say('een getal van minstens 0', 'a number of at least 0'), 1),
  sha256: {
    expected: say(
      'een SHA-256 (64 cijfers en letters van a tot f)',
      'a SHA-256 (64 digits and letters from a to f)',
    ),
    mend: (found: unknown) => {
      const likely = lowerCase(found);
      return likely === undefined ? say('Bereken hem opnieuw.', 'Compute it again.') : write(likely);
    },
    namesBounds: true,
  },
  email: {
    expected: say('een e-mailadres', 'an e-mail address'),
    mend: () => writeSomethingLike('an.peeters@example.be'),
    namesBounds: true,
  },
  timezone: {
    expected: say('een tijdzone uit de IANA-lijst', 'a time zone of the IANA list'),
    mend: () => writeSomethingLike('Europe/Brussels'),
    namesBounds: true,
  },
  textOrNumber: {
    expected: say('een tekst of een getal', 'a text or a number'),
    mend: () => writeSomethingLike(1),
    namesBounds: true,
  },
} satisfies Record<string, Expectation>;
