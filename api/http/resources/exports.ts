/** Semesters and plans as files: what can be imported again, and what is handed out. */
import { DateTime } from 'luxon';
import { z } from 'zod';
import { problemLine } from '../../../solver/domain/problem.ts';
import { semesterInput } from '../../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { AccountPrincipal, Principal } from '../../auth/principal.ts';
import type { FileResult } from '../../exchange/exchange-service.ts';
import type { PlanFileKind, SemesterFileKind } from '../../exchange/exchange-task.ts';
import { type AskedSheet, planFileRight } from '../../exchange/file-rights.ts';
import { centreOfSemester, planState, storedPlan, storedSemester } from '../../exchange/stored-parts.ts';
import type { Db } from '../../store/store.ts';
import { runExchange } from '../exchange-run.ts';
import { Problem } from '../problem.ts';
import { invalidQuery, notFound } from '../refusals.ts';
import { type Answer, type Circumstances, type Route, route } from '../route.ts';
import { shownSemester } from '../visibility.ts';

const TAG = 'Uitvoer';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';
const CSV = 'text/csv';
const PDF = 'application/pdf';
const HTML = 'text/html';
const JSON_TYPE = 'application/json';

const pseudonymous = z
  .enum(['true', 'false'])
  .default('false')
  .meta({ description: 'Without names of people, also for who may see them' });
const semesterParams = z.strictObject({ semester: z.uuid() });
const planParams = z.strictObject({ semester: z.uuid(), plan: z.uuid() });
const plainQuery = z.strictObject({ pseudonymous });
const sheetId = z.string().min(1).max(200).optional();
const sheetQuery = z.strictObject({ pseudonymous, trainee: sheetId, unit: sheetId });

interface SemesterExport {
  readonly file: string;
  readonly kind: SemesterFileKind;
  readonly contentType: string;
  readonly summary: Sentence;
}

const SEMESTER_EXPORTS: readonly SemesterExport[] = [
  {
    file: 'workbook.xlsx',
    kind: 'workbook',
    contentType: XLSX,
    summary: say(
      'Het semester als werkmap, om te wijzigen en opnieuw in te lezen',
      'The semester as a workbook, to change and import again',
    ),
  },
  {
    file: 'tables.zip',
    kind: 'tables',
    contentType: ZIP,
    summary: say('Het semester als CSV-bestanden, in een zip', 'The semester as CSV files, in a zip'),
  },
  {
    file: 'semester.json',
    kind: 'json',
    contentType: JSON_TYPE,
    summary: say('Het semester als JSON', 'The semester as JSON'),
  },
];

interface PlanExport {
  readonly file: string;
  readonly kind: PlanFileKind;
  readonly contentType: string;
  readonly summary: Sentence;
  readonly forEmployers: boolean;
}

const PLAN_EXPORTS: readonly PlanExport[] = [
  {
    file: 'rota.xlsx',
    kind: 'rota-xlsx',
    contentType: XLSX,
    summary: say('Het rooster als werkmap', 'The rota as a workbook'),
    forEmployers: true,
  },
  {
    file: 'rota.csv',
    kind: 'rota-csv',
    contentType: CSV,
    summary: say('Het rooster als CSV', 'The rota as CSV'),
    forEmployers: true,
  },
  {
    file: 'rota-pdf.zip',
    kind: 'rota-pdf',
    contentType: ZIP,
    summary: say('Alle roosters op papier, in een zip', 'All rotas on paper, in a zip'),
    forEmployers: true,
  },
  {
    file: 'calendars.zip',
    kind: 'calendars',
    contentType: ZIP,
    summary: say('Alle agenda’s (iCal), in een zip', 'All calendars (iCal), in a zip'),
    forEmployers: true,
  },
  {
    file: 'report.html',
    kind: 'report',
    contentType: HTML,
    summary: say('Het rapport van het plan', 'The report of the plan'),
    forEmployers: false,
  },
];

