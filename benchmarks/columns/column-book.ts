/**
 * Whole placements to choose from, up to a cap, for planners that pick columns. A column has its unit, its days and
 * its mentors, keeps every rule of one placement and knows its cost. What links columns (room, order, one place,
 * Sundays, mix of settings) is left to the planner. Modules of one trainee are given whole weeks: two columns of one
 * trainee may share no week, nor follow on each other from a Sunday to a Monday, and a column has its weekly rest
 * inside its own weeks, so that rest between modules always holds. That is stricter than the rules; plans stay valid.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Exchange, ExchangeDemand, ExchangeTrainee } from '../exchange/format.ts';
import type { ChosenDay } from './chosen-day.ts';
import { placementCost } from './cost.ts';
import { type FillManner, fill, type OptionInHand, optionInHand } from './fill.ts';
import { guidanceFor } from './mentors.ts';
import { keepsRest } from './rest.ts';

export const COLUMNS_FORMAT = 'stageplan-columns/1';

export interface Column {
  readonly demand: number;
  readonly unit: number;
  readonly setting: number;
  /** The primary mentor. */
  readonly mentor: number;
  readonly cost: number;
  readonly minutes: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly load: number;
  /** Guide −1 on a frozen day, which takes no room. */
  readonly days: readonly {
    readonly day: number;
    readonly unitShift: number;
    readonly mentor: number;
    readonly guide: number;
  }[];
}

export interface ColumnBook {
  readonly format: typeof COLUMNS_FORMAT;
  readonly exchange: Omit<Exchange, 'demands'>;
  readonly demands: readonly Omit<ExchangeDemand, 'options'>[];
  /** In the order of demands; of one demand the cheapest first. */
  readonly columns: readonly Column[];
}

/** Ways of filling in weeks that are tried for one module, and columns kept of them. */
const FILLS = { most: 4000, least: 300, together: 800_000 } as const;
/** More of them together are more than 8 GB of a Java program hold: with 3000 trainees it ended after 36 s with half a million. */
const COLUMNS = { most: 150, least: 20, together: 250_000 } as const;
/** Who has fewer gets more: every steady way again, some times over, with a fifth of the days left out by chance. */
const FEW_COLUMNS = 100;
const MORE_ROUNDS = 20;
/** Of all numbers of 32 bits. */
const LEFT_OUT = 2 ** 32 / 5;
const MINUTES_PER_DAY = 1440;
/** No shift of the week before ends later on Monday, and none of the week after begins earlier. */
const NIGHT_ENDS = 480;
const EARLIEST_SHIFT = 300;

export function columnBookOf(exchange: Exchange): ColumnBook {
  const { demands, ...rest } = exchange;
  const fills = shareOf(FILLS, demands.length);
  const most = shareOf(COLUMNS, demands.length);
  return {
    format: COLUMNS_FORMAT,
    exchange: rest,
    demands: demands.map(({ options: _, ...demand }) => demand),
    columns: demands.flatMap((demand, index) => columnsOf(exchange, demand, index, { fills, most })),
  };
}

/** For one module of so many. */
function shareOf(of: typeof FILLS | typeof COLUMNS, demands: number): number {
  return Math.round(Math.min(of.most, Math.max(of.least, of.together / Math.max(1, demands))));
}

function columnsOf(
  exchange: Exchange,
  demand: ExchangeDemand,
  index: number,
  { fills, most }: { readonly fills: number; readonly most: number },
): Column[] {
  const perOption = Math.ceil(fills / Math.max(1, demand.options.length));
  const random = xoroshiro128plus(index);
  const ways = demand.options.map((option) => {
    const hand = optionInHand(exchange, demand, option);
    return { hand, steady: evenly(manners(hand), perOption), found: new Map<string, Column>() };
  });
  const fillIn = (isOut: () => boolean) => {
    for (const { hand, steady, found } of ways) {
      for (const manner of steady) {
        const column = columnBy(hand, manner, index, isOut);
        if (column !== null) found.set(JSON.stringify(column.days), column);
      }
    }
  };
  const count = () => ways.reduce((sum, { found }) => sum + found.size, 0);
  fillIn(() => false);
  for (let round = 0; round < MORE_ROUNDS && count() < Math.min(FEW_COLUMNS, most); round++) {
    fillIn(() => random.next() >>> 0 < LEFT_OUT);
  }
  const piles = ways.map(({ found }) => spread([...found.values()].sort((a, b) => a.cost - b.cost)));
  return inTurns(piles, most).sort((a, b) => a.cost - b.cost);
}

