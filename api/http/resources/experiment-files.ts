/** What an experiment found, as files: the same bytes as a run on one's own machine leaves. */
import { z } from 'zod';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { DESK_FILES, type DeskFile } from '../../experiments/queue/desk-task.ts';
import type { ExperimentRow } from '../../experiments/queue/experiment-rows.ts';
import { type StoredResult, storedResults } from '../../experiments/queue/read-experiments.ts';
import { experimentOf } from '../../experiments/queue/stored-experiment.ts';
import type { Db } from '../../store/store.ts';
import { version } from '../../version.ts';
import { onThreads } from '../exchange-run.ts';
import { type Answer, type Circumstances, type Route, route } from '../route.ts';
import { EXPERIMENTS_PATH, EXPERIMENTS_TAG, experimentParams } from './experiments.ts';
import { EXPERIMENTERS, readExperiment } from './own-experiments.ts';

const RESULT_LINES = 'application/jsonl';

const SUMMARIES: Readonly<Record<DeskFile, Sentence>> = {
  'results.csv': say('De maten van elk geval, als CSV', 'The measures of each case, as CSV'),
  'effects.csv': say('Het effect van elke stand op elke maat', 'The effect of each setting on each measure'),
  'interactions.csv': say('Wat hefbomen samen doen', 'What levers do together'),
  'barriers.csv': say('Wat stages in de weg staat', 'What stands in the way of placements'),
  'groups.csv': say('Hoe het groepen cursisten vergaat', 'How groups of trainees fare'),
  'timings.csv': say('Hoe lang elk geval duurde', 'How long each case took'),
  'report.html': say('Het rapport van het experiment', 'The report of the experiment'),
};

const SO_FAR = say(
  'Van wat er al gepland is, ook als het experiment nog loopt of gestopt is.',
  'Of what is planned so far, also while the experiment runs or when it was stopped.',
);

const lines = route({
  method: 'get',
  path: `${EXPERIMENTS_PATH}/{experiment}/results.jsonl`,
  summary: say('De resultaten, een lijn JSON per geval', 'The results, a line of JSON for each case'),
  description: SO_FAR,
  tag: EXPERIMENTS_TAG,
  roles: EXPERIMENTERS,
  scope: 'read',
  params: experimentParams,
  answers: { 200: { contentType: RESULT_LINES, description: SO_FAR } },
  handle: async (request) => {
    const row = await readExperiment(request, request.params.experiment);
    return {
      status: 200,
      headers: attached('results.jsonl'),
      stream: { contentType: RESULT_LINES, chunks: resultLines(request.services.store.db, row.id) },
    };
  },
});

async function* resultLines(db: Db, id: string): AsyncGenerator<string> {
  for await (const page of storedResults(db, id)) yield page.map(({ line }) => `${line}\n`).join('');
}

const files = DESK_FILES.map((file) => {
  const contentType = file.endsWith('.html') ? 'text/html' : 'text/csv';
  const language = z.enum(['nl', 'en']).optional();
  return route({
    method: 'get',
    path: `${EXPERIMENTS_PATH}/{experiment}/${file}`,
    summary: SUMMARIES[file],
    description: SO_FAR,
    tag: EXPERIMENTS_TAG,
    roles: EXPERIMENTERS,
    scope: 'read',
    params: experimentParams,
    query: file === 'report.html' ? z.strictObject({ language }) : z.strictObject({}),
    answers: { 200: { contentType, description: SUMMARIES[file] } },
    handle: async (request): Promise<Answer> => {
      const row = await readExperiment(request, request.params.experiment);
      const asked = 'language' in request.query ? request.query.language : undefined;
      const text = await written(request, row, file, asked ?? request.language);
      return {
        status: 200,
        headers: attached(file),
        file: { contentType: `${contentType}; charset=utf-8`, bytes: text },
      };
    },
  });
});

export const experimentFileRoutes: readonly Route[] = [lines, ...files];

async function written(
  { services, signal }: Circumstances,
  row: ExperimentRow,
  file: DeskFile,
  language: Circumstances['language'],
): Promise<string> {
  const results: StoredResult[] = [];
  for await (const page of storedResults(services.store.db, row.id)) results.push(...page);
  return onThreads(() =>
    services.experiments.file(
      {
        ...{ file, experiment: experimentOf(row), results, language, version: version() },
        stamp: services.clock().toISOString(),
      },
      signal,
    ),
  );
}

function attached(file: string): Readonly<Record<string, string>> {
  return { 'Content-Disposition': `attachment; filename="${file}"` };
}
