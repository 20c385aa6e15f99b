/** A thread that reads what one job plans from, and posts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { type JobMaterial, jobInput } from './job-input.ts';

if (parentPort === null) throw new Error('a reading thread is started by who works on a job');
const material: JobMaterial = workerData;
parentPort.postMessage(await jobInput(material));
