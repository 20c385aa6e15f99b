/** The steps of a journey with trains and buses: when, which line, from where to where. */
import type { Names } from '../../solver/domain/names.ts';
import type { Leg } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import {
  childcareCall,
  clockSpan,
  type Direction,
  MODE_WORDS,
  meansOf,
  type ToldJourney,
} from './journey-words.ts';
import { vehicleText } from './ride-words.ts';

/** `06:08–06:19`, `bus 2 richting Diest tot Leuven Station`. */
export interface JourneyStep {
  readonly time: string;
  readonly text: string;
}

/** Every leg once, in the order in which they are made, with the call and where one waits; none without rides. */
export function journeySteps(told: ToldJourney): readonly JourneyStep[] {
  const { journey, trainee } = told;
  if (meansOf(journey) !== 'transit') return [];
  const call = childcareCall(journey, trainee)?.beforeLeg ?? null;
  return journey.legs.flatMap((leg, i, legs) => {
    const made = {
      leg,
      before: legs[i - 1],
      next: legs[i + 1],
      afterCall: i === call,
      toCall: i + 1 === call,
    };
    return [...pause(told, made), legStep(told, made)];
  });
}

interface LegMade {
  readonly leg: Leg;
  readonly before: Leg | undefined;
  readonly next: Leg | undefined;
  /** Whether it starts, or ends, at the call at childcare. */
  readonly afterCall: boolean;
  readonly toCall: boolean;
}

/** That one waits for a bus goes without saying. */
function pause({ date, language }: ToldJourney, { leg, before, afterCall }: LegMade): readonly JourneyStep[] {
  if (before === undefined) return [];
  const time = clockSpan(date, before.arrive, leg.depart, language);
  if (afterCall) return [{ time, text: WORDS[language].atCall }];
  const waits = leg.mode !== 'transit' && before.arrive !== leg.depart;
  return waits ? [{ time, text: WORDS[language].wait }] : [];
}

function legStep(told: ToldJourney, made: LegMade): JourneyStep {
  const { leg } = made;
  const time = clockSpan(told.date, leg.depart, leg.arrive, told.language);
  return { time, text: leg.mode === 'transit' ? rideText(told, made) : streetText(told, made) };
}

function streetText(told: ToldJourney, made: LegMade): string {
  const { language } = told;
  const { leg } = made;
  const to = streetEnd(told, made);
  return leg.depart === leg.arrive
    ? `${to}, ${WORDS[language].closeBy}`
    : `${MODE_WORDS[language][leg.mode]} ${to}`;
}

/** Where a walk, or a ride by bike to the first stop, leads. */
function streetEnd({ direction, names, language }: ToldJourney, { next, toCall }: LegMade): string {
  const words = WORDS[language];
  if (toCall) return words.toCall;
  if (next?.mode !== 'transit') return words.toEnd[direction];
  const stop = stopText(names, next, 'from');
  const { kind } = names.ride(next.feed ?? '', next.trip ?? '');
  if (kind !== 'train') return words.toStop(stop);
  return saysStation(stop) ? words.toNamed(stop) : words.toStation(stop);
}

function rideText({ names, language }: ToldJourney, { leg, before, afterCall }: LegMade): string {
  const ride = names.ride(leg.feed ?? '', leg.trip ?? '');
  const [board, alight] = [stopText(names, leg, 'from'), stopText(names, leg, 'to')];
  const words = WORDS[language];
  const comesFrom = afterCall ? undefined : before;
  const line = [
    vehicleText(ride, language),
    ...(ride.towards === '' || ride.towards === alight ? [] : [`${words.towards} ${ride.towards}`]),
  ].join(' ');
  if (comesFrom?.mode === 'transit') {
    const isStation = ride.kind === 'train' || saysStation(board);
    return `${words.change[isStation ? 'station' : 'stop'](withPlatform(board))}: ${line}, ${words.to} ${alight}`;
  }
  return [line, ...(comesFrom === undefined ? [`${words.from} ${board}`] : []), `${words.to} ${alight}`].join(
    ' ',
  );
}

function saysStation(name: string): boolean {
  return /station/i.test(name);
}

/** `Leuven Station, spoor 1` of a name that ends with its track or platform. */
function withPlatform(name: string): string {
  return name.replace(/,? (?=(?:spoor|perron|platform|track) \S+$)/i, ', ');
}

function stopText(names: Names, leg: Leg, end: 'from' | 'to'): string {
  return names.stop(leg.feed ?? '', leg[end].stop ?? '');
}

interface StepWords {
  readonly atCall: string;
  readonly wait: string;
  readonly closeBy: string;
  readonly toCall: string;
  readonly toEnd: Readonly<Record<Direction, string>>;
  readonly toStop: (name: string) => string;
  readonly toStation: (name: string) => string;
  /** Of a name that says itself that it is a station. */
  readonly toNamed: (name: string) => string;
  /** Getting off one ride and on the next, without a walk. */
  readonly change: Readonly<Record<'station' | 'stop', (name: string) => string>>;
  readonly towards: string;
  readonly from: string;
  readonly to: string;
}

const WORDS: Record<Language, StepWords> = {
  nl: {
    atCall: 'bij de opvang',
    wait: 'wachten',
    closeBy: 'vlakbij',
    toCall: 'naar de opvang',
    toEnd: { out: 'naar de stageplaats', back: 'naar huis' },
    toStop: (name) => `naar halte ${name}`,
    toStation: (name) => `naar station ${name}`,
    toNamed: (name) => `naar ${name}`,
    change: {
      station: (name) => `overstappen in ${name}`,
      stop: (name) => `overstappen aan halte ${name}`,
    },
    towards: 'richting',
    from: 'van',
    to: 'tot',
  },
  en: {
    atCall: 'at childcare',
    wait: 'wait',
    closeBy: 'close by',
    toCall: 'to childcare',
    toEnd: { out: 'to the placement', back: 'home' },
    toStop: (name) => `to the stop ${name}`,
    toStation: (name) => `to ${name} station`,
    toNamed: (name) => `to ${name}`,
    change: { station: (name) => `change at ${name}`, stop: (name) => `change at the stop ${name}` },
    towards: 'towards',
    from: 'from',
    to: 'to',
  },
};
