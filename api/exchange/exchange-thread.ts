/** A thread that reads and writes files, one task after another, so that the service answers others meanwhile. */
import { parentPort } from 'node:worker_threads';
import { strToU8 } from 'fflate';
import { DateTime } from 'luxon';
import type { ThreadAnswer } from '../planning/thread-pool.ts';
import type { ExchangeResult, ExchangeTask } from './exchange-task.ts';
import { readUpload } from './read-upload.ts';
import { renderPlan } from './render-plan.ts';
import { semesterCsvZip, semesterJson, semesterWorkbook } from './render-semester.ts';

parentPort?.on('message', async (task: ExchangeTask) => {
  parentPort?.postMessage(await answerTo(task));
});

async function answerTo(task: ExchangeTask): Promise<ThreadAnswer<ExchangeResult>> {
  try {
    return { ok: true, result: await resultOf(task) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function resultOf(task: ExchangeTask): Promise<ExchangeResult> {
  switch (task.kind) {
    case 'read':
      return { kind: 'read', reading: await readUpload(task.file, task.bytes) };
    case 'plan':
      return renderPlan(task);
    case 'semester':
      return { kind: 'file', bytes: await semesterFile(task) };
  }
}

async function semesterFile(task: Extract<ExchangeTask, { kind: 'semester' }>): Promise<Uint8Array> {
  const rendering = { ...task, stamp: DateTime.fromISO(task.stamp, { zone: 'utc' }) };
  switch (task.as) {
    case 'workbook':
      return semesterWorkbook(task.semester, rendering);
    case 'tables':
      return semesterCsvZip(task.semester, rendering);
    case 'json':
      return strToU8(semesterJson(task.semester, rendering));
  }
}
