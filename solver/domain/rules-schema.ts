/** The numbers behind the rules and the cost terms, which a centre may set: `rules` in a semester. */
import { z } from 'zod';
import { EXPECTED, expectations } from './expectation.ts';
import { count, minutes } from './values.ts';

const weights = z.strictObject({
  S1: count.default(1),
  S2: count.default(2),
  S3: count.default(60),
  S4: count.default(20),
  S5: count.default(60),
  S6: count.default(15),
  S7: count.default(10),
  S8: count.default(10),
  S9day: count.default(30),
  S9unit: count.default(500),
});

const speedKmh = z.number().min(1).register(expectations, EXPECTED.speed);
const detourFactor = z.number().positive().register(expectations, EXPECTED.detour);
export const rules = z.strictObject({
  minRestMinutes: minutes.prefault(660),
  minWeeklyRestMinutes: minutes.prefault(2100),
  maxStageMinutesPerDay: minutes.prefault(540),
  maxStageMinutesPerWeek: minutes.prefault(2400),
  maxStageAndWorkMinutesPerWeek: minutes.prefault(3000),
  maxSundaysPerFourWeeks: count.default(2),
  maxGapWeeks: count.default(2),
  arrivalMarginMinutes: minutes.prefault(5),
  longJourneyMinutes: minutes.prefault(45),
  walkKmh: speedKmh.default(4.5),
  bikeKmh: speedKmh.default(15),
  ebikeKmh: speedKmh.default(20),
  carKmh: speedKmh.default(45),
  carParkMinutes: minutes.prefault(5),
  bikeParkMinutes: minutes.prefault(2),
  detourFactor: detourFactor.default(1.3),
  maxWalkToStopMinutes: minutes.prefault(20),
  maxBikeToStopMinutes: minutes.prefault(15),
  minTransferMinutes: minutes.prefault(2),
  weights: weights.prefault({}),
});
