/** A planning thread: runs one task to its end and posts how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { planSemester } from '../../../solver/plan-semester.ts';
import type { PlanningAnswer } from '../../../solver/planning-request.ts';
import type { PlanningTask, TaskAnswer, WorkerMessage } from './planning-task.ts';

if (parentPort === null) throw new Error('a planning thread is started by the command line');
const port = parentPort;
const post = (message: WorkerMessage) => port.postMessage(message);

const { stopFlag, ...request }: PlanningTask = workerData;
const stop = new Int32Array(stopFlag);
const answer = planSemester({
  ...request,
  clock: () => performance.now(),
  shouldStop: () => Atomics.load(stop, 0) !== 0,
  onProgress: (progress) => post({ kind: 'progress', progress }),
});
post({ kind: 'answer', answer: copyable(answer) });

function copyable(given: PlanningAnswer): TaskAnswer {
  return given.kind === 'planned' ? { ...given, plan: given.plan.plan } : given;
}
