/**
 * A large semester, searched region by region: every thread holds a part of it, and from round to round the borders
 * move. In the end the whole is put together, filled up, explained and checked as any other plan.
 */

import { askedPriority } from '../../solver/asked-priority.ts';
import type { Placement, Plan } from '../../solver/domain/plan-schema.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { gapOf } from '../../solver/gap.ts';
import { isTimed } from '../../solver/is-timed.ts';
import { type CourseRecorder, courseRecorder } from '../../solver/planning-course.ts';
import { type BoundSoFar, hasWholePlan, type Phase, type Progress } from '../../solver/planning-request.ts';
import { joinParts, type Part, partSemester, promisedPart } from '../../solver/regions/part-semester.ts';
import { cutPlane } from '../../solver/regions/plane-cut.ts';
import type { RegionAnswer } from '../../solver/regions/search-region.ts';
import { derivedSeed } from './best-answer.ts';
import { Crew, type ToStart } from './crew.ts';
import { PlanClosing, type RunSoFar } from './plan-closing.ts';
import type { PlanningTask, TaskAnswer } from './planning-task.ts';
import {
  type PlanningThreads,
  type PlanningWatch,
  startPlanningThread,
  startThread,
  type Thread,
} from './planning-thread.ts';
import { NOTHING_PROVEN, RegionProgressBook, type Standing } from './region-progress.ts';
import type { RegionMessage, RegionTask } from './region-task.ts';
import { secondsOfRound } from './round-seconds.ts';

type WholeTask = Omit<PlanningTask, 'stopFlag'>;

/** From here on preparing the whole on every thread takes long and much memory; below it the whole is searched at once. */
const LARGE_TRAINEES = 4000;
/** What a region has at the most, about: with more, two of them take memory that a usual machine does not have. */
const TRAINEES_A_REGION = 1500;
/** Who lives at a border finds a place when it has moved; but each round prepares its regions anew. */
const ROUNDS = 3;
const REGION_ENTRY = new URL('../../bin/region-worker.mjs', import.meta.url);

/** A replan is not: each of its moves has to be compared with the plan in force. */
export function isSearchedByRegions({ semester, published }: WholeTask): boolean {
  return isLarge(semester) && published === undefined;
}

/** Too large to be searched as a whole on a usual machine. */
export function isLarge({ trainees }: { readonly trainees: readonly unknown[] }): boolean {
  return trainees.length >= LARGE_TRAINEES;
}

/** The same semester and number of threads give the same number; every thread has as many. */
function regionCount({ trainees }: Semester, threads: number): number {
  return Math.max(2, threads * Math.ceil(trainees.length / (threads * TRAINEES_A_REGION)));
}

/**
 * The same seed, number of threads and of regions, and steps give the same plan. One answer comes, whatever the number
 * of threads.
 */
export function startRegionRounds(
  task: WholeTask,
  threads: number,
  watch: PlanningWatch,
  { regions, rounds: count }: Shape = { regions: regionCount(task.semester, threads), rounds: ROUNDS },
): PlanningThreads {
  const crew = new Crew(threads);
  const rounds = new RegionRounds(task, { threads, regions, rounds: count }, watch, crew);
  return {
    answers: rounds.run().catch(async (error: unknown) => {
      await crew.end();
      throw error;
    }),
    stop: () => rounds.stop(),
    abort: () => crew.end(),
  };
}

/** Into how many regions the plane is cut, and how often. */
export interface Shape {
  readonly regions: number;
  readonly rounds: number;
}

interface Extent extends Shape {
  readonly threads: number;
}

class RegionRounds {
  private readonly stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  private readonly startedAt = performance.now();
  private readonly book: RegionProgressBook;
  private readonly course: CourseRecorder = courseRecorder();
  private readonly closing: PlanClosing;
  /** The plan to go on from; one of another semester is left aside. */
  private readonly startFrom: Plan | null;
  private stoppedBy: Plan['solver']['stoppedBy'] = 'steps';
  /** When there was a first plan of all; 0 until then. */
  private firstPlanSeconds = 0;

