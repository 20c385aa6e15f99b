/** Mentors and the weeks they work: a pattern of weekday shifts, and one weekend in three for some. */
import { addDays, isoDateOf, mondayOf, type WeekNumber } from '../../solver/domain/calendar.ts';
import type { Setting } from '../../solver/domain/values.ts';
import { TERM_WEEKS } from './calendar-2027.ts';
import type { Random } from './random.ts';
import type { MentorInput, RosterLine } from './semester-parts.ts';

export interface MentorHabits {
  /** Share of mentors with the deeper training, who may guide two and may guide intensively. */
  readonly advanced: number;
  /** Share of mentors who are away for a week or two. */
  readonly absent: number;
}

const WEEKDAYS = [1, 2, 3, 4, 5];
/** Nursing homes and hospitals: staff works one weekend in three. */
const WEEKEND_CYCLE = 3;

/** One way to fill a week: the shifts of a mentor, on weekdays that chance picks. */
type Pattern = (random: Random) => RosterLine[];

const days = (random: Random, min: number, max: number) => random.sample(WEEKDAYS, random.int(min, max));

const always =
  (shift: string, min: number, max: number): Pattern =>
  (random) => [{ weekdays: days(random, min, max), shift }];

/** Some weekdays on one shift, some of the others on a second one. */
const mixed =
  (first: string, second: string): Pattern =>
  (random) => {
    const worked = random.shuffled(days(random, 4, 4));
    return [
      { weekdays: inOrder(worked.slice(0, 2)), shift: first },
      { weekdays: inOrder(worked.slice(2)), shift: second },
    ];
  };

/** One week this shift, the next week that one. */
const alternating =
  (first: string, second: string): Pattern =>
  (random) => {
    const weekdays = days(random, 3, 4);
    return [
      { weekdays, shift: first, cycle: { weeks: 2, index: 0 } },
      { weekdays, shift: second, cycle: { weeks: 2, index: 1 } },
    ];
  };

const bothHalves: Pattern = (random) => {
  const weekdays = days(random, 3, 4);
  return [
    { weekdays, shift: 'voormiddag' },
    { weekdays, shift: 'namiddag' },
  ];
};

interface WorkingLife {
  readonly patterns: readonly { readonly pattern: Pattern; readonly weight: number }[];
  readonly weekendShare: number;
  readonly weekendShifts: readonly string[];
}

const WORKING_LIVES: Readonly<Record<Setting, WorkingLife>> = {
  wzc: {
    patterns: [
      { pattern: always('dag', 3, 4), weight: 4 },
      { pattern: always('vroeg', 3, 4), weight: 3 },
      { pattern: mixed('vroeg', 'laat'), weight: 3 },
      { pattern: mixed('dag', 'laat'), weight: 2 },
      { pattern: alternating('vroeg', 'laat'), weight: 2 },
      { pattern: mixed('vroeg', 'gesplitst'), weight: 1 },
    ],
    weekendShare: 0.7,
    weekendShifts: ['weekend'],
  },
  ziekenhuis: {
    patterns: [
      { pattern: always('dag', 3, 4), weight: 4 },
      { pattern: mixed('dag', 'vroeg'), weight: 3 },
      { pattern: mixed('vroeg', 'laat'), weight: 2 },
      { pattern: alternating('dag', 'laat'), weight: 2 },
    ],
    weekendShare: 0.4,
    weekendShifts: ['vroeg', 'dag'],
  },
  gezinszorg: {
    patterns: [
      { pattern: always('dag', 3, 4), weight: 5 },
      { pattern: bothHalves, weight: 3 },
      { pattern: mixed('dag', 'avond'), weight: 1 },
    ],
    weekendShare: 0.15,
    weekendShifts: ['dag', 'voormiddag'],
  },
  dagcentrum: { patterns: [{ pattern: always('dag', 4, 5), weight: 1 }], weekendShare: 0, weekendShifts: [] },
};

const LETTERS = 'abcdefgh';

/** The mentors of one unit; `unit` is its id, `u-…`. */
export function mentorsOf(
  unit: string,
  setting: Setting,
  many: number,
  habits: MentorHabits,
  random: Random,
): MentorInput[] {
  return Array.from({ length: many }, (_, i) => {
    const advanced = random.chance(habits.advanced);
    const absences = random.chance(habits.absent) ? [absence(random)] : [];
    return {
      id: `m-${unit.slice(2)}-${LETTERS.charAt(i)}`,
      unit,
      level: advanced ? 'advanced' : 'basic',
      ...(advanced ? { capacity: 2 } : {}),
      roster: rosterFor(setting, random),
      ...(absences.length > 0 ? { absences } : {}),
    };
  });
}

function rosterFor(setting: Setting, random: Random): RosterLine[] {
  const life = WORKING_LIVES[setting];
  const { pattern } = random.weighted(life.patterns, (p) => p.weight);
  const lines = pattern(random);
  if (!random.chance(life.weekendShare)) return lines;
  const cycle = { weeks: WEEKEND_CYCLE, index: random.int(0, WEEKEND_CYCLE - 1) };
  return [...lines, { weekdays: [6, 7], shift: random.pick(life.weekendShifts), cycle }];
}

function absence(random: Random): { from: string; to: string } {
  const week: WeekNumber = random.pick(TERM_WEEKS);
  const lastDay = random.chance(0.5) ? 6 : 13;
  return { from: isoDateOf(mondayOf(week)), to: isoDateOf(addDays(mondayOf(week), lastDay)) };
}

function inOrder(weekdays: readonly number[]): number[] {
  return [...weekdays].sort((a, b) => a - b);
}