function columnBy(
  hand: OptionInHand,
  manner: FillManner,
  demand: number,
  isOut: () => boolean,
): Column | null {
  const { exchange, option, trainee } = hand;
  const days = fill(hand, manner, {
    firstDay: 0,
    lastDay: exchange.days - 1,
    otherDays: [],
    isOpen: (slot) => hasRoom(hand, slot) && (hand.forced.includes(slot) || !isOut()),
  });
  if (days === null || (trainee.demands.length > 1 && !restsWithinWeeks(exchange, trainee, days)))
    return null;
  const guidance = guidanceFor(
    hand,
    days,
    (guide, day) => exchange.guidance[guide]?.[day] ?? 0,
    hand.demand.pinnedMentor,
  );
  if (guidance === null) return null;
  const weekOf = (day: ChosenDay | undefined) => exchange.weekOfDay[day?.day ?? 0] ?? 0;
  return {
    demand,
    unit: option.unit,
    setting: exchange.units[option.unit]?.setting ?? -1,
    mentor: guidance.primary,
    cost: placementCost(hand, days, guidance),
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    firstWeek: weekOf(days[0]),
    lastWeek: weekOf(days.at(-1)),
    load: option.load,
    days: days.map(({ day, unitShift }, i) => ({
      day,
      unitShift,
      mentor: guidance.mentors[i] ?? 0,
      guide: guidance.guides[i] ?? 0,
    })),
  };
}

/** What frozen days take is taken for all. */
function hasRoom({ exchange, option, chosen }: OptionInHand, slot: number): boolean {
  const day = chosen[slot];
  if (day === undefined || (exchange.places[day.unitShift]?.[day.day] ?? 0) < 1) return false;
  const guides = exchange.unitShifts[day.unitShift]?.guides ?? [];
  return guides.some((guide) => (exchange.guidance[guide]?.[day.day] ?? 0) >= option.load);
}

/** Every set of weekdays in the rhythm, every first week, every shift: in an order in which neighbours differ little. */
function manners({ exchange, demand, option, forced }: OptionInHand): FillManner[] {
  const { weekdayOfDay, weekOfDay } = exchange;
  const { day, unitShift } = option.slots;
  const weekdays = [...new Set(day.map((one) => weekdayOfDay[one] ?? 0))].sort((a, b) => a - b);
  const sets = subsets(weekdays).filter(
    (set) =>
      set.length >= Math.min(option.minDaysPerWeek, weekdays.length) && set.length <= demand.maxDaysPerWeek,
  );
  const shifts = [null, ...new Set(unitShift)];
  const weeks = [...new Set(day.map((one) => weekOfDay[one] ?? 0))];
  const firstWeeks = forced.length > 0 ? weeks.slice(0, 1) : weeks;
  return firstWeeks.flatMap((firstWeek) =>
    sets.flatMap((set) => shifts.map((shift) => ({ weekdays: set, shift, firstWeek }))),
  );
}

function subsets(list: readonly number[]): number[][] {
  const sets: number[][] = [[]];
  for (const element of list) sets.push(...sets.map((set) => [...set, element]));
  return sets.slice(1);
}

/** At most so many of a list, at equal distances. */
function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const step = list.length / most;
  return Array.from({ length: most }, (_, i) =>
    list.slice(Math.floor(i * step), Math.floor(i * step) + 1),
  ).flat();
}

/** Cheapest first, but of each first week in turn, so that not all begin on the same date. */
function spread(columns: readonly Column[]): readonly Column[] {
  const weeks = new Map<number, Column[]>();
  for (const column of columns) weeks.set(column.firstWeek, [...(weeks.get(column.firstWeek) ?? []), column]);
  return inTurns([...weeks.values()], columns.length);
}

/** One of each pile, then the next of each, at most so many. */
function inTurns<T>(piles: readonly (readonly T[])[], most: number): T[] {
  const longest = Math.max(0, ...piles.map((pile) => pile.length));
  const taken: T[] = [];
  for (let turn = 0; turn < longest && taken.length < most; turn++) {
    for (const pile of piles) taken.push(...pile.slice(turn, turn + 1));
  }
  return taken.slice(0, most);
}

/**
 * Whether the weekly rest holds inside the column's own weeks, when stage of another module fills the weeks before,
 * to the end of a night shift, and after, from the earliest shift on.
 */
function restsWithinWeeks(exchange: Exchange, trainee: ExchangeTrainee, days: readonly ChosenDay[]): boolean {
  const weekStart = (week: number) => (exchange.mondayOfWeek[week] ?? 0) * MINUTES_PER_DAY;
  const weeks = days.map(({ day }) => exchange.weekOfDay[day] ?? 0);
  const begins = weekStart(Math.min(...weeks));
  const ends = weekStart(Math.max(...weeks)) + 7 * MINUTES_PER_DAY;
  const before = [begins - MINUTES_PER_DAY, begins + NIGHT_ENDS] as const;
  const after = [ends + EARLIEST_SHIFT, ends + 7 * MINUTES_PER_DAY] as const;
  return keepsRest(exchange, { ...trainee, unrest: [...trainee.unrest, before, after] }, days);
}
