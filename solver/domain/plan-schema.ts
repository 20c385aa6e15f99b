/** The plan format `stageplan-plan/1`, as zod schemas: the one source of its types and of its JSON Schema. */
import { z } from 'zod';
import { EXPECTED, expectations } from './expectation.ts';
import { PLAN_FORMAT } from './lists.ts';
import type { DeepReadonly } from './semester-schema.ts';
import type { Sentence } from './sentence.ts';
import {
  count,
  isoDate,
  mentorId,
  minutes,
  mode,
  moduleId,
  point,
  semesterId,
  sha256,
  shiftId,
  text,
  traineeId,
  unitId,
  wallTime,
} from './values.ts';

const legEnd = z.strictObject({ lat: point.shape.lat, lon: point.shape.lon, stop: z.string().optional() });

const leg = z.strictObject({
  mode,
  from: legEnd,
  to: legEnd,
  depart: wallTime,
  arrive: wallTime,
  feed: z.string().optional(),
  trip: z.string().optional(),
});

const journey = z.strictObject({
  mode,
  leave: wallTime,
  arrive: wallTime,
  minutes: z.int().register(expectations, EXPECTED.minutes),
  legs: z.array(leg).min(1),
});

export const daySchema = z.strictObject({
  date: isoDate,
  shift: shiftId,
  mentor: mentorId,
  minutes,
  out: journey,
  back: journey,
});

export const placementSchema = z.strictObject({
  trainee: traineeId,
  module: moduleId,
  unit: unitId,
  mentor: mentorId,
  minutes,
  days: z.array(daySchema),
});

export const REMEDY_KINDS = [
  'place',
  'shift',
  'mentor',
  'weekend-staff',
  'childcare',
  'mode',
  'travel-time',
  'rhythm',
  'window',
  'module',
  'availability',
] as const;

const wholeNumber = z.int().register(expectations, EXPECTED.count);
const sentence = z.strictObject({ nl: text, en: text }) satisfies z.ZodType<Sentence>;

const textOrNumber = z.union([z.string(), z.number()]).register(expectations, EXPECTED.textOrNumber);

const unplaced = z.strictObject({
  trainee: traineeId,
  module: moduleId,
  blockers: z.array(z.strictObject({ rule: z.string(), units: count, text: sentence })),
  remedies: z.array(
    z.strictObject({
      change: z.strictObject({
        kind: z.enum(REMEDY_KINDS),
        target: z.string().optional(),
        from: textOrNumber.optional(),
        to: textOrNumber.optional(),
      }),
      text: sentence,
    }),
  ),
});

export const planSchema = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  semester: semesterId,
  semesterDigest: sha256,
  replanOf: sha256.optional(),
  seed: wholeNumber,
  solver: z.strictObject({
    name: z.string(),
    version: z.string(),
    seconds: z.number().min(0),
    steps: count,
    stoppedBy: z.enum(['steps', 'time', 'optimal', 'user']),
  }),
  score: z.strictObject({
    priorityPlaced: count,
    placed: count,
    asked: count,
    cost: count,
    terms: z.strictObject({
      S1: count,
      S2: count,
      S3: count,
      S4: count,
      S5: count,
      S6: count,
      S7: count,
      S8: count,
      S9: count,
    }),
  }),
  bound: z.strictObject({ priorityPlaced: count, cost: wholeNumber.nullable() }),
  gap: z.strictObject({ kind: z.enum(['placed', 'cost']), value: wholeNumber.nullable() }),
  timetable: z
    .array(
      z.strictObject({ feed: z.string(), dates: z.array(z.strictObject({ date: isoDate, as: isoDate })) }),
    )
    .optional(),
  placements: z.array(placementSchema),
  unplaced: z.array(unplaced),
});

/** A plan as a file holds it. */
export type PlanInput = z.input<typeof planSchema>;
/** A plan by its shape alone; only the checker can say what it is worth. */
export type Plan = DeepReadonly<z.output<typeof planSchema>>;
export type Placement = Plan['placements'][number];
/** A day as a file holds it. */
export type DayInput = DeepReadonly<z.input<typeof daySchema>>;
export type PlacementDay = Placement['days'][number];
export type Journey = PlacementDay['out'];
export type Leg = Journey['legs'][number];
export type UnplacedModule = Plan['unplaced'][number];
export type Blocker = UnplacedModule['blockers'][number];
export type Score = Plan['score'];
export type { Sentence } from './sentence.ts';
