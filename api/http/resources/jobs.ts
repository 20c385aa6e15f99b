/** Planning a semester: a job that is started, watched, stopped, and where it failed too often tried again. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { ENDED, type JobAsItStands, jobOf, listJobs } from '../../jobs/read-jobs.ts';
import { retryJob, stopJob } from '../../jobs/steer-job.ts';
import { watchJob } from '../../jobs/watch-job.ts';
import { readHead } from '../../store/semester-reading.ts';
import { JOB_STATES } from '../../store/tables/jobs.ts';
import { cursorAfterEnd, endBefore, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { notFound } from '../refusals.ts';
import { type Answer, type Circumstances, type Route, route } from '../route.ts';
import { jobEvents, lastEventId } from './job-events.ts';
import { busy, jobAddress, startPlanning } from './job-starts.ts';
import { deadJobSchema, deadJobView, jobSchema, jobView, startSchema } from './job-views.ts';
import { semesterParams } from './semester-params.ts';

const TAG = 'Planningen';
const JOBS_PATH = '/v1/semesters/{semester}/jobs';
const jobParams = z.strictObject({ ...semesterParams.shape, job: z.uuid() });
type JobParams = z.infer<typeof jobParams>;

/** How often the row of a job that somebody watches is looked at. */
const WATCH_MILLISECONDS = 500;

const start = route({
  method: 'post',
  path: JOBS_PATH,
  summary: say('Begin te plannen', 'Start planning'),
  description: say(
    'Gepland wordt het semester zoals het nu is, met wat bevestigd is als vaste stage. Een semester wordt één keer tegelijk gepland: anders 409, met in Location de taak die bezig is.',
    'Planned is the semester as it now is, with what is confirmed as fixed placements. A semester is planned once at a time: else 409, with the job under way in Location.',
  ),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'plan',
  idempotent: true,
  params: semesterParams,
  body: startSchema,
  problems: [409],
  answers: { 202: jobSchema },
  handle: async (request) => {
    const { semester } = request.params;
    const accountId = await ownSemester(request, semester);
    const job = await startPlanning(request.services, {
      semesterId: semester,
      accountId,
      body: request.body,
    });
    const found = await ownJob(request, { semester, job: job.id });
    return { ...accepted(found, request), location: jobAddress(semester, job.id) };
  },
});

const list = route({
  method: 'get',
  path: JOBS_PATH,
  summary: say('De taken van een semester', 'The jobs of a semester'),
  description: say('De nieuwste eerst.', 'The newest first.'),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'plan',
  params: semesterParams,
  query: z.strictObject({ ...pageFields, state: z.enum(JOB_STATES).optional() }),
  answers: { 200: pageOf(jobSchema) },
  handle: async (request) => {
    const { params, query, services, language } = request;
    await ownSemester(request, params.semester);
    const page = { limit: query.limit + 1, after: endBefore(query), state: query.state };
    const found = await listJobs(services.store.db, params.semester, page);
    return pageAnswer(found, query.limit, pageEnd, (job) => jobView(job, language));
  },
});

const get = route({
  method: 'get',
  path: `${JOBS_PATH}/{job}`,
  summary: say('Een taak', 'A job'),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'plan',
  params: jobParams,
  answers: { 200: jobSchema },
  handle: async (request) => {
    const found = await ownJob(request, request.params);
    return { status: 200, etag: found.job.version, body: jobView(found, request.language) };
  },
});

const progress = route({
  method: 'get',
  path: `${JOBS_PATH}/{job}/progress`,
  summary: say('De voortgang van een taak, terwijl ze loopt', 'The progress of a job while it runs'),
  description: say(
    'Server-sent events: “progress” bij elke verandering en “end” op het einde, met de taak als JSON. Wie met Last-Event-ID terugkomt, krijgt alleen wat nieuw is; is er niets meer te vertellen, dan 204.',
    'Server-sent events: “progress” with each change and “end” at the end, with the job as JSON. Who comes back with Last-Event-ID gets only what is new; where nothing is left to tell, 204.',
  ),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'plan',
  params: jobParams,
  answers: {
    200: { contentType: 'text/event-stream', description: say('De voortgang', 'The progress') },
    204: null,
  },
  handle: async (request) => {
    const { services, signal, language } = request;
    const { job } = await ownJob(request, request.params);
    const seenVersion = lastEventId(request.header('last-event-id'));
    if (ENDED.has(job.state) && seenVersion === job.version) return { status: 204 };
    const watched = {
      semesterId: job.semesterId,
      jobId: job.id,
      seenVersion,
      everyMilliseconds: WATCH_MILLISECONDS,
    };
    const chunks = jobEvents(watchJob(services.store, watched, signal), language);
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
      stream: { contentType: 'text/event-stream', chunks },
    };
  },
});