export const exportRoutes: readonly Route[] = [
  ...SEMESTER_EXPORTS.map(({ file, kind, contentType, summary }) =>
    route({
      method: 'get',
      path: `/v1/semesters/{semester}/${file}`,
      summary,
      tag: TAG,
      roles: ['coordinator', 'researcher'],
      scope: 'read',
      params: semesterParams,
      query: plainQuery,
      answers: { 200: { contentType, description: summary } },
      handle: async (request) => {
        const { principal, params, query, services } = request;
        const { db } = services.store;
        const { role } = await ownAccount(principal, db, params.semester);
        const withNames = role === 'coordinator' && query.pseudonymous === 'false';
        const stored = await storedSemester(db, params.semester, withNames);
        if (stored === null) throw notFound();
        const semester =
          role === 'researcher' ? semesterInput(shownSemester({ kind: 'pseudonymous' }, stored)) : stored;
        const result = await runExchange(services, (exchange) =>
          exchange.semesterFile(kind, semester, { pseudonymous: !withNames, ...making(request) }),
        );
        return fileAnswer(result, contentType, file);
      },
    }),
  ),
  ...PLAN_EXPORTS.map(({ file, kind, contentType, summary, forEmployers }) =>
    route({
      method: 'get',
      path: `/v1/semesters/{semester}/plans/{plan}/${file}`,
      summary,
      tag: TAG,
      roles: forEmployers ? ['coordinator', 'employer', 'researcher'] : ['coordinator', 'researcher'],
      scope: 'read',
      problems: [409],
      params: planParams,
      query: plainQuery,
      answers: { 200: { contentType, description: summary } },
      handle: (request) => planFile(request, { kind, contentType, file, asked: {} }),
    }),
  ),
  route({
    method: 'get',
    path: '/v1/semesters/{semester}/plans/{plan}/rota.pdf',
    summary: say(
      'Het rooster van één cursist of één afdeling op papier',
      'The rota of one trainee or one unit on paper',
    ),
    description: say(
      'Vraag `trainee` of `unit`: een van de twee.',
      'Ask for `trainee` or `unit`: one of the two.',
    ),
    tag: TAG,
    roles: ['coordinator', 'employer', 'researcher'],
    scope: 'read',
    problems: [409],
    params: planParams,
    query: sheetQuery,
    answers: { 200: { contentType: PDF, description: say('Een blad op A4', 'A sheet on A4') } },
    handle: (request) => {
      const { trainee, unit } = request.query;
      if ((trainee === undefined) === (unit === undefined)) throw notOneSheet();
      return planFile(request, {
        kind: 'rota-pdf',
        contentType: PDF,
        file: `${fileName(trainee ?? unit ?? 'rooster')}.pdf`,
        asked: { trainee, unit },
      });
    },
  }),
];

function notOneSheet(): Problem {
  const text = say('Noem één cursist of één afdeling.', 'Name one trainee or one unit.');
  return invalidQuery(['trainee', 'unit'].map((path) => ({ path, text })));
}

type PlanFileRequest = Circumstances & {
  readonly params: z.infer<typeof planParams>;
  readonly query: { readonly pseudonymous: 'true' | 'false' };
};

interface AskedFile {
  readonly kind: PlanFileKind;
  readonly contentType: string;
  readonly file: string;
  readonly asked: AskedSheet;
}

async function planFile(request: PlanFileRequest, wanted: AskedFile): Promise<Answer> {
  const { principal, params, query, services } = request;
  const { db } = services.store;
  const account = await ownAccount(principal, db, params.semester);
  const state = await planState(db, params.semester, params.plan);
  const right = state === null ? null : planFileRight(account, { ...wanted, state });
  if (right === null) throw notFound();
  const withNames = right.withNames && query.pseudonymous === 'false';
  const stored = await storedPlan(db, params.semester, params.plan, withNames);
  if (stored === null) throw notFound();
  const result = await runExchange(services, (exchange) =>
    exchange.planFile(wanted.kind, stored, right, { pseudonymous: !withNames, ...making(request) }),
  );
  return fileAnswer(result, wanted.contentType, wanted.file);
}

/** Who asks, where the semester is of their centre. */
async function ownAccount(principal: Principal, db: Db, semester: string): Promise<AccountPrincipal> {
  const centre = await centreOfSemester(db, semester);
  if (principal.kind !== 'account' || centre === null || principal.centreId !== centre) throw notFound();
  return principal;
}

function making({ language, signal, services }: Circumstances) {
  return { language, signal, stamp: DateTime.fromJSDate(services.clock(), { zone: 'utc' }) };
}

function fileAnswer(result: FileResult, contentType: string, file: string): Answer {
  if (result.kind === 'absent') throw notFound();
  if (result.kind === 'refused') {
    throw new Problem(409, {
      type: 'plan-not-accepted',
      title: say('Dit plan kan niet uitgedeeld worden', 'This plan cannot be handed out'),
      detail: say(
        'Het volgt niet alle regels, of een dienstregeling ontbreekt. Plan opnieuw, of vraag de beheerder de dienstregeling terug te zetten.',
        'It does not keep all rules, or a timetable is missing. Plan again, or ask the administrator to put the timetable back.',
      ),
      errors: result.problems.map((problem) => ({
        path: problem.path,
        text: say(problemLine(problem, 'nl'), problemLine(problem, 'en')),
      })),
    });
  }
  const isText = contentType.startsWith('text/');
  return {
    status: 200,
    headers: { 'Content-Disposition': `attachment; filename="${file}"` },
    file: { contentType: isText ? `${contentType}; charset=utf-8` : contentType, bytes: result.bytes },
  };
}

/** What a header and every system can hold. */
function fileName(id: string): string {
  return id.replaceAll(/[^\w.-]/g, '_');
}
