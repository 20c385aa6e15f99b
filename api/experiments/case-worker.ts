/** A thread of an experiment: plans one case after the other, as they are given. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CaseKey } from '../../scenarios/experiments/results.ts';
import type { PlannedCase } from './case-thread.ts';
import { CaseRunner, type CaseSetup } from './run-case.ts';

if (parentPort === null) throw new Error('a thread of an experiment is started by who runs it');
const port = parentPort;
const setup: CaseSetup = workerData;
const runner = new CaseRunner(setup, () => performance.now());

port.on('message', (key: CaseKey) => {
  const started = performance.now();
  const answer = runner.run(key);
  const planned: PlannedCase = { key, answer, seconds: (performance.now() - started) / 1000 };
  port.postMessage(planned);
});
