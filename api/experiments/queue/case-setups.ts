/** What the cases of an experiment are planned from, opened once in a process and kept while its cases come. */
import { join } from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import { problemLine } from '../../../solver/domain/problem.ts';
import { readSemester } from '../../../solver/domain/read-semester.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { loadTimetable } from '../../planning/load-timetable.ts';
import { type FeedPlaces, isInFolder, semesterFeeds } from '../../planning/semester-feeds.ts';
import { readSnapshot } from '../../store/snapshots.ts';
import type { Store } from '../../store/store.ts';
import { experiments } from '../../store/tables/experiments.ts';
import { snapshots } from '../../store/tables/semesters.ts';
import { version } from '../../version.ts';
import type { OpenBase } from '../base-semester.ts';
import { differences, MANIFEST_FORMAT, type Manifest, manifestSchema } from '../folder/manifest.ts';
import { type InputDigest, openBases } from '../open-bases.ts';
import type { CaseSetup } from '../run-case.ts';
import { otherInputs, SEMESTER_GONE } from './case-problem.ts';
import { type ExperimentRow, type StudiedSemester, semestersOf } from './experiment-rows.ts';
import { experimentOf } from './stored-experiment.ts';

export type SetupReading =
  | { readonly ok: true; readonly setup: CaseSetup }
  /** Trying again would end the same way. */
  | { readonly ok: false; readonly why: Sentence };

/** Timetables take memory; two experiments may take turns. */
const KEPT = 2;

export class CaseSetups {
  readonly #store: Store;
  readonly #places: FeedPlaces;
  readonly #kept = new Map<string, Promise<SetupReading>>();

  constructor(store: Store, places: FeedPlaces) {
    this.#store = store;
    this.#places = places;
  }

  async of(row: ExperimentRow): Promise<SetupReading> {
    // Asked each time: who is erased from a semester is not to be planned any more.
    for (const one of semestersOf(row)) {
      if (!(await this.#isThere(one))) return { ok: false, why: SEMESTER_GONE };
    }
    const known = this.#kept.get(row.id) ?? this.#open(row);
    this.#kept.delete(row.id);
    this.#kept.set(row.id, known);
    for (const id of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(id);
    const reading = await known.catch((error: unknown) => {
      this.#kept.delete(row.id);
      throw error;
    });
    // What is missing may be put back.
    if (!reading.ok) this.#kept.delete(row.id);
    return reading;
  }

  async #isThere({ semester, snapshot }: StudiedSemester): Promise<boolean> {
    const isIt = and(eq(snapshots.semesterId, semester), eq(snapshots.digest, snapshot));
    return (await this.#store.db.$count(snapshots, isIt)) > 0;
  }

  async #open(row: ExperimentRow): Promise<SetupReading> {
    const experiment = experimentOf(row);
    const opened = await this.#bases(experiment, semestersOf(row));
    if (!('bases' in opened)) return { ok: false, why: opened };
    const { bases, inputs } = opened;
    const now: Manifest = {
      ...{ format: MANIFEST_FORMAT, experiment: experiment.id, experimentSha256: row.digest },
      ...{ inputs: [...inputs], stageplan: version(), cases: row.cases },
    };
    const changed = differences(await this.#firstInputs(row.id, now), now);
    if (changed.length > 0) return { ok: false, why: otherInputs(changed) };
    return { ok: true, setup: { experiment, bases } };
  }

  /** In the order of the experiment; or why they cannot be opened. */
  async #bases(experiment: Experiment, semesters: readonly StudiedSemester[]): Promise<Opened | Sentence> {
    const bases: OpenBase[] = [];
    const inputs: InputDigest[] = [];
    for (const base of experiment.bases) {
      const stored = semesters.find((one) => one.base === base.name);
      const opened =
        base.kind === 'file'
          ? await this.#stored(base.name, stored)
          : await this.#generated(experiment, base);
      if (!('bases' in opened)) return opened;
      bases.push(...opened.bases);
      inputs.push(...opened.inputs);
    }
    return { bases, inputs };
  }

  async #stored(name: string, studied: StudiedSemester | undefined): Promise<Opened | Sentence> {
    if (studied === undefined) throw new RangeError(`the experiment knows no semester for ${name}`);
    const raw = await readSnapshot(this.#store.db, studied.semester, studied.snapshot);
    if (raw === null) return SEMESTER_GONE;
    const reading = readSemester(raw);
    if (!reading.ok) return sentenceOf(reading.problems.map((problem) => ({ problem })));
    const { semester } = reading;
    const feeds = await semesterFeeds(semester, this.#places);
    if (!feeds.ok) return sentenceOf(feeds.problems.map((problem) => ({ problem })));
    const { images } = feeds;
    const timetables = images.map(({ path, digest }) => ({ path, sha256: digest }));
    return {
      bases: [{ name, source: { kind: 'file', semester }, images }],
      inputs: [{ path: name, sha256: studied.snapshot }, ...timetables],
    };
  }

  async #generated(
    experiment: Experiment,
    base: Extract<Experiment['bases'][number], { kind: 'generated' }>,
  ): Promise<Opened | Sentence> {
    const { feedsFolder, cache } = this.#places;
    if (base.timetable !== undefined && !isInFolder(feedsFolder, base.timetable)) {
      throw new RangeError('a timetable outside its folder was refused before');
    }
    const opening = await openBases(
      {
        experiment: { ...experiment, bases: [base] },
        path: join(feedsFolder, 'experiment.yaml'),
        lineOf: () => 1,
      },
      (feed, semester) => loadTimetable(feed, semester, cache),
    );
    return opening.ok ? opening : sentenceOf(opening.problems);
  }

  /** What the first case rested on; that is what it rests on now where this is the first. */
  #firstInputs(experimentId: string, now: Manifest): Promise<Manifest> {
    return this.#store.change('worker', async (tx, audit) => {
      const [row] = await tx
        .select({ inputs: experiments.inputs, centreId: experiments.centreId })
        .from(experiments)
        .where(eq(experiments.id, experimentId))
        .for('update');
      if (row === undefined) throw new Error('the experiment of a case is gone');
      if (row.inputs !== null) return manifestSchema.parse(row.inputs);
      await tx
        .update(experiments)
        .set({ inputs: { ...now }, version: sql`${experiments.version} + 1` })
        .where(eq(experiments.id, experimentId));
      await audit({
        ...{ centreId: row.centreId, entity: 'experiments', entityKey: experimentId, action: 'change' },
        after: { inputs: now },
      });
      return now;
    });
  }
}

interface Opened {
  readonly bases: readonly OpenBase[];
  readonly inputs: readonly InputDigest[];
}

function sentenceOf(problems: readonly { readonly problem: Parameters<typeof problemLine>[0] }[]): Sentence {
  const lines = (language: 'nl' | 'en') =>
    problems.map(({ problem }) => problemLine(problem, language)).join(' ');
  return say(lines('nl'), lines('en'));
}
