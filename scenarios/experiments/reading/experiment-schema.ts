/** The experiment file as it is written, format `stageplan-experiment/1`: its shape; `judge-*.ts` say what has to agree. */
import { z } from 'zod';
import { EXPECTED, expectations } from '../../../solver/domain/expectation.ts';
import { count, text } from '../../../solver/domain/values.ts';
import {
  MAX_TIGHTNESS,
  MAX_TRAINEES,
  MIN_TIGHTNESS,
  MIN_TRAINEES,
  type TightnessName,
} from '../../generate/options.ts';
import { EXPERIMENT_EXPECTED } from './experiment-expectation.ts';

export const EXPERIMENT_FORMAT = 'stageplan-experiment/1';

export const DESIGNS = ['one-at-a-time', 'full-factorial', 'latin-hypercube'] as const;

/** Folders and files are named by it. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .register(expectations, EXPERIMENT_EXPECTED.slug);

/** A whole number, one or more. */
const positiveCount = z.int().min(1).register(expectations, EXPECTED.count);

const sentence = z.strictObject({ nl: text, en: text }).register(expectations, EXPERIMENT_EXPECTED.sentence);

const tightnessNames = ['roomy', 'normal', 'tight'] as const satisfies readonly TightnessName[];
const tightness = z
  .union([z.enum(tightnessNames), z.number().min(MIN_TIGHTNESS).max(MAX_TIGHTNESS)])
  .register(expectations, EXPERIMENT_EXPECTED.tightness);

const traineeCount = z.int().min(MIN_TRAINEES).max(MAX_TRAINEES).register(expectations, EXPECTED.count);

const share = z.number().min(0).max(1);

/** As of `stageplan generate`; the seeds come from the replications. */
const generatorOptions = z.strictObject({
  trainees: traineeCount.exactOptional(),
  area: z.enum(['leuven', 'flanders']).exactOptional(),
  tightness: tightness.exactOptional(),
  evening: share.exactOptional(),
  parents: share.exactOptional(),
  noCar: share.exactOptional(),
});

const base = z.strictObject({
  kind: z.enum(['generated', 'file']),
  name: text,
  options: generatorOptions.optional(),
  timetable: text.optional(),
  path: text.optional(),
});

const leverValue = z.union([z.number(), text]).register(expectations, EXPERIMENT_EXPECTED.leverValue);

const leverValues = z.strictObject({ lever: text, values: z.array(leverValue).min(1) });

const pair = z.tuple([text, text]).register(expectations, EXPERIMENT_EXPECTED.pair);

const design = z.strictObject({
  kind: z.enum(DESIGNS),
  pairs: z.array(pair).optional(),
  samples: positiveCount.optional(),
  seed: count.optional(),
});

const replications = z.strictObject({ seeds: positiveCount, first: count.default(1) });

const effort = z.strictObject({
  steps: positiveCount.optional(),
  seconds: z.number().positive().optional(),
});

const measures = z
  .union([z.literal('all'), z.array(text).min(1)])
  .register(expectations, EXPERIMENT_EXPECTED.measures);

export const experimentSchema = z.strictObject({
  format: z.literal(EXPERIMENT_FORMAT),
  id: slug,
  name: sentence,
  question: sentence,
  bases: z.array(base).min(1),
  levers: z.array(leverValues).min(1),
  design,
  replications,
  effort,
  measures,
});

/** With defaults filled in. */
export type ExperimentFile = z.output<typeof experimentSchema>;
/** As it is written. */
export type ExperimentInput = z.input<typeof experimentSchema>;
