/** Trainees: where they live, how they travel, when they are free, and what they still have to do. */
import { metresBetween } from '../../solver/domain/geography.ts';
import { askedModules } from './asked-modules.ts';
import { childcareNear } from './childcare.ts';
import { type Cohort, cohortAt } from './cohorts.ts';
import type { Catalogue } from './employers.ts';
import { PROGRAMME } from './modules.ts';
import type { GenerateOptions } from './options.ts';
import { around, nearest, type Town } from './places.ts';
import type { Random } from './random.ts';
import type { Region } from './region.ts';
import type { Status, Track, TraineeInput } from './semester-parts.ts';
import { type CarlessHabits, modesWithCar, modesWithoutCar, USUAL_CARLESS } from './transport.ts';
import { statusIn, workingWeek } from './working-week.ts';

/** A trainee, and the town that its home is in. */
export interface Resident {
  readonly trainee: TraineeInput;
  readonly town: Town;
}

/** Shares of the trainees, unless said otherwise. */
export interface TraineeHabits {
  readonly intensive: number;
  /** With more weight than the others: their contract or their course ends this semester. */
  readonly urgent: number;
  /** Of the employed: those whose employer is one of the catalogue's. */
  readonly employedInCare: number;
  readonly carless: CarlessHabits;
}

export const USUAL_TRAINEES: TraineeHabits = {
  intensive: 0.08,
  urgent: 0.06,
  employedInCare: 0.3,
  carless: USUAL_CARLESS,
};

/** Of each trainee, what the options ask: exactly those shares, on whom chance decides. */
interface Lot {
  readonly track: Track;
  readonly parent: boolean;
  readonly car: boolean;
}

const COHORT_SIZE = 20;
const HOME_SPREAD_KM = 1.3;
/** Art. 60: half of 38 hours, in minutes, is free for class and stage. */
const HALF_A_CONTRACT = 1140;

/**
 * One drawing per trainee: `draw(0)` is the trainee of the semester, `draw(1)` another one on whom the same lots
 * fell, and so on.
 */
export function residentDraws(
  options: GenerateOptions,
  region: Region,
  random: Random,
): ((attempt: number) => Resident)[] {
  const { towns, campuses, catalogue } = region;
  const cohortOf = cohortBook(campuses, random.fork('cohorts'));
  const pull = pullOfSites(catalogue);
  return lots(options, random.fork('lots')).map((lot, index) => (attempt) => {
    const own = random.fork(`trainee ${index}, draw ${attempt}`);
    const town = own.weighted(towns, (t) => t.inhabitants * (lot.car ? 1 : pull(t)));
    const cohort = cohortOf(nearest(campuses, town), lot.track);
    const trainee = traineeIn(traineeId(index), { town, cohort, ...lot }, catalogue, USUAL_TRAINEES, own);
    return { trainee, town };
  });
}

/** Some fifteen minutes by bike. */
const BIKE_REACH_METRES = 3000;
/** No town is ruled out. */
const NOTHING_NEAR = 0.5;

/** Who has no car tends to live where there is work in reach: by how much each town draws them. */
export function pullOfSites(catalogue: Catalogue): (town: Town) => number {
  const known = new Map<Town, number>();
  return (town) => {
    const found =
      known.get(town) ??
      NOTHING_NEAR + catalogue.sites.filter((site) => metresBetween(site, town) <= BIKE_REACH_METRES).length;
    known.set(town, found);
    return found;
  };
}

export function traineeId(index: number): string {
  return `t-${String(index + 1).padStart(4, '0')}`;
}

function lots(options: GenerateOptions, random: Random): Lot[] {
  const evening = lotsDrawn(options.trainees, options.evening, random.fork('evening'));
  const parent = lotsDrawn(options.trainees, options.parents, random.fork('parents'));
  const carless = lotsDrawn(options.trainees, options.noCar, random.fork('no car'));
  return evening.map((isEvening, i) => ({
    track: isEvening ? 'evening' : 'day',
    parent: parent[i] === true,
    car: carless[i] !== true,
  }));
}

/** For each of `many` whether the lot falls on them: exactly that share, rounded. */
export function lotsDrawn(many: number, share: number, random: Random): boolean[] {
  const drawn = Math.round(share * many);
  return random.shuffled(Array.from({ length: many }, (_, i) => i < drawn));
}

/** Fills one group per campus and track after the other. */
function cohortBook(campuses: readonly Town[], random: Random): (campus: Town, track: Track) => Cohort {
  const open = new Map<string, { cohort: Cohort; seats: number; number: number }>();
  const draws = new Map(campuses.map((campus) => [campus.name, random.fork(campus.name)]));
  return (campus, track) => {
    const key = `${campus.name}/${track}`;
    const entry = open.get(key);
    if (entry !== undefined && entry.seats > 0) {
      entry.seats -= 1;
      return entry.cohort;
    }
    const number = (entry?.number ?? 0) + 1;
    const cohort = cohortAt(campus, track, number, draws.get(campus.name) ?? random);
    open.set(key, { cohort, seats: COHORT_SIZE - 1, number });
    return cohort;
  };
}

/** What is decided about a trainee before the rest is drawn. */
export interface TraineePlan extends Lot {
  readonly town: Town;
  readonly cohort: Cohort;
}

export function traineeIn(
  id: string,
  { town, cohort, track, parent, car }: TraineePlan,
  catalogue: Catalogue,
  habits: TraineeHabits,
  random: Random,
): TraineeInput {
  const home = around(town, HOME_SPREAD_KM, random.fork('home'));
  const status = statusIn(track, random.fork('status'));
  const week = workingWeek(cohort, status, random.fork('week'));
  const asks = askedModules(cohort, week.freeDays, random.fork('asks'));
  const modes = car ? modesWithCar(random) : modesWithoutCar(habits.carless, random);
  const urgent = random.chance(habits.urgent);
  return {
    id,
    programme: PROGRAMME.id,
    track,
    status,
    cohort: cohort.id,
    home,
    modes,
    ...(parent ? { childcare: childcareNear(home, random.fork('childcare')) } : {}),
    busy: [...week.busy],
    ...ownEmployer(status, town, catalogue, habits, random.fork('employer')),
    ...(random.chance(habits.intensive) ? { guidance: 'intensive' as const } : {}),
    ...(cohort.availableFrom === undefined ? {} : { availableFrom: cohort.availableFrom }),
    ...(status === 'art60' ? { maxStageMinutesPerWeek: HALF_A_CONTRACT } : {}),
    ...asks,
    modules: urgent ? asks.modules.map((asked) => ({ ...asked, priority: 2 })) : asks.modules,
  };
}

/** Art. 60 workers are employed by the OCMW; some of the employed work in care already. */
function ownEmployer(
  status: Status,
  town: Town,
  catalogue: Catalogue,
  habits: TraineeHabits,
  random: Random,
): Pick<TraineeInput, 'ownEmployer'> {
  if (status === 'art60') {
    const welfare = catalogue.welfareEmployerOf(town.name);
    return welfare === undefined ? {} : { ownEmployer: welfare };
  }
  if (status !== 'employed' || !random.chance(habits.employedInCare)) return {};
  return { ownEmployer: nearest(catalogue.sites, town).employer };
}
