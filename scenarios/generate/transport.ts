/** How trainees get about: with a car, or on foot, by bike and by bus and train. */
import type { Random } from './random.ts';
import type { ModeInput } from './semester-parts.ts';

/** Shares of the trainees without a car. */
export interface CarlessHabits {
  readonly bike: number;
  readonly ebike: number;
  /** A season ticket; who has neither bike nor ebike has one anyway. */
  readonly transit: number;
}

export const USUAL_CARLESS: CarlessHabits = { bike: 0.78, ebike: 0.18, transit: 0.8 };

const BIKE_BESIDE_CAR = 0.4;

export function modesWithCar(random: Random): ModeInput[] {
  const car: ModeInput = { mode: 'car', maxMinutes: random.pick([40, 45, 50, 60]) };
  return random.chance(BIKE_BESIDE_CAR)
    ? [car, { mode: 'bike', maxMinutes: random.pick([20, 25, 30]) }]
    : [car];
}

export function modesWithoutCar(habits: CarlessHabits, random: Random): ModeInput[] {
  const modes: ModeInput[] = [{ mode: 'walk', maxMinutes: random.pick([25, 30, 35]) }];
  const draw = random.int(0, 99) / 100;
  if (draw < habits.bike) modes.push({ mode: 'bike', maxMinutes: random.pick([40, 45, 50, 60]) });
  else if (draw < habits.bike + habits.ebike) {
    modes.push({ mode: 'ebike', maxMinutes: random.pick([45, 50, 60]) });
  }
  if (modes.length === 1 || random.chance(habits.transit)) {
    modes.push({ mode: 'transit', maxMinutes: random.pick([60, 75, 90]) });
  }
  return modes;
}
