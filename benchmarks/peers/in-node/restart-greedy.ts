/**
 * A random-restart greedy, standing on the exchange alone: the modules in a random order, each placed where it
 * costs least of some ways tried, all over again until time is up; the best plan counts.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ChosenDay } from '../../columns/chosen-day.ts';
import { placementCost } from '../../columns/cost.ts';
import {
  type FillManner,
  type FillTerms,
  fill,
  type OptionInHand,
  optionInHand,
} from '../../columns/fill.ts';
import { type Guidance, guidanceFor } from '../../columns/mentors.ts';
import { keepsMix } from '../../columns/mix.ts';
import { exchangeOfCase } from '../../exchange/exchange-of-case.ts';
import type { Exchange, ExchangeAnswer, ExchangeDemand } from '../../exchange/format.ts';
import { TakenRoom } from '../../exchange/taken-room.ts';
import type { InNode } from './in-node.ts';

/** Units looked at for one module, and ways of filling in the weeks tried at each. */
const UNITS_TRIED = 8;
const WAYS_TRIED = 4;
/** For what is promised, which has one unit as a rule; every other way with some days left out by chance. */
const WAYS_TRIED_FOR_PINS = 60;
const LEFT_OUT = 0.2;
/** The first week may be so much later than the first that is open. */
const WEEKS_LATER = 3;
const UINT32 = 2 ** 32;

interface Seat {
  readonly hand: OptionInHand;
  readonly days: readonly ChosenDay[];
  readonly guidance: Guidance;
  readonly cost: number;
}

interface Worth {
  readonly placed: number;
  readonly priorityPlaced: number;
  readonly cost: number;
}

export const restartGreedy: InNode = async (job) => {
  const exchange = await exchangeOfCase(job.suiteCase);
  if (exchange === null) return async () => ({ answer: null, bound: null });
  return async ({ seconds, tell, keep }) => {
    const greedy = new Greedy(exchange, job.seed);
    let best: Worth | null = null;
    do {
      const seats = greedy.run(() => best !== null && seconds() > job.seconds);
      if (seats === null) continue;
      const worth = worthOf(exchange, seats);
      if (best !== null && !isBetter(worth, best)) continue;
      best = worth;
      keep({ choices: answerOf(seats) });
      tell({ ...worth, whole: true, bound: null });
    } while (seconds() < job.seconds);
    return { answer: null, bound: null };
  };
};

function isBetter(one: Worth, other: Worth): boolean {
  return (
    one.priorityPlaced > other.priorityPlaced ||
    (one.priorityPlaced === other.priorityPlaced && one.cost < other.cost)
  );
}

function worthOf({ demands }: Exchange, seats: ReadonlyMap<number, Seat>): Worth {
  let priorityPlaced = 0;
  let cost = 0;
  for (const [index, seat] of seats) {
    priorityPlaced += demands[index]?.priority ?? 0;
    cost += seat.cost;
  }
  return { placed: seats.size, priorityPlaced, cost };
}

function answerOf(seats: ReadonlyMap<number, Seat>): ExchangeAnswer {
  return {
    placements: [...seats].map(([demand, { hand, days, guidance }]) => ({
      demand,
      unit: hand.option.unit,
      mentor: guidance.primary,
      days: days.map(({ day, unitShift }, i) => ({ day, unitShift, mentor: guidance.mentors[i] ?? 0 })),
    })),
  };
}

class Greedy {
  private readonly random: ReturnType<typeof xoroshiro128plus>;
  /** By demand, the options with the cheapest days first. */
  private readonly hands: readonly (readonly OptionInHand[])[];

  constructor(
    private readonly exchange: Exchange,
    seed: number,
  ) {
    this.random = xoroshiro128plus(seed);
    this.hands = exchange.demands.map((demand) =>
      demand.options
        .toSorted((a, b) => Math.min(...a.slots.cost) - Math.min(...b.slots.cost) || a.unit - b.unit)
        .map((option) => optionInHand(exchange, demand, option)),
    );
  }

  /** One plan; null when stopped before it was whole, or without what is promised. */
  run(shouldStop: () => boolean): ReadonlyMap<number, Seat> | null {
    const room = new TakenRoom(this.exchange);
    const seats = new Map<number, Seat>();
    for (const index of this.order()) {
      if (shouldStop()) return null;
      const seat = this.cheapest(index, room, seats);
      if (seat === null && this.exchange.demands[index]?.promised === true) return null;
      if (seat === null) continue;
      const { days, guidance, hand } = seat;
      days.forEach(({ day, unitShift }, i) => {
        room.take({ day, unitShift, guide: guidance.guides[i] ?? 0 }, hand.option.load);
      });
      seats.set(index, seat);
    }
    return seats;
  }