  constructor(
    private readonly task: WholeTask,
    private readonly extent: Extent,
    private readonly watch: PlanningWatch,
    private readonly crew: Crew,
  ) {
    const { startFrom, semesterDigest } = task;
    this.startFrom = startFrom?.semesterDigest === semesterDigest ? startFrom : null;
    this.book = new RegionProgressBook(task, () => this.seconds(), this.startFrom?.score);
    const whole = { ...task, stopFlag: this.stopFlag };
    this.closing = new PlanClosing(whole, crew, extent.threads, (phase, most) => {
      const bound = { priorityPlaced: most, cost: null, costFrom: null };
      this.tellClosing(phase, this.book.standing(), bound);
    });
  }

  stop(): void {
    Atomics.store(new Int32Array(this.stopFlag), 0, 1);
  }

  async run(): Promise<readonly TaskAnswer[]> {
    let placements = await this.begin();
    if (placements === null) return this.crew.all([this.explainingPins()]);
    for (let turn = 0; turn < this.extent.rounds && !this.isStopped() && this.hasTimeFor(turn); turn++) {
      placements = await this.round(turn, placements);
    }
    const [closed] = await Promise.all([this.close(placements), this.crew.all(this.handOut(placements))]);
    return [closed];
  }

  /** What there is already, or what is promised; null where that cannot be kept. */
  private async begin(): Promise<readonly Placement[] | null> {
    const { semester } = this.task;
    if (this.startFrom !== null) return this.startFrom.placements;
    if ((semester.pins ?? []).length === 0) return [];
    const limits = { maxSteps: 0, maxSeconds: null };
    const [answer] = await this.crew.all([this.region(promisedPart(semester), 0, limits)]);
    return answer?.kind === 'found' ? answer.placements : null;
  }

  private async round(turn: number, placements: readonly Placement[]): Promise<readonly Placement[]> {
    const { semester } = this.task;
    const { regions } = this.extent;
    const parting = partSemester(semester, placements, cutPlane(semester, regions, turn));
    const asked = parting.parts.map((part) => askedCount(part.semester));
    const all = asked.reduce((sum, count) => sum + count, 0);
    this.book.nextRound(regions);
    const onTheWay = turn === 0 ? [] : this.handOut(placements);
    const found = await this.crew.all<RegionAnswer | null>([
      ...onTheWay,
      ...parting.parts.map((part, index) => {
        const limits = this.limits(turn, (asked[index] ?? 0) / Math.max(1, all));
        return this.region(part, turn * regions + index, limits);
      }),
    ]);
    const answers = found.slice(onTheWay.length);
    this.note();
    return joinParts(
      parting,
      parting.parts.map((part, index) => {
        const answer = answers[index];
        return answer?.kind === 'found' ? answer.placements : part.placements;
      }),
    );
  }

  /** @param share of what is asked */
  private limits(turn: number, share: number): Pick<RegionTask, 'maxSteps' | 'maxSeconds'> {
    const { maxSteps } = this.task;
    const ofRound = this.onlyBuilds(turn) ? 0 : 1 / this.roundsThatSearch();
    return {
      maxSteps: maxSteps === undefined ? null : Math.floor(maxSteps * ofRound * share),
      maxSeconds: this.secondsOf(turn),
    };
  }

  /** What a region may take in a round, all in all; null where nothing limits it. */
  private secondsOf(turn: number): number | null {
    const { maxSeconds } = this.task;
    if (maxSeconds === undefined) return null;
    if (this.onlyBuilds(turn)) return 0;
    const { regions, threads, rounds } = this.extent;
    // Regions that wait for a thread share its seconds.
    const inTurn = Math.ceil(regions / threads);
    const left = { maxSeconds, gone: this.seconds(), firstPlan: this.firstPlanSeconds };
    return secondsOfRound(left, rounds - turn) / inTurn;
  }

  /** A first plan takes what it takes; a round after it only makes it better. */
  private hasTimeFor(turn: number): boolean {
    const seconds = this.secondsOf(turn);
    return turn === 0 || seconds === null || seconds > 0;
  }

  /** Where regions wait for a thread, the first round only builds, for a first plan of the whole comes first. */
  private onlyBuilds(turn: number): boolean {
    const { regions, threads, rounds } = this.extent;
    return turn === 0 && rounds > 1 && regions > threads;
  }

  private roundsThatSearch(): number {
    return this.onlyBuilds(0) ? this.extent.rounds - 1 : this.extent.rounds;
  }