const stop = route({
  method: 'post',
  path: `${JOBS_PATH}/{job}/stop`,
  summary: say('Stop een taak', 'Stop a job'),
  description: say(
    'Een taak die loopt, eindigt binnen enkele seconden en bewaart haar beste plan; een die wacht, eindigt meteen. Wat al klaar is, blijft zoals het is.',
    'A job that runs ends within seconds and keeps its best plan; one that waits ends at once. What has ended stays as it is.',
  ),
  tag: TAG,
  roles: ['coordinator'],
  scope: 'plan',
  params: jobParams,
  answers: { 202: jobSchema },
  handle: async (request) => {
    const { job } = await ownJob(request, request.params);
    await stopJob(request.services.store, request.actor, job.id);
    return accepted(await ownJob(request, request.params), request);
  },
});

const listDead = route({
  method: 'get',
  path: '/v1/dead-jobs',
  summary: say('Taken die opzijgezet zijn', 'Jobs that were set aside'),
  description: say(
    'Van alle centra: wat te vaak na elkaar mislukte en niet vanzelf opnieuw geprobeerd wordt.',
    'Of all centres: what failed too often in a row and is not tried again by itself.',
  ),
  tag: TAG,
  roles: ['administrator'],
  scope: 'admin',
  query: z.strictObject({ ...pageFields }),
  answers: { 200: pageOf(deadJobSchema) },
  handle: async ({ query, services, language }) => {
    const page = { limit: query.limit + 1, after: endBefore(query), state: 'dead' as const };
    const found = await listJobs(services.store.db, null, page);
    return pageAnswer(found, query.limit, pageEnd, (job) => deadJobView(job, language));
  },
});

const retry = route({
  method: 'post',
  path: `${JOBS_PATH}/{job}/retry`,
  summary: say('Probeer een opzijgezette taak opnieuw', 'Try a job that was set aside again'),
  description: say('Ze gaat verder van haar beste plan.', 'It goes on from its best plan.'),
  tag: TAG,
  roles: ['administrator', 'coordinator'],
  scope: 'admin',
  params: jobParams,
  problems: [409],
  answers: { 202: deadJobSchema },
  handle: async (request) => {
    const { services, params, actor, principal, language } = request;
    const found = await jobOf(services.store.db, params.semester, params.job);
    if (found === undefined || !(isAdministrator(principal) || isOwn(principal, found.centreId)))
      throw notFound();
    const outcome = await retryJob(services.store, services.jobs, actor, params.job);
    if (outcome.kind === 'absent') throw notFound();
    if (outcome.kind === 'busy') throw busy(null);
    if (outcome.kind === 'not-dead') throw notDead();
    return { status: 202, body: deadJobView({ ...found, job: outcome.job }, language) };
  },
});

export const jobRoutes: readonly Route[] = [start, list, get, progress, stop, listDead, retry];

function accepted(found: JobAsItStands, { language }: Circumstances): Answer {
  return { status: 202, etag: found.job.version, body: jobView(found, language) };
}

function isAdministrator(principal: Circumstances['principal']): boolean {
  return principal.kind === 'account' && principal.role === 'administrator';
}

function isOwn(principal: Circumstances['principal'], centreId: string): boolean {
  return principal.kind === 'account' && principal.centreId === centreId;
}

/** @returns the account that asks. @throws Problem 404 where it is not of its centre */
async function ownSemester({ services, principal }: Circumstances, semesterId: string): Promise<string> {
  const semester = await readHead(services.store.db, semesterId);
  if (semester === null || principal.kind !== 'account' || !isOwn(principal, semester.centreId))
    throw notFound();
  return principal.accountId;
}

/** @throws Problem 404 */
async function ownJob(
  { services, principal }: Circumstances,
  { semester, job }: JobParams,
): Promise<JobAsItStands> {
  const found = await jobOf(services.store.db, semester, job);
  if (found === undefined || !isOwn(principal, found.centreId)) throw notFound();
  return found;
}

function pageEnd({ job, createdText }: JobAsItStands): string {
  return cursorAfterEnd({ createdText, id: job.id });
}

function notDead(): Problem {
  return new Problem(409, {
    type: 'job-not-dead',
    title: say('Deze taak is niet opzijgezet', 'This job was not set aside'),
    detail: say('Start een nieuwe taak als u opnieuw wilt plannen.', 'Start a new job to plan again.'),
  });
}
