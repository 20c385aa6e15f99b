/** What trainees would like, and where they would rather not go: known once the units are. */
import { metresBetween } from '../../solver/domain/geography.ts';
import { moduleOf } from './modules.ts';
import type { Random } from './random.ts';
import type { SiteInput, TraineeInput, UnitInput } from './semester-parts.ts';

/** Shares of the trainees, together at most 1. */
export interface WishHabits {
  readonly wishes: number;
  readonly excludes: number;
}

export const USUAL_WISHES: WishHabits = { wishes: 0.35, excludes: 0.03 };

const NEAREST_SITES = 6;

/** The trainee with wishes, if it has any, or with a site that is left out. */
export function withWishes(
  trainee: TraineeInput,
  sites: readonly SiteInput[],
  units: ReadonlyMap<string, readonly UnitInput[]>,
  habits: WishHabits,
  random: Random,
): TraineeInput {
  const any = habits.wishes + habits.excludes;
  if (!random.chance(any)) return trainee;
  const modules = trainee.modules.map((asked) => asked.module);
  const fitting = nearestSites(trainee, sites, (site) =>
    (units.get(site.id) ?? []).some((unit) => unit.accepts.some((module) => modules.includes(module))),
  );
  const [first] = random.shuffled(fitting);
  if (first === undefined) return trainee;
  if (random.chance(habits.excludes / any)) return { ...trainee, excludes: [first.id] };
  return { ...trainee, wishes: wishesOf(modules, fitting, random) };
}

function wishesOf(
  modules: readonly string[],
  fitting: readonly SiteInput[],
  random: Random,
): NonNullable<TraineeInput['wishes']> {
  const settings = [...new Set(modules.flatMap((module) => moduleOf(module).settings))];
  return settings.length > 1 && random.chance(0.4)
    ? { settings: random.shuffled(settings).slice(0, 2) }
    : {
        sites: random
          .shuffled(fitting)
          .slice(0, random.int(1, 2))
          .map((site) => site.id),
      };
}

function nearestSites(
  trainee: TraineeInput,
  sites: readonly SiteInput[],
  fits: (site: SiteInput) => boolean,
): SiteInput[] {
  const near = sites.filter((site) => Math.abs(site.lat - trainee.home.lat) < REACH_DEGREES).filter(fits);
  const distance = new Map(near.map((site) => [site, metresBetween(site, trainee.home)]));
  return near.sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0)).slice(0, NEAREST_SITES);
}

/** Some 25 km: nobody wishes for a place farther off. */
const REACH_DEGREES = 0.22;
