/** A thread that reads and reports on experiments: parsing what strangers send and statistics take seconds at worst. */
import { parentPort } from 'node:worker_threads';
import { effectsOf } from '../../../scenarios/experiments/statistics/effects-of.ts';
import { interactionsOf } from '../../../scenarios/experiments/statistics/interactions-of.ts';
import type { ThreadAnswer } from '../../planning/thread-pool.ts';
import { caseResultSchema } from '../folder/case-result-schema.ts';
import { experimentReport } from '../report/experiment-report.ts';
import { effectsCsv, interactionsCsv } from '../tables/effect-tables.ts';
import { barriersCsv, groupsCsv, resultsCsv, timingsCsv } from '../tables/result-tables.ts';
import { readAskedExperiment } from './asked-experiment.ts';
import type { DeskResult, DeskTask, FileTask } from './desk-task.ts';

parentPort?.on('message', (task: DeskTask) => {
  parentPort?.postMessage(answerTo(task));
});

function answerTo(task: DeskTask): ThreadAnswer<DeskResult> {
  try {
    return { ok: true, result: resultOf(task) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function resultOf(task: DeskTask): DeskResult {
  return task.kind === 'read'
    ? { kind: 'read', reading: readAskedExperiment(task.bytes) }
    : { kind: 'file', text: textOf(task) };
}

function textOf({ file, experiment, results: stored, ...making }: FileTask): string {
  const entries = stored.map(({ line, seconds }) => ({
    result: caseResultSchema.parse(JSON.parse(line)),
    seconds,
  }));
  const results = entries.map(({ result }) => result);
  switch (file) {
    case 'results.csv':
      return resultsCsv(results);
    case 'effects.csv':
      return effectsCsv(effectsOf(experiment, results));
    case 'interactions.csv':
      return interactionsCsv(interactionsOf(experiment, results));
    case 'barriers.csv':
      return barriersCsv(experiment, results);
    case 'groups.csv':
      return groupsCsv(results);
    case 'timings.csv':
      return timingsCsv(entries);
    case 'report.html':
      return experimentReport({ experiment, results, ...making });
  }
}
