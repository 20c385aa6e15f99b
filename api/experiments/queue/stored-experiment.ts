/** An experiment as it is kept: read and judged, whatever levers and measures there are later. */
import { z } from 'zod';
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import type { ExperimentRow } from './experiment-rows.ts';

const sentence = z.strictObject({ nl: z.string(), en: z.string() });

const options = z.strictObject({
  trainees: z.number().exactOptional(),
  area: z.enum(['leuven', 'flanders']).exactOptional(),
  tightness: z.union([z.enum(['roomy', 'normal', 'tight']), z.number()]).exactOptional(),
  evening: z.number().exactOptional(),
  parents: z.number().exactOptional(),
  noCar: z.number().exactOptional(),
});

const base = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('generated'),
    name: z.string(),
    options,
    timetable: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('file'), name: z.string(), path: z.string() }),
]);

const design = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('one-at-a-time'),
    pairs: z.array(z.tuple([z.string(), z.string()])),
  }),
  z.strictObject({ kind: z.literal('full-factorial') }),
  z.strictObject({ kind: z.literal('latin-hypercube'), samples: z.int(), seed: z.int() }),
]);

const storedExperiment = z.strictObject({
  id: z.string(),
  name: sentence,
  question: sentence,
  bases: z.array(base),
  levers: z.array(z.strictObject({ lever: z.string(), values: z.array(z.union([z.number(), z.string()])) })),
  design,
  replications: z.strictObject({ seeds: z.int(), first: z.int() }),
  effort: z.union([z.strictObject({ steps: z.number() }), z.strictObject({ seconds: z.number() })]),
  measures: z.array(z.string()),
}) satisfies z.ZodType<Experiment>;

export function experimentOf({ experiment }: Pick<ExperimentRow, 'experiment'>): Experiment {
  return storedExperiment.parse(experiment);
}
