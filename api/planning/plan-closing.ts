/** The last steps of a plan made region by region, given to threads: fill up, explain, check. */
import type { Placement, UnplacedModule } from '../../solver/domain/plan-schema.ts';
import type { TraineeId } from '../../solver/domain/values.ts';
import { afterFilling } from '../../solver/filled-plan.ts';
import type { FoundPlan } from '../../solver/plan-assembly.ts';
import type { ClosingAnswer, ClosingMessage, ClosingStep, ClosingTask } from './closing-task.ts';
import type { Crew, ToStart } from './crew.ts';
import { startThread } from './planning-thread.ts';

const CLOSING_ENTRY = new URL('../../bin/closing-worker.mjs', import.meta.url);

/** What the plan says of the run so far. */
export type RunSoFar = Pick<FoundPlan, 'steps' | 'stoppedBy'> & { readonly seconds: number };

export type ClosedPlan = Extract<ClosingAnswer, { kind: 'planned' | 'rejected' }>;

type Whole = Pick<ClosingTask, 'semester' | 'images' | 'stopFlag'> & {
  readonly semesterDigest: string;
  readonly seed: number;
};

export class PlanClosing {
  /** @param tell called when a step begins, and while it lasts */
  constructor(
    private readonly whole: Whole,
    private readonly crew: Crew,
    private readonly threads: number,
    private readonly tell: (phase: 'prove' | 'explain' | 'check', mostPriority: number | null) => void,
  ) {}

  /**
   * @param placements of the whole semester
   * @param run asked when the plan is written
   */
  async close(placements: readonly Placement[], run: () => RunSoFar): Promise<ClosedPlan> {
    this.tell('prove', null);
    const [filling] = await this.crew.all([this.thread({ kind: 'fill up', placements })]);
    if (filling?.kind !== 'filled up') throw new Error('filling up has no other answer');
    const { left, mostPriority } = filling.filled;
    const filled = afterFilling(placements, filling.filled);
    this.tell('explain', mostPriority);
    const answers = await this.crew.all(
      shared(left, this.threads).map((trainees) =>
        this.thread({ kind: 'explain', placements: filled, trainees }, () =>
          this.tell('explain', mostPriority),
        ),
      ),
    );
    const unplaced = answers.flatMap((answer) => (answer.kind === 'explained' ? answer.unplaced : []));
    this.tell('check', mostPriority);
    const [closed] = await this.crew.all([this.checking(filled, { run, unplaced, mostPriority })]);
    if (closed === undefined) throw new Error('a thread answers or crashes');
    return closed;
  }

  /** @param unplaced null where nobody has looked why, as for a plan on the way */
  checking(
    placements: readonly Placement[],
    {
      run,
      unplaced,
      mostPriority,
    }: {
      readonly run: () => RunSoFar;
      readonly unplaced: readonly UnplacedModule[] | null;
      readonly mostPriority: number;
    },
  ): ToStart<ClosedPlan> {
    const { semesterDigest, seed } = this.whole;
    return (index) => {
      const { seconds, ...ofRun } = run();
      const found = { placements, ...ofRun, bound: { priorityPlaced: mostPriority, cost: null } };
      const step = { kind: 'check', semesterDigest, seed, found, unplaced, seconds } as const;
      const { answer, end } = this.thread(step)(index);
      return { answer: answer.then(asClosed), end };
    };
  }

  private thread(step: ClosingStep, onProgress = () => {}): ToStart<ClosingAnswer> {
    const { semester, images, stopFlag } = this.whole;
    const workerData: ClosingTask = { semester, images, stopFlag, step };
    return (index) =>
      startThread<ClosingMessage, ClosingAnswer>({ entry: CLOSING_ENTRY, workerData, index }, (message) => {
        if (message.kind === 'answer') return message.answer;
        onProgress();
        return undefined;
      });
  }
}

function asClosed(answer: ClosingAnswer): ClosedPlan {
  if (answer.kind === 'planned' || answer.kind === 'rejected') return answer;
  throw new Error('checking has no other answer');
}

/** In their order, about as many to each. */
function shared(trainees: readonly TraineeId[], threads: number): readonly (readonly TraineeId[])[] {
  const each = Math.ceil(trainees.length / threads);
  return Array.from({ length: each === 0 ? 0 : Math.ceil(trainees.length / each) }, (_, turn) =>
    trainees.slice(turn * each, (turn + 1) * each),
  );
}
