/** The process of every peer that runs in Node: reads its job, tells when it is ready, plans and writes its answer. */
import { readFileSync, writeFileSync } from 'node:fs';
import { jobSchema } from '../job.ts';
import type { Message } from '../messages.ts';
import { highsOnColumns } from './highs-on-columns.ts';
import type { InNode } from './in-node.ts';
import { firstCome, ours } from './planners.ts';
import { restartGreedy } from './restart-greedy.ts';

const PLANNERS: Readonly<Record<string, InNode>> = {
  stageplan: ours,
  'first-come': firstCome,
  'restart-greedy': restartGreedy,
  highs: highsOnColumns,
};
const MS = 1000;

const tell = (message: Message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const [jobFile = ''] = process.argv.slice(2);
const job = jobSchema.parse(JSON.parse(readFileSync(jobFile, 'utf8')));
const planner = PLANNERS[job.peer];
if (planner === undefined) throw new RangeError(`no planner called ${job.peer} runs in Node`);

const plan = await planner(job);
tell({ kind: 'ready' });
const from = performance.now();
const seconds = () => (performance.now() - from) / MS;
const { answer, bound } = await plan({
  seconds,
  tell: (progress) => tell({ kind: 'progress', ...progress, seconds: seconds() }),
  keep: (better) => writeFileSync(job.answer, JSON.stringify(better)),
});
const took = seconds();
if (answer !== null) writeFileSync(job.answer, JSON.stringify(answer));
tell({ kind: 'done', seconds: took, bound });
