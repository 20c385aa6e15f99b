/** A semester from a file: first looked at, then confirmed. Nothing is saved in between. */
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { problemLine } from '../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { DIFFERENCE_KINDS } from '../../exchange/import-changes.ts';
import {
  confirmImport,
  dropPreview,
  type ImportPreview,
  previewImport,
  readPreview,
} from '../../exchange/import-previews.ts';
import type { LocatedProblem } from '../../formats/workbook/located-problem.ts';
import { semesters } from '../../store/tables/semesters.ts';
import { runExchange } from '../exchange-run.ts';
import { type FieldError, Problem } from '../problem.ts';
import { notFound } from '../refusals.ts';
import {
  type Answer,
  type Circumstances,
  fileRoute,
  type Route,
  type RouteRequest,
  route,
} from '../route.ts';

const TAG = 'Invoer';
const MAX_BYTES = 20_000_000;
const FILE = {
  contentTypes: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/zip',
    'application/json',
    'application/octet-stream',
  ],
  maxBytes: MAX_BYTES,
};

const uuid = z.uuid();
const nameQuery = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}+$/u)
    .default('bestand')
    .meta({ description: 'What messages call the file', example: 'cursisten.xlsx' }),
});
type Upload<P> = RouteRequest<P, z.infer<typeof nameQuery>, Uint8Array>;

const previewSchema = z
  .strictObject({
    id: uuid,
    centre: uuid,
    semester: uuid.nullable().meta({ description: 'Null for one that is not there yet' }),
    key: z.string().meta({ description: 'The id of the semester in the file' }),
    expiresAt: z.iso.datetime(),
    differences: z.array(
      z.strictObject({
        kind: z.enum(DIFFERENCE_KINDS),
        added: z.array(z.string()),
        changed: z.array(
          z.strictObject({
            key: z.string(),
            fields: z.array(
              z.strictObject({
                field: z.string().meta({ example: 'modes[0].maxMinutes' }),
                before: z.unknown(),
                after: z.unknown(),
              }),
            ),
          }),
        ),
        removed: z.array(z.string()),
      }),
    ),
    warnings: z.array(z.strictObject({ path: z.string(), text: z.string() })),
  })
  .meta({ id: 'ImportPreview' });

const confirmedSchema = z.strictObject({ semester: uuid, revision: z.int() }).meta({ id: 'ConfirmedImport' });