  /** Random, but what is promised first, and no module before one that it waits for. */
  private order(): number[] {
    const { demands } = this.exchange;
    const keys = demands.map(({ promised }) => (promised ? this.fraction() - 1 : this.fraction()));
    const wanted = demands.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    const order = new Set<number>();
    const add = (index: number) => {
      for (const earlier of demands[index]?.after ?? []) add(earlier);
      order.add(index);
    };
    for (const index of wanted) add(index);
    return [...order];
  }

  private cheapest(index: number, room: TakenRoom, seats: ReadonlyMap<number, Seat>): Seat | null {
    const demand = this.exchange.demands[index];
    const window = demand === undefined ? null : this.window(demand, seats);
    if (demand === undefined || window === null) return null;
    let best: Seat | null = null;
    let tried = 0;
    for (const hand of this.hands[index] ?? []) {
      if (tried >= UNITS_TRIED && best !== null) break;
      tried++;
      const ways = demand.promised ? WAYS_TRIED_FOR_PINS : WAYS_TRIED;
      for (let way = 0; way < ways; way++) {
        const seat = this.seat(hand, room, window, way % 2 === 0 ? 0 : LEFT_OUT);
        if (seat === null || (best !== null && seat.cost >= best.cost)) continue;
        if (this.keepsMix(index, seat, seats)) best = seat;
      }
    }
    return best;
  }

  private seat(
    hand: OptionInHand,
    room: TakenRoom,
    window: Omit<FillTerms, 'isOpen'>,
    leftOut: number,
  ): Seat | null {
    const isOpen = (slot: number) => {
      const day = hand.chosen[slot];
      if (day === undefined || !room.hasPlace(day.unitShift, day.day)) return false;
      if (leftOut > 0 && this.fraction() < leftOut && !hand.forced.includes(slot)) return false;
      const guides = this.exchange.unitShifts[day.unitShift]?.guides ?? [];
      return guides.some((guide) => room.guidanceLeft(guide, day.day) >= hand.option.load);
    };
    const days = fill(hand, this.manner(hand, window), { ...window, isOpen });
    if (days === null) return null;
    const left = (guide: number, day: number) => room.guidanceLeft(guide, day);
    const guidance = guidanceFor(hand, days, left, hand.demand.pinnedMentor);
    return guidance === null ? null : { hand, days, guidance, cost: placementCost(hand, days, guidance) };
  }

  private manner(hand: OptionInHand, { firstDay }: Pick<FillTerms, 'firstDay'>): FillManner {
    const { weekOfDay, weekdayOfDay } = this.exchange;
    const { demand, option } = hand;
    const { day, unitShift } = option.slots;
    const weekdays = [...new Set(day.map((one) => weekdayOfDay[one] ?? 0))];
    const least = Math.min(option.minDaysPerWeek, demand.maxDaysPerWeek);
    const count = least + this.below(demand.maxDaysPerWeek - least + 1);
    const first = hand.forced.length > 0 ? day[0] : day.find((one) => one >= firstDay);
    const later = hand.forced.length > 0 ? 0 : this.below(WEEKS_LATER);
    return {
      weekdays: this.shuffled(weekdays).slice(0, count),
      shift: this.below(2) === 0 ? null : (unitShift[this.below(unitShift.length)] ?? null),
      firstWeek: (weekOfDay[first ?? 0] ?? 0) + later,
    };
  }

  /** What H4 and the trainee's other modules leave; null when nothing. */
  private window(demand: ExchangeDemand, seats: ReadonlyMap<number, Seat>): Omit<FillTerms, 'isOpen'> | null {
    let firstDay = 0;
    for (const earlier of demand.after) {
      const last = seats.get(earlier)?.days.at(-1);
      if (last === undefined) return null;
      firstDay = Math.max(firstDay, last.day + 1);
    }
    const own = this.exchange.trainees[demand.trainee]?.demands ?? [];
    const otherDays = own.flatMap((other) => seats.get(other)?.days ?? []).sort((a, b) => a.start - b.start);
    return { firstDay, lastDay: this.exchange.days - 1, otherDays };
  }

  private keepsMix(index: number, seat: Seat, seats: ReadonlyMap<number, Seat>): boolean {
    const own = this.exchange.trainees[seat.hand.demand.trainee]?.demands ?? [];
    const placed = own.map((other) => (other === index ? seat : seats.get(other)) ?? null);
    return keepsMix(this.exchange, seat.hand.demand.trainee, placed);
  }

  private fraction(): number {
    return (this.random.next() >>> 0) / UINT32;
  }

  private below(count: number): number {
    return Math.floor(this.fraction() * count);
  }

  private shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((element) => ({ element, key: this.fraction() }))
      .sort((a, b) => a.key - b.key)
      .map(({ element }) => element);
  }
}
