/** Reads the values of options; every value that cannot be used is told, all of them at once. */
import { DateTime } from 'luxon';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { InputError } from './input-faults.ts';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly example: number;
}

export interface OptionValues {
  /** A whole number in digits, within the range; undefined where not given or not right. */
  readonly whole: (option: string, given: string | undefined, range: NumberRange) => number | undefined;
  /** As `whole`, decimals allowed, with a point. */
  readonly decimal: (option: string, given: string | undefined, range: NumberRange) => number | undefined;
  readonly choice: <const T extends string>(
    option: string,
    given: string | undefined,
    choices: readonly T[],
  ) => T | undefined;
  /** Words parted by commas; none where not given. */
  readonly choices: <const T extends string>(
    option: string,
    given: string | undefined,
    choices: readonly T[],
  ) => readonly T[];
  /** An ISO 8601 moment with its offset or Z. */
  readonly moment: (option: string, given: string | undefined) => DateTime | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: (option: string, given: string | undefined) => string | undefined;
  /** Two options of which one means nothing without the other. */
  readonly together: (...options: readonly (readonly [option: string, given: string | undefined])[]) => void;
  /** A folder that must be given; empty where it is not. */
  readonly outputFolder: (option: string, given: string | undefined) => string;
  /** The name of a workbook that must be given; empty where it is not right. */
  readonly workbook: (option: string, given: string | undefined) => string;
  /** A text of a shape of its own; undefined where not given or not right. */
  readonly matching: (
    option: string,
    given: string | undefined,
    isRight: (text: string) => boolean,
    expected: Sentence,
    example: string,
  ) => string | undefined;
  readonly required: (option: string, given: string | undefined, expected: Sentence) => string;
  /** What is wrong with the options together; null where nothing is. */
  readonly add: (problem: Problem | null) => void;
  /** @throws InputError with everything that was wrong so far. */
  readonly mustBeRight: () => void;
}

export function optionValues(): OptionValues {
  const problems: Problem[] = [];
  const wrong = (option: string, given: string, expected: Sentence, example: string): undefined => {
    const mend = say(
      `Schrijf bijvoorbeeld ${option} ${example}.`,
      `Write ${option} ${example}, for example.`,
    );
    problems.push(errorAt(option, given === '' ? '""' : given, expected, mend));
    return undefined;
  };
  const numberIn = (
    option: string,
    given: string | undefined,
    pattern: RegExp,
    range: NumberRange,
    noun: Sentence,
  ) => {
    if (given === undefined) return undefined;
    const value = pattern.test(given) ? Number(given) : Number.NaN;
    if (value >= range.min && value <= range.max) return value;
    const expected = say(`een ${noun.nl} ${bounds(range).nl}`, `a ${noun.en} ${bounds(range).en}`);
    return wrong(option, given, expected, String(range.example));
  };
  const choice = <T extends string>(option: string, given: string, choices: readonly T[]): T | undefined => {
    const found = choices.find((one) => one === given);
    const list = choices.join(', ');
    return found ?? wrong(option, given, say(`een van ${list}`, `one of ${list}`), choices[0] ?? '');
  };
  const required = (option: string, given: string | undefined, expected: Sentence): string => {
    if (given !== undefined && given !== '') return given;
    problems.push(errorAt(option, '', expected, say(`Voeg ${option} toe.`, `Add ${option}.`)));
    return '';
  };
  return {
    whole: (option, given, range) =>
      numberIn(option, given, /^\d+$/, range, say('geheel getal', 'whole number')),
    decimal: (option, given, range) =>
      numberIn(option, given, /^\d+(\.\d+)?$/, range, say('getal', 'number')),
    choice: (option, given, choices) => (given === undefined ? undefined : choice(option, given, choices)),
    choices: (option, given, choices) =>
      (given?.split(',') ?? []).flatMap((word) => choice(option, word.trim(), choices) ?? []),
    moment: (option, given) => {
      if (given === undefined) return undefined;
      const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(given);
      const moment = DateTime.fromISO(given, { zone: 'utc' });
      const expected = say('een tijdstip met zone', 'a moment with its zone');
      return zoned && moment.isValid ? moment : wrong(option, given, expected, '2027-01-15T09:00:00Z');
    },
    date: (option, given) => {
      if (given === undefined) return undefined;
      const right = /^\d{4}-\d\d-\d\d$/.test(given) && DateTime.fromISO(given, { zone: 'utc' }).isValid;
      const expected = say('een datum (JJJJ-MM-DD)', 'a date (YYYY-MM-DD)');
      return right ? given : wrong(option, given, expected, '2027-02-28');
    },
    together: (...options) => {
      if (options.every(([, given]) => given === undefined)) return;
      for (const [option, given] of options) {
        if (given !== undefined) continue;
        const others = options.map(([name]) => name).filter((name) => name !== option);
        const expected = say(
          `een waarde, naast ${others.join(', ')}`,
          `a value, beside ${others.join(', ')}`,
        );
        problems.push(errorAt(option, '', expected, say(`Voeg ${option} toe.`, `Add ${option}.`)));
      }
    },
    outputFolder: (option, given) =>
      required(option, given, say('een map om in te schrijven', 'a folder to write into')),
    workbook: (option, given) => {
      const expected = say('een Excel-bestand (.xlsx)', 'an Excel file (.xlsx)');
      const path = required(option, given, expected);
      const right = path === '' || path.toLowerCase().endsWith('.xlsx');
      return right ? path : (wrong(option, path, expected, `${path}.xlsx`) ?? '');
    },
    matching: (option, given, isRight, expected, example) =>
      given === undefined || isRight(given) ? given : wrong(option, given, expected, example),
    required,
    add: (problem) => {
      if (problem !== null) problems.push(problem);
    },
    mustBeRight: () => {
      if (problems.length > 0) throw new InputError(problems.map((problem) => ({ file: null, problem })));
    },
  };
}

function bounds({ min, max }: NumberRange): Sentence {
  return max === Number.MAX_SAFE_INTEGER
    ? say(`van minstens ${min}`, `of at least ${min}`)
    : say(`van ${min} tot ${max}`, `from ${min} to ${max}`);
}
