/**
 * Who gets in where: one entry for each route, written down apart from the declarations, so that a slip in a declaration is
 * seen. All ask for what is of the first centre and of employer `e1`; the others of the same roles are at the other centre
 * or of `e2`.
 */
import { mentor, moduleInput, semesterInput, trainee, unit } from '../../../solver/testing/builders.ts';
import { DESK_FILES } from '../../experiments/queue/desk-task.ts';
import { experimentInput } from './experiment-input.ts';
import type { Visitor } from './test-world.ts';

export interface Entry {
  /** Everybody else is asked to sign in, or finds nothing. */
  readonly in: readonly Visitor[];
  /** What stands for `{id}` in the address, where that is not what `idsAt` says. */
  readonly id?: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly contentType?: string;
  /** What all others meet, where that is one thing. */
  readonly otherwise?: 'asked to sign in' | 'nothing';
}

const COORDINATOR: readonly Visitor[] = ['coordinator'];
const CENTRE: readonly Visitor[] = ['coordinator', 'researcher'];
const ITS_EMPLOYER: readonly Visitor[] = ['coordinator', 'employer'];
const OWN: readonly Visitor[] = ['coordinator', 'employer', 'researcher'];
const SHARED: readonly Visitor[] = [...OWN, 'other-employer'];
const OTHERS: readonly Visitor[] = ['other-coordinator', 'other-employer', 'other-researcher'];
const ACCOUNTS: readonly Visitor[] = ['administrator', ...OWN, ...OTHERS];
const EVERYBODY: readonly Visitor[] = [...ACCOUNTS, 'nobody', 'link'];
const MANAGERS: readonly Visitor[] = ['administrator', 'coordinator', 'other-coordinator'];
const ADMINISTRATOR: readonly Visitor[] = ['administrator'];
const EXPERIMENTERS: readonly Visitor[] = ['administrator', 'coordinator', 'researcher'];

const SEMESTER = '/v1/semesters/{semester}';
const PLAN = `${SEMESTER}/plans/{plan}`;
const JOB = `${SEMESTER}/jobs/{job}`;
const EXPERIMENT = '/v1/experiments/{experiment}';
const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** Of a kind of record: who sees its list, who one of it, who changes that. */
function recordEntries(
  list: string,
  body: unknown,
  seen: {
    readonly list: readonly Visitor[];
    readonly one: readonly Visitor[];
    readonly change?: readonly Visitor[];
  },
): Record<string, Entry> {
  const { change = COORDINATOR } = seen;
  return {
    [`GET ${SEMESTER}/${list}`]: { in: seen.list },
    [`GET ${SEMESTER}/${list}/{id}`]: { in: seen.one },
    [`PUT ${SEMESTER}/${list}/{id}`]: { in: change, body },
    [`DELETE ${SEMESTER}/${list}/{id}`]: { in: change },
  };
}

