/** What a peer's process is asked: one file of JSON, named as its only argument. */
import { z } from 'zod';
import type { SuiteCase } from '../suites/suites.ts';

const suiteCase: z.ZodType<SuiteCase> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shipped'), suite: z.string(), name: z.string(), folder: z.string() }),
  z.strictObject({
    kind: z.literal('generated'),
    suite: z.string(),
    name: z.string(),
    options: z.custom<Extract<SuiteCase, { kind: 'generated' }>['options']>(
      (value) => typeof value === 'object' && value !== null,
    ),
  }),
]);

export const jobSchema = z.strictObject({
  peer: z.string(),
  suiteCase,
  seconds: z.number().positive(),
  seed: z.int().min(0),
  workers: z.int().min(1),
  /** An exchange; written only for peers that read one. */
  exchange: z.string().nullable(),
  /** A file with the columns of `columns/`; likewise. */
  columns: z.string().nullable(),
  /** Where the answer goes. It may be written more than once: the last one counts. */
  answer: z.string(),
});

export type Job = z.output<typeof jobSchema>;
