/** A thread that does one of the last steps of a plan made region by region. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkedOutcome } from '../../solver/checked-outcome.ts';
import { explainLeftOver, fillUp, unexplained } from '../../solver/close-plan.ts';
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
post({ kind: 'answer', answer: answerOf(task.step) });

function answerOf(step: ClosingStep): ClosingAnswer {
  if (step.kind === 'fill up') {
    return { kind: 'filled up', filled: fillUp({ ...whole, placements: step.placements }) };
  }
  if (step.kind === 'explain') {
    const { placements, trainees } = step;
    const tell = () => post({ kind: 'progress' });
    return { kind: 'explained', unplaced: explainLeftOver({ ...whole, placements }, trainees, tell) };
  }
  const { semesterDigest, seed, found, seconds } = step;
  const request = { ...whole, semesterDigest, seed };
  const unplaced = step.unplaced ?? unexplained(whole.semester, found.placements);
  const outcome = checkedOutcome(request, found, unplaced, seconds);
  return outcome.kind === 'rejected' ? outcome : { ...outcome, plan: outcome.plan.plan };
}
