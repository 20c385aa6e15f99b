/** Starting an experiment: the experiment, its cases and their entries in the queue are there together or not at all. */
import { caseKeyText, casesOf } from '../../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import { semesterDigest } from '../../../solver/domain/digest.ts';
import type { WorkQueue } from '../../jobs/work-queue.ts';
import type { JsonObject } from '../../store/semester-parts.ts';
import type { Store, Tx } from '../../store/store.ts';
import { experimentCases, experiments } from '../../store/tables/experiments.ts';
import { snapshots } from '../../store/tables/semesters.ts';
import { inOrderOfPlanning } from '../run-cases.ts';
import { tellExperiment } from './experiment-audit.ts';
import { CASE_EXPIRY } from './experiment-limits.ts';
import type { ExperimentRow, StudiedSemester } from './experiment-rows.ts';

export interface AskedExperiment {
  readonly experiment: Experiment;
  /** Of the file that was sent. */
  readonly digest: string;
  /** Of who asks. */
  readonly centreId: string | null;
  readonly askedBy: string;
  /** The stored semesters among its bases, as the asker may see them; without `people`. */
  readonly semesters: readonly {
    readonly base: string;
    readonly semester: string;
    readonly raw: JsonObject;
  }[];
}

const ROWS_AT_ONCE = 1000;

export function startExperiment(
  store: Store,
  queue: WorkQueue,
  asked: AskedExperiment,
): Promise<ExperimentRow> {
  return store.change(asked.askedBy, async (tx, audit) => {
    const { experiment, digest, centreId, askedBy } = asked;
    const semesters = await keepSemesters(tx, asked);
    const keys = casesOf(experiment);
    const [row] = await tx
      .insert(experiments)
      .values({
        ...{ centreId, askedBy, digest, cases: keys.length },
        experiment: { ...experiment },
        semesters: semesters.map((one) => ({ ...one })),
      })
      .returning();
    if (row === undefined) throw new Error('an experiment could not be inserted');
    await queue.sendAll(tx, await insertCases(tx, row.id, experiment), { expireInSeconds: CASE_EXPIRY });
    await tellExperiment(audit, row, {
      action: 'create',
      after: { state: row.state, experiment: experiment.id, digest, cases: keys.length, semesters },
    });
    return row;
  });
}

async function keepSemesters(tx: Tx, { semesters }: AskedExperiment): Promise<readonly StudiedSemester[]> {
  const kept: StudiedSemester[] = [];
  for (const { base, semester, raw } of semesters) {
    const snapshot = semesterDigest(raw);
    await tx
      .insert(snapshots)
      .values({ semesterId: semester, digest: snapshot, body: raw })
      .onConflictDoNothing();
    kept.push({ base, semester, snapshot });
  }
  return kept;
}

/** As the queue is to be told of them. */
async function insertCases(tx: Tx, experimentId: string, experiment: Experiment) {
  const turns = new Map(inOrderOfPlanning(experiment).map((key, index) => [caseKeyText(key), index + 1]));
  const rows = casesOf(experiment).map((key, index) => {
    const turn = turns.get(caseKeyText(key));
    if (turn === undefined) throw new RangeError('every case has its turn');
    return { experimentId, number: index + 1, turn, key: { ...key } };
  });
  const made: { readonly jobId: string; readonly priority: number }[] = [];
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    const some = await tx
      .insert(experimentCases)
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .returning({ id: experimentCases.id, turn: experimentCases.turn });
    made.push(...some.map(({ id, turn }) => ({ jobId: id, priority: priorityOf(turn) })));
  }
  return made;
}

/** The first of each experiment go first, so that experiments share the workers. */
export function priorityOf(turn: number): number {
  return -turn;
}
