/** Experiments: what a lever would change, planned case by case by the workers. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import type { ExperimentAsItStands } from '../../experiments/queue/read-experiments.ts';
import { listExperiments, wholeExperiment } from '../../experiments/queue/read-experiments.ts';
import { removeExperiment } from '../../experiments/queue/remove-experiment.ts';
import { startExperiment } from '../../experiments/queue/start-experiment.ts';
import { resumeExperiment, stopExperiment } from '../../experiments/queue/steer-experiment.ts';
import { MOST_BYTES } from '../../experiments/yaml-text.ts';
import { EXPERIMENT_STATES } from '../../store/tables/experiments.ts';
import { onThreads } from '../exchange-run.ts';
import { cursorAfterEnd, endBefore, pageAnswer, pageFields, pageOf } from '../paging.ts';
import { Problem } from '../problem.ts';
import { jsonPointer } from '../read-input.ts';
import { invalidBody, notFound, stale, versionMissing } from '../refusals.ts';
import { type Answer, type Circumstances, fileRoute, type Route, route } from '../route.ts';
import { askedSemesters } from './asked-semesters.ts';
import {
  experimentRowSchema,
  experimentRowView,
  experimentSchema,
  experimentView,
} from './experiment-views.ts';
import { EXPERIMENTERS, experimenter, readExperiment, seenExperiment } from './own-experiments.ts';

export const EXPERIMENTS_TAG = 'Experimenten';
export const EXPERIMENTS_PATH = '/v1/experiments';
export const experimentParams = z.strictObject({ experiment: z.uuid() });

const start = fileRoute({
  method: 'post',
  path: EXPERIMENTS_PATH,
  summary: say('Begin een experiment', 'Begin an experiment'),
  description: say(
    'Een experimentbestand (stageplan-experiment/1) als YAML of JSON. De basissen zijn verzonnen semesters, of een semester van uw centrum: { kind: semester, name: …, semester: <id> }, dat zonder namen en met afgeronde adressen gepland wordt. Elk geval is een taak voor de workers; semesters van coördinatoren gaan voor.',
    'An experiment file (stageplan-experiment/1) as YAML or JSON. Its bases are generated semesters, or a semester of your centre: { kind: semester, name: …, semester: <id> }, which is planned without names and with rounded homes. Each case is a job for the workers; semesters of coordinators go first.',
  ),
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'plan',
  idempotent: true,
  file: {
    contentTypes: ['application/yaml', 'application/json', 'application/x-yaml', 'text/yaml'],
    maxBytes: MOST_BYTES,
  },
  answers: { 202: experimentSchema },
  handle: async (request) => {
    const { principal, services, body, signal } = request;
    const { accountId, centreId } = experimenter(principal);
    const reading = await onThreads(() => services.experiments.read(body, signal));
    if (!reading.ok) {
      throw invalidBody(reading.problems.map(({ at, text }) => ({ path: jsonPointer(at), text })));
    }
    const semesters = await askedSemesters(request, reading.semesters);
    const { id } = await startExperiment(services.store, services.jobs.experiments, {
      ...{ experiment: reading.experiment, centreId, askedBy: accountId, semesters },
      digest: createHash('sha256').update(body).digest('hex'),
    });
    return { ...(await answer(request, 202, id)), location: `${EXPERIMENTS_PATH}/${id}` };
  },
});

const list = route({
  method: 'get',
  path: EXPERIMENTS_PATH,
  summary: say('De experimenten van uw centrum', 'The experiments of your centre'),
  description: say(
    'De nieuwste eerst. Een beheerder ziet ze alle.',
    'The newest first. An administrator sees them all.',
  ),
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'read',
  query: z.strictObject({ ...pageFields, state: z.enum(EXPERIMENT_STATES).optional() }),
  answers: { 200: pageOf(experimentRowSchema) },
  handle: async ({ principal, query, services, language }) => {
    const { role, centreId } = experimenter(principal);
    const found = await listExperiments(services.store.db, {
      centreId: role === 'administrator' ? undefined : centreId,
      ...{ limit: query.limit + 1, after: endBefore(query), state: query.state },
    });
    return pageAnswer(found, query.limit, pageEnd, (one) => experimentRowView(one, language));
  },
});

const get = route({
  method: 'get',
  path: `${EXPERIMENTS_PATH}/{experiment}`,
  summary: say('Een experiment, en hoever het is', 'An experiment, and how far it is'),
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'read',
  params: experimentParams,
  answers: { 200: experimentSchema },
  handle: async (request) => {
    const { id } = await seenExperiment(request, request.params.experiment);
    return answer(request, 200, id);
  },
});

const stop = route({
  method: 'post',
  path: `${EXPERIMENTS_PATH}/{experiment}/stop`,
  summary: say('Stop een experiment', 'Stop an experiment'),
  description: say(
    'Wat gepland is, blijft; wat bezig is, wordt afgebroken. Hervatten kan altijd. Wat al klaar is, blijft zoals het is.',
    'What is planned stays; what is under way is broken off. It can always be resumed. What has ended stays as it is.',
  ),
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'plan',
  params: experimentParams,
  answers: { 202: experimentSchema },
  handle: async (request) => {
    const { id } = await seenExperiment(request, request.params.experiment);
    await stopExperiment(request.services.store, request.actor, id);
    return answer(request, 202, id);
  },
});

const resume = route({
  method: 'post',
  path: `${EXPERIMENTS_PATH}/{experiment}/resume`,
  summary: say('Hervat een experiment', 'Resume an experiment'),
  description: say(
    'Plant wat nog niet gepland was toen het gestopt werd, en wat mislukte. Wat loopt of helemaal klaar is, blijft zoals het is.',
    'Plans what was not planned yet when it was stopped, and what failed. What runs or is done stays as it is.',
  ),
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'plan',
  params: experimentParams,
  answers: { 202: experimentSchema },
  handle: async (request) => {
    const { services, actor } = request;
    const { id } = await seenExperiment(request, request.params.experiment);
    await resumeExperiment(services.store, services.jobs.experiments, actor, id);
    return answer(request, 202, id);
  },
});

const remove = route({
  method: 'delete',
  path: `${EXPERIMENTS_PATH}/{experiment}`,
  summary: say('Verwijder een experiment met zijn resultaten', 'Remove an experiment with its results'),
  description: say(
    'Alleen wat geëindigd is; het komt niet terug. Haal eerst de bestanden op die u wilt houden.',
    'Only what has ended; it does not come back. Fetch the files first that you want to keep.',
  ),
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'plan',
  params: experimentParams,
  ifMatch: 'required',
  problems: [409],
  answers: { 204: null },
  handle: async (request) => {
    const { services, actor, ifMatch: version } = request;
    if (version === undefined) throw versionMissing(false);
    const { id } = await readExperiment(request, request.params.experiment);
    const removal = await removeExperiment(services.store, services.jobs.experiments, actor, { id, version });
    if (removal === 'absent') throw notFound();
    if (removal === 'open') throw stillRunning();
    if (removal === 'changed') throw await changedMeanwhile(request, id);
    return { status: 204 };
  },
});

export const experimentRoutes: readonly Route[] = [start, list, get, stop, resume, remove];

async function answer(request: Circumstances, status: number, id: string): Promise<Answer> {
  return { status, ...(await shown(request, id)) };
}

/** As it now is. @throws Problem 404 */
async function shown({ services, language }: Circumstances, id: string) {
  const found = await wholeExperiment(services.store.db, id);
  if (found === undefined) throw notFound();
  return { etag: found.experiment.version, body: experimentView(found, language) };
}

function stillRunning(): Problem {
  return new Problem(409, {
    type: 'experiment-running',
    title: say('Dit experiment is nog bezig', 'This experiment is still under way'),
    detail: say(
      'Er is niets verwijderd. Stop het eerst, of wacht tot het klaar is.',
      'Nothing was removed. Stop it first, or wait until it is done.',
    ),
  });
}

async function changedMeanwhile(request: Circumstances, id: string): Promise<Problem> {
  const { etag, body } = await shown(request, id);
  return stale({ version: etag, body });
}

function pageEnd({ experiment, createdText }: ExperimentAsItStands): string {
  return cursorAfterEnd({ createdText, id: experiment.id });
}
