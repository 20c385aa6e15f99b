/** Experiments as they stand: how far they are, what went wrong, what was planned. */
import { and, asc, count, eq, gt, inArray, isNull, sum } from 'drizzle-orm';
import { experimentWarnings } from '../../../scenarios/experiments/reading/experiment-warnings.ts';
import type { CaseKey } from '../../../scenarios/experiments/results.ts';
import { problemOf } from '../../../solver/domain/fault.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { createdText, newestFirst, olderThan, type PageEnd } from '../../store/newest-first.ts';
import type { Db } from '../../store/store.ts';
import {
  type CaseState,
  type ExperimentState,
  experimentCases,
  experiments,
} from '../../store/tables/experiments.ts';
import { settingText } from '../tables/setting-text.ts';
import { type PlacedSentence, placed } from './asked-experiment.ts';
import { problemOfCase } from './case-problem.ts';
import { type ExperimentRow, isOpen, keyOf } from './experiment-rows.ts';
import { experimentOf } from './stored-experiment.ts';

export interface ExperimentProgress {
  readonly cases: number;
  readonly done: number;
  readonly running: number;
  readonly waiting: number;
  readonly failed: number;
  /** Of planning what is done, all workers together. */
  readonly secondsSpent: number;
  /** By what the done ones took and how many run now; null where nothing tells. */
  readonly secondsLeft: number | null;
}

export interface ExperimentAsItStands {
  readonly experiment: ExperimentRow;
  readonly progress: ExperimentProgress;
  /** When it was asked: where a page goes on. */
  readonly createdText: string;
}

export interface FailedCase extends Pick<CaseKey, 'base' | 'seed'> {
  readonly number: number;
  readonly setting: string;
  readonly why: Sentence;
}

export interface WholeExperiment extends ExperimentAsItStands {
  /** The first of them. */
  readonly failures: readonly FailedCase[];
  /** What is right and may not do what its reader expects. */
  readonly warnings: readonly PlacedSentence[];
}

/** Named one by one; what fails a hundred times fails for one reason. */
const MOST_FAILURES = 100;

/** Undefined where there is none. */
export async function experimentById(db: Db, id: string): Promise<ExperimentRow | undefined> {
  const [found] = await db.select().from(experiments).where(eq(experiments.id, id));
  return found;
}

/** As it is at one moment; undefined where there is none. */
export function wholeExperiment(db: Db, id: string): Promise<WholeExperiment | undefined> {
  return db.transaction(
    async (tx) => {
      const [found] = await withProgress(tx, await rows(tx).where(eq(experiments.id, id)));
      if (found === undefined) return undefined;
      const experiment = experimentOf(found.experiment);
      const warnings = experimentWarnings(experiment).map((one) =>
        placed({ ...problemOf('warning', experiment, one), at: one.path }),
      );
      return { ...found, failures: await failuresOf(tx, id), warnings };
    },
    { isolationLevel: 'repeatable read' },
  );
}

export interface ExperimentPage {
  /** Null for those of no centre; undefined for all. */
  readonly centreId: string | null | undefined;
  readonly state?: ExperimentState | undefined;
  /** Of the page before. */
  readonly after?: PageEnd | undefined;
  readonly limit: number;
}

/** The newest first. */
export async function listExperiments(
  db: Db,
  { centreId, state, after, limit }: ExperimentPage,
): Promise<readonly ExperimentAsItStands[]> {
  const found = await rows(db)
    .where(
      and(
        centreId === undefined ? undefined : ofCentre(centreId),
        state === undefined ? undefined : eq(experiments.state, state),
        olderThan(experiments, after),
      ),
    )
    .orderBy(...newestFirst(experiments))
    .limit(limit);
  return withProgress(db, found);
}

function ofCentre(centreId: string | null) {
  return centreId === null ? isNull(experiments.centreId) : eq(experiments.centreId, centreId);
}

function rows(db: Db) {
  return db.select({ experiment: experiments, createdText: createdText(experiments) }).from(experiments);
}

type Row = Omit<ExperimentAsItStands, 'progress'>;

async function withProgress(db: Db, found: readonly Row[]): Promise<readonly ExperimentAsItStands[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ experiment }) => experiment.id);
  const counted = await db
    .select({
      id: experimentCases.experimentId,
      state: experimentCases.state,
      cases: count(),
      seconds: sum(experimentCases.seconds).mapWith(Number),
    })
    .from(experimentCases)
    .where(inArray(experimentCases.experimentId, ids))
    .groupBy(experimentCases.experimentId, experimentCases.state);
  return found.map((row) => ({
    ...row,
    progress: progressOf(
      row.experiment,
      counted.filter(({ id }) => id === row.experiment.id),
    ),
  }));
}

interface Counted {
  readonly state: CaseState;
  readonly cases: number;
  readonly seconds: number;
}

function progressOf(experiment: ExperimentRow, counted: readonly Counted[]): ExperimentProgress {
  const of = (state: CaseState) => counted.find((one) => one.state === state);
  const [done, running] = [of('done')?.cases ?? 0, of('running')?.cases ?? 0];
  const waiting = of('queued')?.cases ?? 0;
  const secondsSpent = of('done')?.seconds ?? 0;
  const left = timeLeft({ done, running, waiting, secondsSpent });
  return {
    ...{ cases: experiment.cases, done, running, waiting, failed: of('failed')?.cases ?? 0, secondsSpent },
    secondsLeft: isOpen(experiment) ? left : null,
  };
}

/** As many at a time as run now, each as long as those that are done took; null before the first. */
export function timeLeft({
  done,
  running,
  waiting,
  secondsSpent,
}: Pick<ExperimentProgress, 'done' | 'running' | 'waiting' | 'secondsSpent'>): number | null {
  if (done === 0) return null;
  return ((secondsSpent / done) * (running + waiting)) / Math.max(1, running);
}

async function failuresOf(db: Db, id: string): Promise<readonly FailedCase[]> {
  const failed = await db
    .select({
      number: experimentCases.number,
      key: experimentCases.key,
      problem: experimentCases.problem,
    })
    .from(experimentCases)
    .where(and(eq(experimentCases.experimentId, id), eq(experimentCases.state, 'failed')))
    .orderBy(asc(experimentCases.number))
    .limit(MOST_FAILURES);
  return failed.map(({ number, key, problem }) => {
    const { base, seed, pulls } = keyOf({ key });
    return { number, base, seed, setting: settingText(pulls), why: problemOfCase(problem) };
  });
}

/** What planning a case gave. */
export interface StoredResult {
  /** JSON, as it stands in files. */
  readonly line: string;
  readonly seconds: number;
}

const AT_ONCE = 200;

/** What is done, in the order of the results, page by page. */
export async function* storedResults(db: Db, id: string): AsyncGenerator<readonly StoredResult[]> {
  for (let after = 0; ; ) {
    const page = await db
      .select({
        number: experimentCases.number,
        line: experimentCases.result,
        seconds: experimentCases.seconds,
      })
      .from(experimentCases)
      .where(
        and(
          eq(experimentCases.experimentId, id),
          eq(experimentCases.state, 'done'),
          gt(experimentCases.number, after),
        ),
      )
      .orderBy(asc(experimentCases.number))
      .limit(AT_ONCE);
    if (page.length === 0) return;
    yield page.map(({ line, seconds }) => {
      if (line === null || seconds === null) throw new Error('a case that is done has its result');
      return { line, seconds };
    });
    after = page.at(-1)?.number ?? after;
  }
}
