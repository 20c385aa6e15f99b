/** The progress of a job as server-sent events. */

import type { Language } from '../../../solver/domain/problem.ts';
import type { JobAsItStands } from '../../jobs/read-jobs.ts';
import { ENDED } from '../../jobs/read-jobs.ts';
import { jobView } from './job-views.ts';

/** Milliseconds after which a reader that lost the stream comes back. */
const RETRY = 2000;

/**
 * An event for each change (`progress`), and one for the end (`end`), each with the job's version as its id; comments where
 * nothing changes.
 */
export async function* jobEvents(
  changes: AsyncIterable<JobAsItStands | null>,
  language: Language,
): AsyncGenerator<string> {
  yield `retry: ${RETRY}\n\n`;
  for await (const change of changes) yield change === null ? ': ...\n\n' : jobEvent(change, language);
}

function jobEvent(change: JobAsItStands, language: Language): string {
  const { state, version } = change.job;
  const event = ENDED.has(state) ? 'end' : 'progress';
  return `id: ${version}\nevent: ${event}\ndata: ${JSON.stringify(jobView(change, language))}\n\n`;
}

/** The version that a reader saw last; null where it comes for the first time. */
export function lastEventId(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
