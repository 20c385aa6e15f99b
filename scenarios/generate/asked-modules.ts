/** Which modules a trainee does this semester, with hours that fit the weeks and days there are. */
import type { Setting } from '../../solver/domain/values.ts';
import { START, termWeeksFrom } from './calendar-2027.ts';
import type { Cohort, Step } from './cohorts.ts';
import { LOGISTIEK, type ModuleId, moduleMinutes, RESIDENTIEEL, THUISZORG, ZORGKUNDIGE } from './modules.ts';
import type { Random } from './random.ts';
import type { Track, TraineeInput } from './semester-parts.ts';

export type Asks = Pick<TraineeInput, 'modules' | 'doneMinutesBySetting' | 'finishes'>;

/** A module, and how many of its hours at most this semester. */
interface Portion {
  readonly module: ModuleId;
  readonly hours: number;
}

interface Recipe {
  readonly weight: number;
  readonly portions: readonly Portion[];
}

const portion = (module: ModuleId, hours: number): Portion => ({ module, hours });
const recipe = (weight: number, ...portions: readonly Portion[]): Recipe => ({ weight, portions });

const RECIPES: Readonly<Record<Track, Readonly<Record<Step, readonly Recipe[]>>>> = {
  day: {
    start: [recipe(6, portion(LOGISTIEK, 80)), recipe(4, portion(LOGISTIEK, 80), portion(RESIDENTIEEL, 80))],
    middle: [
      recipe(5, portion(RESIDENTIEEL, 200)),
      recipe(3, portion(THUISZORG, 240)),
      recipe(2, portion(RESIDENTIEEL, 120), portion(THUISZORG, 100)),
    ],
    end: [
      recipe(5, portion(ZORGKUNDIGE, 130)),
      recipe(4, portion(THUISZORG, 120), portion(ZORGKUNDIGE, 130)),
      recipe(1, portion(THUISZORG, 240)),
    ],
  },
  evening: {
    start: [recipe(1, portion(LOGISTIEK, 80))],
    middle: [recipe(3, portion(RESIDENTIEEL, 110)), recipe(2, portion(THUISZORG, 90))],
    end: [recipe(4, portion(ZORGKUNDIGE, 130)), recipe(1, portion(THUISZORG, 90))],
  },
};

const MINUTES_PER_HOUR = 60;
const USUAL_DAY_MINUTES = 430;
/** Of the days that a trainee has free, the part that stage may fill. */
const FILL = 0.7;
/** Nobody comes more than three days a week; a free weekend day counts for half, since few places are open. */
const MOST_DAYS_A_WEEK = 3;
const WEEKEND_DAY = 0.5;
const SMALLEST_PORTION_HOURS = 40;
const ROUND_HOURS = 10;
/** Shares of the trainees: with part of a module exempted, and with most of home care exempted. */
const EXEMPTED = 0.1;
const HOME_CARE_EXEMPTED = 0.15;

export function askedModules(cohort: Cohort, freeDays: readonly number[], random: Random): Asks {
  const { portions } = random.weighted(RECIPES[cohort.track][cohort.step], (r) => r.weight);
  const exemption = random.chance(EXEMPTED) ? random.pick([0.5, 0.75]) : 1;
  const asked = fitted(portions, exemption, roomInHours(cohort, freeDays));
  return {
    modules: asked.map(({ module, hours }) => ({
      module,
      ...(hours * MINUTES_PER_HOUR === moduleMinutes(module) ? {} : { minutes: hours * MINUTES_PER_HOUR }),
    })),
    ...doneBefore(cohort.step, asked, random),
    ...(asked.some(isWholeLastModule) ? { finishes: true } : {}),
  };
}

/**
 * Portions cut to the hours there are: the rest of a module waits for next semester. The last module of a step
 * closes it, so the earlier one gives way. Of the zorgkundige module nothing is ever exempted.
 */
function fitted(portions: readonly Portion[], exemption: number, hoursThere: number): Portion[] {
  const kept: Portion[] = [];
  let room = hoursThere;
  for (const { module, hours } of [...portions].reverse()) {
    const left = module === ZORGKUNDIGE ? hours : roundedDown(hours * exemption);
    const most = Math.min(left, roundedDown(room));
    if (kept.length > 0 && most < SMALLEST_PORTION_HOURS) continue;
    kept.unshift({ module, hours: Math.max(most, SMALLEST_PORTION_HOURS) });
    room -= most;
  }
  return kept;
}

function isWholeLastModule({ module, hours }: Portion): boolean {
  return module === ZORGKUNDIGE && hours * MINUTES_PER_HOUR >= moduleMinutes(module);
}

function roomInHours(cohort: Cohort, freeDays: readonly number[]): number {
  const days = freeDays.reduce((sum, day) => sum + (day > 5 ? WEEKEND_DAY : 1), 0);
  const weeks = termWeeksFrom(cohort.availableFrom ?? START);
  return (weeks * Math.min(days, MOST_DAYS_A_WEEK) * FILL * USUAL_DAY_MINUTES) / MINUTES_PER_HOUR;
}

function roundedDown(hours: number): number {
  return Math.floor(hours / ROUND_HOURS) * ROUND_HOURS;
}

/**
 * What lies behind each step. Who still has home care to do has the rest of its hours behind; some got most of
 * it exempted, and then need a second setting from the last module.
 */
function doneBefore(
  step: Step,
  asked: readonly Portion[],
  random: Random,
): Pick<Asks, 'doneMinutesBySetting'> {
  const hours: Partial<Record<Setting, number>> = {};
  if (step !== 'start') hours.wzc = 80;
  if (step === 'end') {
    hours.wzc = 80 + 200;
    const now = asked.find(({ module }) => module === THUISZORG)?.hours;
    const before = random.chance(HOME_CARE_EXEMPTED) && now === undefined ? 40 : 240 - (now ?? 0);
    if (before > 0) hours.gezinszorg = before;
  }
  const minutes = Object.entries(hours).map(([setting, h]) => [setting, h * MINUTES_PER_HOUR]);
  return minutes.length === 0 ? {} : { doneMinutesBySetting: Object.fromEntries(minutes) };
}
