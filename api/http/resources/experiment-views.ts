/** Experiments as they are told. */
import { z } from 'zod';
import type { Language } from '../../../solver/domain/problem.ts';
import { semestersOf } from '../../experiments/queue/experiment-rows.ts';
import type { ExperimentAsItStands, WholeExperiment } from '../../experiments/queue/read-experiments.ts';
import { experimentOf } from '../../experiments/queue/stored-experiment.ts';
import { EXPERIMENT_STATES } from '../../store/tables/experiments.ts';
import { jsonPointer } from '../read-input.ts';

const moment = z.iso.datetime();

const progress = z.strictObject({
  cases: z.int().meta({ description: 'Semesters to plan: settings × seeds × bases' }),
  done: z.int(),
  running: z.int(),
  waiting: z.int(),
  failed: z.int(),
  secondsSpent: z.number().meta({ description: 'Of planning what is done, all workers together' }),
  secondsLeft: z
    .number()
    .nullable()
    .meta({ description: 'By what the done ones took and how many run now; null where nothing tells' }),
});

const rowFields = {
  id: z.uuid(),
  centre: z.uuid().nullable().meta({ description: 'Of who asked; null for an administrator' }),
  askedBy: z.uuid(),
  experiment: z.string().meta({ description: 'Its own id, as in its file', example: 'eerste-proef' }),
  name: z.string(),
  question: z.string(),
  digest: z.string().meta({ description: 'SHA-256 of the file that was sent, byte for byte' }),
  state: z.enum(EXPERIMENT_STATES).meta({
    description:
      'queued: waits for a worker; running; done; stopped: ended early, with what was planned; failed: all planned but for those that failed',
  }),
  progress,
  createdAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  version: z.int(),
};

export const experimentRowSchema = z.strictObject(rowFields).meta({ id: 'ExperimentRow' });

export const experimentSchema = z
  .strictObject({
    ...rowFields,
    semesters: z
      .array(z.strictObject({ base: z.string(), semester: z.uuid(), digest: z.string() }))
      .meta({ description: 'Stored semesters among its bases, as they were at the start, without names' }),
    failures: z
      .array(
        z.strictObject({
          case: z.int(),
          base: z.string(),
          seed: z.int(),
          setting: z.string().meta({ example: 'one-day-a-week=50 + e-bike=25' }),
          text: z.string(),
        }),
      )
      .meta({ description: 'The first hundred cases without a result, and why' }),
    warnings: z
      .array(z.strictObject({ path: z.string(), text: z.string() }))
      .meta({ description: 'What is right and may not do what its reader expects' }),
  })
  .meta({ id: 'Experiment' });

export function experimentRowView(
  { experiment: row, progress: told }: ExperimentAsItStands,
  language: Language,
): z.infer<typeof experimentRowSchema> {
  const experiment = experimentOf(row);
  return {
    id: row.id,
    centre: row.centreId,
    askedBy: row.askedBy,
    experiment: experiment.id,
    name: experiment.name[language],
    question: experiment.question[language],
    digest: row.digest,
    state: row.state,
    progress: { ...told },
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    version: row.version,
  };
}

export function experimentView(found: WholeExperiment, language: Language): z.infer<typeof experimentSchema> {
  const { experiment: row, failures, warnings } = found;
  return {
    ...experimentRowView(found, language),
    semesters: semestersOf(row).map(({ base, semester, snapshot }) => ({
      ...{ base, semester, digest: snapshot },
    })),
    failures: failures.map(({ number, base, seed, setting, why }) => ({
      ...{ case: number, base, seed, setting, text: why[language] },
    })),
    warnings: warnings.map(({ at, text }) => ({ path: jsonPointer(at), text: text[language] })),
  };
}
