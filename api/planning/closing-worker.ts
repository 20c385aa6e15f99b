/** A thread that does one of the last steps of a plan made region by region, and loads what that step needs. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Placement, UnplacedModule } from '../../solver/domain/plan-schema.ts';
import type { ClosingAnswer, ClosingMessage, ClosingStep, ClosingTask } from './closing-task.ts';
import { timetableOf } from './timetable-of-image.ts';

if (parentPort === null) throw new Error('a thread that closes a plan is started by who plans');
const port = parentPort;
const post = (message: ClosingMessage) => port.postMessage(message);

const task: ClosingTask = workerData;
const stop = new Int32Array(task.stopFlag);
const whole = {
  semester: task.semester,
  timetables: task.images.map(timetableOf),
  shouldStop: () => Atomics.load(stop, 0) !== 0,
};
post({ kind: 'answer', answer: await answerOf(task.step) });

async function answerOf(step: ClosingStep): Promise<ClosingAnswer> {
  if (step.kind === 'fill up') {
    const { fillUp } = await import('../../solver/close-plan.ts');
    return { kind: 'filled up', filled: fillUp({ ...whole, placements: step.placements }) };
  }
  if (step.kind === 'explain') {
    const { explainLeftOver } = await import('../../solver/close-plan.ts');
    const { placements, trainees } = step;
    const tell = () => post({ kind: 'progress' });
    return { kind: 'explained', unplaced: explainLeftOver({ ...whole, placements }, trainees, tell) };
  }
  const { checkedOutcome } = await import('../../solver/checked-outcome.ts');
  const { semesterDigest, seed, found, seconds } = step;
  const request = { ...whole, semesterDigest, seed };
  const unplaced = step.unplaced ?? (await unexplained(found.placements));
  const outcome = checkedOutcome(request, found, unplaced, seconds);
  return outcome.kind === 'rejected' ? outcome : { ...outcome, plan: outcome.plan.plan };
}

async function unexplained(placements: readonly Placement[]): Promise<readonly UnplacedModule[]> {
  const closePlan = await import('../../solver/close-plan.ts');
  return closePlan.unexplained(whole.semester, placements);
}
