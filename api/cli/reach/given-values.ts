/** The words that people type for kinds of day, kinds of shift and means of travel. */

import { MODES } from '../../../solver/domain/lists.ts';
import { type Shift, shiftSchema } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { Mode } from '../../../solver/domain/values.ts';
import { DAY_KINDS, type DayKind } from '../../../solver/reach/day-kinds.ts';
import { look } from '../../formats/workbook/cells/look.ts';
import { SHIFT_KINDS } from '../../formats/workbook/sheets/words.ts';
import type { OptionValues } from '../option-values.ts';

const DAYS: Readonly<Record<DayKind, readonly string[]>> = {
  weekday: ['schooldag', 'weekdag', 'ma-vr', 'schoolday'],
  saturday: ['zaterdag', 'za'],
  sunday: ['zondag', 'zo'],
  'public-holiday': ['feestdag', 'holiday'],
  'school-holiday': ['vakantie', 'vakantiedag', 'schoolvakantie'],
};

const MEANS: Readonly<Record<Mode, readonly string[]>> = {
  walk: ['te voet', 'wandelen', 'voet'],
  bike: ['fiets'],
  ebike: ['elektrische fiets', 'e-fiets'],
  car: ['auto', 'wagen'],
  transit: ['ov', 'openbaar vervoer', 'bus', 'trein'],
};

const ALL_SHIFT_KINDS = shiftSchema.shape.kind.options;

/** All of them where none is given; what is wrong is kept in `values`. */
export function givenDayKinds(
  values: OptionValues,
  option: string,
  given: string | undefined,
): readonly DayKind[] {
  const expected = say(
    'een soort dag: schooldag, zaterdag, zondag, feestdag of vakantie',
    'a kind of day: weekday, saturday, sunday, public-holiday or school-holiday',
  );
  const kindOf = (word: string) => meant(word, DAY_KINDS, (kind) => DAYS[kind]);
  const right = values.matching(option, given, (text) => isEach(text, kindOf), expected, 'zondag');
  return right === undefined ? DAY_KINDS : DAY_KINDS.filter((kind) => eachOf(right, kindOf).includes(kind));
}

/** All of them where none is given; what is wrong is kept in `values`. */
export function givenShiftKinds(
  values: OptionValues,
  option: string,
  given: string | undefined,
): readonly Shift['kind'][] {
  const expected = say(
    'een soort dienst: vroeg, dag, laat, onderbroken, halve dag, avond of nacht',
    'a kind of shift: early, day, late, split, half, evening or night',
  );
  const kindOf = (word: string) => meant(word, ALL_SHIFT_KINDS, (kind) => SHIFT_KINDS[kind] ?? []);
  const right = values.matching(option, given, (text) => isEach(text, kindOf), expected, 'vroeg');
  return right === undefined ? ALL_SHIFT_KINDS : eachOf(right, kindOf);
}

export interface GivenMode {
  readonly mode: Mode;
  readonly maxMinutes: number;
}

/** `transit:75,bike:30`; none where not given. What is wrong is kept in `values`. */
export function givenModes(
  values: OptionValues,
  option: string,
  given: string | undefined,
): readonly GivenMode[] {
  const expected = say(
    'een lijst van vervoer met hoogstens zoveel minuten: transit (bus en trein), bike (fiets), ebike, car (auto) of walk (te voet), elk één keer',
    'a list of means of travel with at most so many minutes: transit (bus and train), bike, ebike, car or walk, each once',
  );
  const isRight = (text: string) => {
    const modes = eachOf(text, modeOf).map(({ mode }) => mode);
    return isEach(text, modeOf) && new Set(modes).size === modes.length;
  };
  const right = values.matching(option, given, isRight, expected, 'transit:75,bike:30');
  return right === undefined ? [] : eachOf(right, modeOf);
}

function modeOf(part: string): GivenMode | undefined {
  const [, word = '', minutes = ''] = /^([^:=]+)[:=]\s*(\d{1,3})$/.exec(part) ?? [];
  const mode = meant(word, MODES, (one) => MEANS[one]);
  return mode === undefined ? undefined : { mode, maxMinutes: Number(minutes) };
}

function meant<T extends string>(
  word: string,
  values: readonly T[],
  otherWords: (value: T) => readonly string[],
): T | undefined {
  return values.find((value) => [value, ...otherWords(value)].some((known) => look(known) === look(word)));
}

function eachOf<T>(text: string, read: (part: string) => T | undefined): readonly T[] {
  return text.split(',').flatMap((part) => read(part.trim()) ?? []);
}

function isEach<T>(text: string, read: (part: string) => T | undefined): boolean {
  return text.split(',').every((part) => read(part.trim()) !== undefined);
}
