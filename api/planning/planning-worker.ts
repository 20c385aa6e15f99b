/** A planning thread: runs one task to its end and posts how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { planSemester } from '../../solver/plan-semester.ts';
import type { PlanningAnswer, PlanningRequest } from '../../solver/planning-request.ts';
import { haveGrown, rideTablesFromImage, rideTablesImage } from '../../solver/travel/ride-tables.ts';
import { loadLp } from './load-lp.ts';
import type { TaskAnswer, ThreadTask, WorkerMessage } from './planning-task.ts';
import { type PricingSeat, sharedPricingAt } from './pricing/pricing-seats.ts';
import { timetableOf } from './timetable-of-image.ts';

if (parentPort === null) throw new Error('a planning thread is started by who plans');
const port = parentPort;
const post = (message: WorkerMessage) => port.postMessage(message);

const task: ThreadTask = workerData;
const { stopFlag, images, journeys, lp: lpOption, interimSeconds, pricingSeat, ...request } = task;
const stop = new Int32Array(stopFlag);
const lp = await loadLp(lpOption, (sentence) => post({ kind: 'notice', sentence }));
const answer = planSemester({
  ...request,
  timetables: images.map(timetableOf),
  ...rideTablesOf(journeys),
  lp: lp.solver,
  columnsBeyondSmall: lpOption !== 'auto',
  clock: () => performance.now(),
  shouldStop: () => Atomics.load(stop, 0) !== 0,
  onProgress: (progress) => post({ kind: 'progress', progress }),
  ...interimEvery(interimSeconds),
  ...seatedAt(pricingSeat),
});
lp.close();
post({ kind: 'answer', answer: copyable(answer) });

function interimEvery(everySeconds: number | undefined): Pick<PlanningRequest, 'interim'> {
  if (everySeconds === undefined) return {};
  return { interim: { everySeconds, onPlan: ({ plan }) => post({ kind: 'better', plan }) } };
}

function seatedAt(seat: PricingSeat | undefined): Pick<PlanningRequest, 'sharedPricing'> {
  return seat === undefined ? {} : { sharedPricing: sharedPricingAt(seat) };
}

function rideTablesOf(image: SharedArrayBuffer | null) {
  const rideTables = image === null ? null : rideTablesFromImage(image);
  return rideTables === null ? {} : { rideTables };
}

function copyable(given: PlanningAnswer): TaskAnswer {
  if (given.kind !== 'planned') return given;
  const { rideTables, plan, notices, course } = given;
  const journeys = haveGrown(rideTables) ? rideTablesImage(rideTables) : null;
  return { kind: 'planned', plan: plan.plan, notices, course, journeys };
}
