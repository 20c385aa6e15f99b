/** A thread that searches one region to its end and posts how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { type RegionProgress, searchRegion } from '../../solver/regions/search-region.ts';
import type { RegionMessage, RegionTask } from './region-task.ts';
import { timetableOf } from './timetable-of-image.ts';

if (parentPort === null) throw new Error('a thread for a region is started by who plans');
const port = parentPort;
const post = (message: RegionMessage) => port.postMessage(message);

const { stopFlag, images, ...search }: RegionTask = workerData;
const stop = new Int32Array(stopFlag);
/** So often at most. */
const TELL_EVERY_MS = 200;
let told: { readonly phase: RegionProgress['phase']; readonly at: number } | null = null;

const answer = searchRegion({
  ...search,
  timetables: images.map(timetableOf),
  seconds: () => performance.now() / 1000,
  shouldStop: () => Atomics.load(stop, 0) !== 0,
  onProgress: (progress) => {
    const at = performance.now();
    if (told?.phase === progress.phase && at - told.at < TELL_EVERY_MS) return;
    told = { phase: progress.phase, at };
    post({ kind: 'progress', progress });
  },
});
post({ kind: 'answer', answer });
