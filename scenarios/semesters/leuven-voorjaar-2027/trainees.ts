/** The 120 trainees: drawn group by group, and four of them placed by hand where the bus is all they have. */
import { LEUVEN_CATALOGUE } from '../../generate/employers-leuven.ts';
import { LEUVEN_TOWNS, nearest, type Town } from '../../generate/places.ts';
import type { Random } from '../../generate/random.ts';
import type { TraineeInput } from '../../generate/semester-parts.ts';
import {
  lotsDrawn,
  pullOfSites,
  type TraineeHabits,
  traineeId,
  traineeIn,
  USUAL_TRAINEES,
} from '../../generate/trainees.ts';
import { GROUPS } from './groups.ts';

const PARENTS = 0.3;
const WITHOUT_CAR = 0.41;

/** Everybody without a car has a bike or an ebike, but for the four below. */
const HABITS: TraineeHabits = { ...USUAL_TRAINEES, carless: { bike: 0.8, ebike: 0.2, transit: 0.6 } };

/**
 * Only bus and train, beside a walk. The first two live round the corner of a nursing home, the last one near a bus
 * to Aarschot; the third in a hamlet with a bus on school days only.
 */
const BUS_ONLY: Readonly<Record<string, Pick<TraineeInput, 'home'>>> = {
  't-0005': { home: { lat: 50.883, lon: 4.703 } },
  't-0020': { home: { lat: 50.893, lon: 4.733 } },
  't-0042': { home: { lat: 50.828, lon: 4.58 } },
  't-0114': { home: { lat: 51.018, lon: 4.776 } },
};

const BUS_MODES: TraineeInput['modes'] = [
  { mode: 'walk', maxMinutes: 30 },
  { mode: 'transit', maxMinutes: 75 },
];

export function leuvenTrainees(random: Random): TraineeInput[] {
  const seats = GROUPS.flatMap(({ cohort, trainees }) => Array.from({ length: trainees }, () => cohort));
  const parents = lotsDrawn(seats.length, PARENTS, random.fork('parents'));
  const carless = lotsDrawn(seats.length, WITHOUT_CAR, random.fork('no car'));
  const pull = pullOfSites(LEUVEN_CATALOGUE);
  const campuses = GROUPS.map(({ cohort }) => cohort.campus);
  return seats.map((cohort, index) => {
    const id = traineeId(index);
    const own = random.fork(id);
    const lot = { track: cohort.track, parent: parents[index] === true, car: carless[index] !== true };
    const near = townsAround(cohort.campus, campuses);
    const town = own.weighted(near, (t) => t.inhabitants * (lot.car ? 1 : pull(t)));
    return byBus(traineeIn(id, { town, cohort, ...lot }, LEUVEN_CATALOGUE, HABITS, own));
  });
}

/** People go to the campus that is nearest to them. */
function townsAround(campus: Town, campuses: readonly Town[]): Town[] {
  return LEUVEN_TOWNS.filter((town) => nearest(campuses, town) === campus);
}

function byBus(trainee: TraineeInput): TraineeInput {
  const found = BUS_ONLY[trainee.id];
  return found === undefined ? trainee : { ...trainee, ...found, modes: BUS_MODES };
}
