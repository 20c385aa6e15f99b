/** By what a journey is made, in a few words: `bus 2 → trein IC naar Diest, 1 overstap`. */
import { isDeepStrictEqual } from 'node:util';
import type { Names, RideLine } from '../../solver/domain/names.ts';
import type { Journey, Leg, PlacementDay } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Trainee } from '../../solver/domain/semester-schema.ts';
import { durationText } from '../../solver/rules/sentence-parts.ts';
import { childcareCall, MODE_WORDS, meansOf } from './journey-words.ts';
import { vehicleText } from './ride-words.ts';

/** Walks to, from and between stops are left out, bike rides are not. Of a journey without rides its mode. */
export function wayInShort(journey: Journey, trainee: Trainee, names: Names, language: Language): string {
  const changes = changesOf(journey, trainee);
  const way = linesInShort(journey, trainee, names, language);
  return [way, ...(changes === 0 ? [] : [WORDS[language].changed(changes)])].join(', ');
}

/** As `wayInShort`, its changes not counted. */
export function linesInShort(journey: Journey, trainee: Trainee, names: Names, language: Language): string {
  const means = meansOf(journey);
  if (means !== 'transit') return MODE_WORDS[language][means];
  const ways = partsOf(journey, trainee).map((legs) => partInShort(legs, names, language));
  return ways.join(` → ${WORDS[language].childcare} → `);
}

/** Whether one goes back as one went, the other way round: wherever the trains and buses go on to. */
export function isWayBack({ out, back }: JourneysOfDay, trainee: Trainee, names: Names): boolean {
  const [there, home] = [stretchesOf(out, trainee, names), stretchesOf(back, trainee, names)];
  return isDeepStrictEqual(there, [...home].reverse());
}

type JourneysOfDay = Pick<PlacementDay, 'out' | 'back'>;

/** What one goes by, one after another, with the call at childcare. */
function stretchesOf(journey: Journey, trainee: Trainee, names: Names): readonly string[] {
  const means = meansOf(journey);
  if (means !== 'transit') return [means];
  return partsOf(journey, trainee).flatMap((legs, i) => {
    const stretches = partStretches(legs, names);
    return [...(i === 0 ? [] : ['childcare']), ...(stretches.length === 0 ? ['walk'] : stretches)];
  });
}

function partStretches(legs: readonly Leg[], names: Names): readonly string[] {
  return legs
    .filter(({ mode }) => mode !== 'walk')
    .map(({ mode, feed = '', trip = '' }) => {
      if (mode !== 'transit') return mode;
      const { kind, line } = names.ride(feed, trip);
      return `${kind} ${line}`;
    });
}

/** How often one changes from one ride to the next; going on after childcare is no change. */
export function changesOf(journey: Journey, trainee: Trainee): number {
  return partsOf(journey, trainee).reduce((sum, legs) => sum + Math.max(0, ridesOf(legs).length - 1), 0);
}

/** The legs to childcare and those from there on, or all together. */
function partsOf(journey: Journey, trainee: Trainee): readonly (readonly Leg[])[] {
  const call = childcareCall(journey, trainee);
  if (call === null) return [journey.legs];
  return [journey.legs.slice(0, call.beforeLeg), journey.legs.slice(call.beforeLeg)];
}

/** With how long it takes: `bus 2 → trein IC naar Diest, 1 overstap, 47 min`. */
export function wayAndTime(journey: Journey, trainee: Trainee, names: Names, language: Language): string {
  return `${wayInShort(journey, trainee, names, language)}, ${durationText(journey.minutes, language)}`;
}

function ridesOf(legs: readonly Leg[]): readonly Leg[] {
  return legs.filter(({ mode }) => mode === 'transit');
}

function partInShort(legs: readonly Leg[], names: Names, language: Language): string {
  const told = legs.filter(({ mode }) => mode !== 'walk');
  if (told.length === 0) return MODE_WORDS[language].walk;
  return told
    .map(({ mode, feed = '', trip = '' }) =>
      mode === 'transit' ? lineInShort(names.ride(feed, trip), language) : MODE_WORDS[language][mode],
    )
    .join(' → ');
}

/** A bus is known by its line; many trains are called IC, so these by where they go. */
function lineInShort(ride: RideLine, language: Language): string {
  const vehicle = vehicleText(ride, language);
  const isKnown = ride.kind !== 'train' && ride.line !== '';
  return isKnown || ride.towards === '' ? vehicle : `${vehicle} ${WORDS[language].to} ${ride.towards}`;
}

interface Words {
  readonly to: string;
  readonly childcare: string;
  readonly changed: (changes: number) => string;
}

const WORDS: Record<Language, Words> = {
  nl: {
    to: 'naar',
    childcare: 'opvang',
    changed: (changes) => `${changes} ${changes === 1 ? 'overstap' : 'overstappen'}`,
  },
  en: {
    to: 'to',
    childcare: 'childcare',
    changed: (changes) => `${changes} ${changes === 1 ? 'change' : 'changes'}`,
  },
};