  private region(
    part: Part,
    number: number,
    limits: Pick<RegionTask, 'maxSteps' | 'maxSeconds'>,
  ): (index: number) => Thread<RegionAnswer> {
    return (index) => {
      const { images } = this.task;
      const seed = derivedSeed(this.task.seed, number);
      const workerData: RegionTask = { part, images, seed, ...limits, stopFlag: this.stopFlag };
      return startThread<RegionMessage, RegionAnswer>(
        { entry: REGION_ENTRY, workerData, index },
        (message) => {
          const progress = message.kind === 'progress' ? message.progress : progressOf(message.answer);
          if (progress !== null) this.book.tell(number, progress);
          if (progress !== null) this.tellSearching(this.book.progress());
          if (message.kind !== 'answer') return undefined;
          if (message.answer.kind === 'found') this.sawEnd(message.answer.stoppedBy);
          return message.answer;
        },
      );
    };
  }

  /** What the planner of the whole says of pins that cannot be kept. */
  private explainingPins(): ToStart<TaskAnswer> {
    const { stopFlag, watch, task } = this;
    return (index) => startPlanningThread({ ...task, stopFlag }, index, watch);
  }

  private async close(placements: readonly Placement[]): Promise<TaskAnswer> {
    const closed = await this.closing.close(placements, () => this.runSoFar());
    if (closed.kind === 'rejected') return closed;
    const { score, bound } = closed.plan;
    const { steps, seconds } = this.runSoFar();
    const { placed, priorityPlaced, cost } = score;
    const proven = { ...bound, costFrom: null };
    this.tellClosing('check', { placed, priorityPlaced, cost }, proven);
    const end = { seconds, steps, placed, priorityPlaced, cost, bound: proven };
    return {
      ...closed,
      course: this.course.course(end, isTimed({ stoppedBy: this.stoppedBy })),
      journeys: null,
    };
  }

  /** The plan as it is between two rounds, checked, for who would go on from it. */
  private handOut(placements: readonly Placement[]): readonly ToStart<null>[] {
    const { onBetterPlan } = this.watch;
    if (this.task.interimSeconds === undefined || onBetterPlan === undefined) return [];
    const run = () => ({ ...this.runSoFar(), stoppedBy: 'user' as const });
    const mostPriority = askedPriority(this.task.semester);
    const checking = this.closing.checking(placements, { run, unplaced: null, mostPriority });
    return [
      (index) => {
        const { answer, end } = checking(index);
        const handed = answer.then((closed) => {
          if (closed.kind === 'planned') onBetterPlan(closed.plan);
          return null;
        });
        return { answer: handed, end };
      },
    ];
  }

  private runSoFar(): RunSoFar {
    return { steps: this.book.steps(), stoppedBy: this.stoppedBy, seconds: this.seconds() };
  }

  private tellSearching(progress: Progress): void {
    if (this.firstPlanSeconds === 0 && hasWholePlan(progress.phase)) this.firstPlanSeconds = progress.seconds;
    this.watch.onProgress(progress);
  }

  private tellClosing(phase: Phase, standing: Standing, bound: BoundSoFar): void {
    const progress = { ...this.book.progress(phase), ...standing };
    this.watch.onProgress({ ...progress, bound, gap: gapOf(progress, bound) });
  }

  /** For the course: in a run that steps limit, only what does not depend on which thread was first. */
  private note(): void {
    const { placed, ...best } = this.book.standing();
    const steps = this.book.steps();
    this.course.note(
      { phase: 'improve', best, placed, steps, moves: this.book.moves(), bound: NOTHING_PROVEN, plan: [] },
      this.seconds(),
    );
  }

  private sawEnd(stoppedBy: Plan['solver']['stoppedBy']): void {
    if (stoppedBy === 'user' || this.stoppedBy === 'steps') this.stoppedBy = stoppedBy;
  }

  private isStopped(): boolean {
    return Atomics.load(new Int32Array(this.stopFlag), 0) !== 0;
  }

  private seconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }
}

function progressOf(answer: RegionAnswer) {
  return answer.kind === 'found' ? answer.progress : null;
}

function askedCount({ trainees }: Semester): number {
  return trainees.flatMap(({ modules }) => modules.filter(({ done }) => !done)).length;
}