export const importRoutes: readonly Route[] = [
  fileRoute({
    method: 'post',
    path: '/v1/centres/{centre}/imports',
    summary: say('Bekijk wat een bestand zou veranderen', 'Look at what a file would change'),
    description: say(
      'Een werkmap (.xlsx), een zipbestand met CSV-bestanden of JSON, van een nieuw semester of een dat er is. Er wordt niets bewaard tot u het bevestigt. Fouten komen per cel, alle tegelijk (422).',
      'A workbook (.xlsx), a zip file of CSV files or JSON, of a new semester or one that is there. Nothing is saved until you confirm it. Faults come by cell, all at once (422).',
    ),
    tag: TAG,
    roles: ['coordinator'],
    scope: 'write',
    file: FILE,
    params: z.strictObject({ centre: uuid }),
    query: nameQuery,
    answers: { 201: previewSchema },
    handle: async (request) => {
      const { principal, params } = request;
      if (principal.kind !== 'account' || principal.centreId !== params.centre) throw notFound();
      return preview(request, params.centre, null);
    },
  }),
  fileRoute({
    method: 'post',
    path: '/v1/semesters/{semester}/imports',
    summary: say(
      'Bekijk wat een bestand aan dit semester zou veranderen',
      'Look at what a file would change of this semester',
    ),
    tag: TAG,
    roles: ['coordinator'],
    scope: 'write',
    file: FILE,
    params: z.strictObject({ semester: uuid }),
    query: nameQuery,
    answers: { 201: previewSchema },
    handle: async (request) => {
      const centre = await centreOf(request, request.params.semester);
      return preview(request, centre, request.params.semester);
    },
  }),
  route({
    method: 'get',
    path: '/v1/imports/{import}',
    summary: say('Bekijk een import opnieuw', 'Look at an import again'),
    tag: TAG,
    roles: ['coordinator'],
    scope: 'read',
    params: z.strictObject({ import: uuid }),
    answers: { 200: previewSchema },
    handle: async (request) => ({ status: 200, body: shown(await ownPreview(request), request.language) }),
  }),
  route({
    method: 'delete',
    path: '/v1/imports/{import}',
    summary: say('Zie af van een import', 'Drop an import'),
    tag: TAG,
    roles: ['coordinator'],
    scope: 'write',
    params: z.strictObject({ import: uuid }),
    answers: { 204: null },
    handle: async (request) => {
      const { id } = await ownPreview(request);
      await dropPreview(request.services.store, request.actor, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/v1/imports/{import}/confirmation',
    summary: say('Bevestig een import', 'Confirm an import'),
    description: say(
      'Alles of niets. Is het semester intussen gewijzigd, dan wordt er niets bewaard en staat er wat er veranderde (409).',
      'All or nothing. If the semester was changed meanwhile, nothing is saved and the answer says what changed (409).',
    ),
    tag: TAG,
    roles: ['coordinator'],
    scope: 'write',
    idempotent: true,
    params: z.strictObject({ import: uuid }),
    answers: { 200: confirmedSchema },
    handle: confirmed,
  }),
];

async function preview<P>(request: Upload<P>, centreId: string, semesterId: string | null): Promise<Answer> {
  const { services, principal, language, query, body, signal } = request;
  const reading = await runExchange(services, (exchange) => exchange.read(query.name, body, signal));
  if (!reading.ok) throw unreadable(reading.problems.map(fieldError));
  const outcome = await previewImport(services.store, request.actor, {
    centreId,
    semesterId,
    given: reading.raw,
    warnings: reading.warnings.map(fieldError).map(({ path, text }) => ({ path, ...text })),
    createdBy: principal.kind === 'account' ? principal.accountId : null,
    now: services.clock(),
  });
  if (outcome.kind === 'other-semester') throw unreadable([otherSemester(reading.raw.id, outcome.expected)]);
  const { preview: made } = outcome;
  return { status: 201, location: `/v1/imports/${made.id}`, body: shown(made, language) };
}

async function confirmed(request: RouteRequest<{ import: string }, unknown, unknown>): Promise<Answer> {
  const { services, actor } = request;
  const { id } = await ownPreview(request);
  const { store, shelves } = services;
  const outcome = await confirmImport({ store, library: shelves.library }, actor, id, services.clock());
  switch (outcome.kind) {
    case 'ok':
      return {
        status: 200,
        location: `/v1/semesters/${outcome.semesterId}`,
        body: { semester: outcome.semesterId, revision: outcome.revision },
      };
    case 'absent':
      throw notFound();
    case 'stale':
      throw changedSince(outcome.changed.map(({ kind, key }) => changedEntry(kind, key)));
    case 'invalid':
      throw unreadable(outcome.problems.map((problem) => fieldError({ file: null, problem })));
  }
}

async function ownPreview(
  request: Circumstances & { readonly params: { readonly import: string } },
): Promise<ImportPreview> {
  const { services, principal, params } = request;
  const found = await readPreview(services.store.db, params.import, services.clock());
  if (found === null || principal.kind !== 'account' || principal.centreId !== found.centreId)
    throw notFound();
  return found;
}

async function centreOf({ services, principal }: Circumstances, semester: string): Promise<string> {
  if (principal.kind !== 'account' || principal.centreId === null) throw notFound();
  const own = and(eq(semesters.id, semester), eq(semesters.centreId, principal.centreId));
  const [found] = await services.store.db.select({ id: semesters.id }).from(semesters).where(own);
  if (found === undefined) throw notFound();
  return principal.centreId;
}

function shown(found: ImportPreview, language: Circumstances['language']) {
  const { id, centreId, semesterId, key, expiresAt, differences, warnings } = found;
  return {
    id,
    centre: centreId,
    semester: semesterId,
    key,
    expiresAt,
    differences,
    warnings: warnings.map(({ path, ...text }) => ({ path, text: text[language] })),
  };
}

/** `Cursisten!F14` in a workbook, `cursisten.csv!F14` in a zip. */
function fieldError({ file, problem }: LocatedProblem): FieldError {
  const place = /\.(csv|tsv)$/i.test(file ?? '') ? [file, problem.path] : [problem.path];
  const text = say(problemLine(problem, 'nl'), problemLine(problem, 'en'));
  return { path: place.filter((part) => part !== '').join('!'), text };
}

function otherSemester(found: string, expected: string): FieldError {
  return {
    path: 'id',
    text: say(
      `Het bestand is van semester "${found}", en dit is "${expected}". Stuur het naar het centrum als het een ander semester is.`,
      `The file is of semester "${found}", and this is "${expected}". Send it to the centre if it is another semester.`,
    ),
  };
}

function unreadable(errors: readonly FieldError[]): Problem {
  return new Problem(422, {
    type: 'invalid-file',
    title: say('Het bestand klopt niet', 'The file is not right'),
    detail: say(
      'Er is niets bewaard. Per cel staat wat eraan scheelt en wat u eraan doet.',
      'Nothing was saved. Each cell says what is wrong and how to mend it.',
    ),
    errors,
  });
}

function changedSince(errors: readonly FieldError[]): Problem {
  return new Problem(409, {
    type: 'import-changed',
    title: say('Het semester is intussen gewijzigd', 'The semester was changed meanwhile'),
    detail: say(
      'Er is niets bewaard. Stuur het bestand opnieuw en bekijk wat het nu zou veranderen.',
      'Nothing was saved. Send the file again and look at what it would change now.',
    ),
    errors,
  });
}

function changedEntry(kind: string, key: string): FieldError {
  const text: Sentence = say(
    'Hier zou nu iets anders veranderen dan wat u zag.',
    'Something else would change here now than what you saw.',
  );
  return { path: `${kind}/${key}`, text };
}