const head = {
  format: 'stageplan-semester/1',
  id: 'test-2027',
  name: 'X',
  start: '2027-02-01',
  end: '2027-06-27',
};
const closure = { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid', kind: 'public-holiday' };

export const AUTHORISATION: Readonly<Record<string, Entry>> = {
  'GET /v1/sign-in': { in: EVERYBODY },
  'POST /v1/sign-in': {
    in: [],
    otherwise: 'asked to sign in',
    body: { email: 'x@example.be', password: 'fout fout fout' },
  },
  'POST /v1/sign-out': { in: EVERYBODY },
  'POST /v1/one-time-links/look': { in: [], otherwise: 'nothing', body: { token: 'x'.repeat(43) } },
  'POST /v1/one-time-links/use': {
    in: [],
    otherwise: 'nothing',
    body: { token: 'x'.repeat(43), password: 'een lang wachtwoord' },
  },
  'GET /v1/oidc/{centre}/start': { in: [], otherwise: 'nothing' },
  'GET /v1/oidc/callback': { in: EVERYBODY },
  'GET /v1/sessions': { in: ACCOUNTS },
  'DELETE /v1/sessions': { in: ACCOUNTS },
  'DELETE /v1/sessions/{id}': { in: [], id: NOWHERE },
  'GET /v1/me': { in: ACCOUNTS },
  'PUT /v1/me/password': { in: ACCOUNTS, body: { current: 'x'.repeat(12), password: 'y'.repeat(12) } },
  'GET /v1/accounts': { in: MANAGERS },
  'POST /v1/accounts': {
    in: MANAGERS,
    body: { email: 'nieuw@example.be', name: 'Nieuw', role: 'researcher' },
  },
  'GET /v1/accounts/{id}': { in: ['administrator', 'coordinator'] },
  'PATCH /v1/accounts/{id}': { in: ['administrator', 'coordinator'], body: { name: 'Iemand' } },
  'POST /v1/accounts/{id}/link': { in: ['administrator', 'coordinator'] },
  'GET /v1/api-keys': { in: ACCOUNTS },
  'POST /v1/api-keys': { in: ACCOUNTS, body: { label: 'Proef', scopes: ['read'] } },
  'DELETE /v1/api-keys/{id}': { in: COORDINATOR },
  'GET /v1/audit': { in: MANAGERS },
  'GET /v1/centres': { in: ACCOUNTS },
  'GET /v1/centres/{centre}': { in: ['administrator', ...SHARED] },
  'POST /v1/centres': { in: ADMINISTRATOR, body: { name: 'CVO Oost' } },
  'PUT /v1/centres/{centre}': { in: ADMINISTRATOR, body: { name: 'CVO Oost' } },
  [`POST ${SEMESTER}/jobs`]: { in: COORDINATOR, body: {} },
  [`GET ${SEMESTER}/jobs`]: { in: COORDINATOR },
  [`GET ${JOB}`]: { in: COORDINATOR },
  [`GET ${JOB}/progress`]: { in: COORDINATOR },
  [`POST ${JOB}/stop`]: { in: COORDINATOR },
  [`POST ${JOB}/retry`]: { in: ['administrator', 'coordinator'] },
  'GET /v1/dead-jobs': { in: ADMINISTRATOR },
  [`GET ${SEMESTER}/workbook.xlsx`]: { in: CENTRE },
  [`GET ${SEMESTER}/tables.zip`]: { in: CENTRE },
  [`GET ${SEMESTER}/semester.json`]: { in: CENTRE },
  [`GET ${PLAN}/rota.xlsx`]: { in: SHARED },
  [`GET ${PLAN}/rota.csv`]: { in: SHARED },
  [`GET ${PLAN}/rota-pdf.zip`]: { in: SHARED },
  [`GET ${PLAN}/calendars.zip`]: { in: SHARED },
  [`GET ${PLAN}/report.html`]: { in: CENTRE },
  [`GET ${PLAN}/rota.pdf`]: { in: OWN, query: '?unit=u1' },
  'POST /v1/centres/{centre}/imports': { in: COORDINATOR, contentType: 'application/json', body: {} },
  [`POST ${SEMESTER}/imports`]: { in: COORDINATOR, contentType: 'application/json', body: {} },
  'GET /v1/imports/{import}': { in: COORDINATOR },
  'POST /v1/imports/{import}/confirmation': { in: COORDINATOR },
  'DELETE /v1/imports/{import}': { in: COORDINATOR },
  [`GET ${SEMESTER}/mentors/{mentor}/absences`]: { in: OWN },
  [`POST ${SEMESTER}/mentors/{mentor}/absences`]: {
    in: ITS_EMPLOYER,
    body: { from: '2027-03-01', to: '2027-03-01' },
  },
  [`PUT ${SEMESTER}/mentors/{mentor}/absences`]: { in: ITS_EMPLOYER, body: { absences: [] } },
  [`GET ${SEMESTER}/people`]: { in: COORDINATOR },
  [`GET ${SEMESTER}/people/{key}`]: { in: ITS_EMPLOYER },
  [`PUT ${SEMESTER}/people/{key}`]: { in: ITS_EMPLOYER, body: { name: 'Mia Maes' } },
  [`DELETE ${SEMESTER}/people/{key}`]: { in: ITS_EMPLOYER },
  ...recordEntries('trainees', trainee(), { list: SHARED, one: OWN }),
  ...recordEntries('units', unit(), { list: SHARED, one: OWN }),
  ...recordEntries(
    'sites',
    { id: 's1', employer: 'e1', name: 'X', lat: 50, lon: 4 },
    { list: SHARED, one: OWN },
  ),
  ...recordEntries('employers', { id: 'e1', name: 'X' }, { list: SHARED, one: OWN }),
  ...recordEntries('mentors', mentor(), { list: SHARED, one: OWN, change: ITS_EMPLOYER }),
  ...recordEntries('programmes', { id: 'zorg', name: 'Zorg' }, { list: SHARED, one: SHARED }),
  ...recordEntries('modules', moduleInput(), { list: SHARED, one: SHARED }),
  ...recordEntries('closures', closure, { list: SHARED, one: SHARED }),
  ...recordEntries('pins', { trainee: 't1', module: 'basis' }, { list: CENTRE, one: CENTRE }),
  [`POST ${SEMESTER}/closures`]: { in: COORDINATOR, body: closure },
  [`POST ${SEMESTER}/pins`]: { in: COORDINATOR, body: { trainee: 't2', module: 'basis' } },
  'GET /v1/semesters': { in: [...SHARED, 'other-coordinator', 'other-researcher'] },
  'POST /v1/semesters': { in: ['coordinator', 'other-coordinator'], body: semesterInput({ id: 'nieuw' }) },
  [`GET ${SEMESTER}`]: { in: SHARED },
  [`PUT ${SEMESTER}`]: { in: COORDINATOR, body: head },
  [`DELETE ${SEMESTER}`]: { in: COORDINATOR },
  [`GET ${SEMESTER}/units/{unit}/offers`]: { in: OWN },
  [`PUT ${SEMESTER}/units/{unit}/offers`]: { in: ITS_EMPLOYER, body: { offers: [] } },
  [`GET ${PLAN}/answers`]: { in: ['coordinator', 'employer', 'other-employer'] },
  [`PUT ${PLAN}/answers/{trainee}/{module}`]: { in: ITS_EMPLOYER, body: { answer: 'accepted' } },
  [`DELETE ${PLAN}/answers/{trainee}/{module}`]: { in: ITS_EMPLOYER },
  // Of what is not proposed to it an employer hears the same as of what does not exist.
  [`POST ${PLAN}/answers`]: {
    in: [...ITS_EMPLOYER, 'other-employer'],
    body: { answers: [{ trainee: 't1', module: 'basis', answer: 'accepted', version: 99 }] },
  },
  [`GET ${SEMESTER}/feeds`]: { in: ['coordinator', 'employer', 'other-employer'] },
  // Of another's unit an employer hears the same as of one that does not exist.
  [`POST ${SEMESTER}/people/{key}/erasure`]: { in: COORDINATOR },
  'GET /v1/backup': { in: ADMINISTRATOR },
  [`POST ${SEMESTER}/feeds`]: {
    in: [...ITS_EMPLOYER, 'other-employer'],
    body: { owner: 'unit', ownerKey: 'u1' },
  },
  [`POST ${SEMESTER}/feeds/{feed}/renew`]: { in: ITS_EMPLOYER },
  [`DELETE ${SEMESTER}/feeds/{feed}`]: { in: ITS_EMPLOYER },
  'GET /feeds/{token}.ics': { in: EVERYBODY },
  'GET /v1/rota/{token}': { in: EVERYBODY },
  [`POST ${PLAN}/propose`]: { in: COORDINATOR },
  [`POST ${PLAN}/withdraw`]: { in: COORDINATOR },
  [`POST ${PLAN}/discard`]: { in: COORDINATOR },
  [`POST ${PLAN}/confirm`]: { in: COORDINATOR, body: {} },
  [`POST ${PLAN}/publish`]: { in: COORDINATOR, body: {} },
  [`POST ${PLAN}/reopen`]: {
    in: COORDINATOR,
    body: { placements: [{ trainee: 't1', module: 'basis', reason: 'Proef' }] },
  },
  [`GET ${SEMESTER}/plans`]: { in: SHARED },
  [`GET ${PLAN}`]: { in: SHARED },
  [`GET ${PLAN}/summary`]: { in: CENTRE },
  [`GET ${PLAN}/differences`]: { in: CENTRE, query: '?with={plan}' },
  [`GET ${PLAN}/check`]: { in: COORDINATOR },
  'POST /v1/experiments': {
    in: [...EXPERIMENTERS, 'other-coordinator', 'other-researcher'],
    contentType: 'application/json',
    body: experimentInput(),
  },
  'GET /v1/experiments': { in: [...EXPERIMENTERS, 'other-coordinator', 'other-researcher'] },
  [`GET ${EXPERIMENT}`]: { in: EXPERIMENTERS },
  [`POST ${EXPERIMENT}/stop`]: { in: EXPERIMENTERS },
  [`POST ${EXPERIMENT}/resume`]: { in: EXPERIMENTERS },
  [`DELETE ${EXPERIMENT}`]: { in: CENTRE },
  ...Object.fromEntries(
    ['results.jsonl', ...DESK_FILES].map((file) => [`GET ${EXPERIMENT}/${file}`, { in: CENTRE }]),
  ),
};
