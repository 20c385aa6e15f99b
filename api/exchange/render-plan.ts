/** A plan as one file, for who may have it: the whole of it, one sheet, or what is of one employer. */
import { strToU8 } from 'fflate';
import { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { type Names, namesOf } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import { rideNames } from '../../solver/travel/gtfs/ride-names.ts';
import { agendaReaders } from '../formats/ical/agenda-readers.ts';
import { agendasOf } from '../formats/ical/agendas.ts';
import { icsWriter } from '../formats/ical/ics-text.ts';
import { ledgerSchema, recordChanges, withoutNames } from '../formats/ical/ledger.ts';
import { reportHtml } from '../formats/report/report-html.ts';
import { rotaCsv } from '../formats/rota-csv.ts';
import { rotaPdfs, traineePdf, unitPdf } from '../formats/rota-pdf/rota-pdfs.ts';
import { rotaXlsx } from '../formats/rota-xlsx/rota-xlsx.ts';
import { daysOf, workbookFault } from '../formats/rota-xlsx/workbook-size.ts';
import type { ExchangeResult, ExchangeTask, PlanPart } from './exchange-task.ts';
import { zipOf } from './render-semester.ts';
import { readStoredPlan } from './stored-plan.ts';
import { unitRotaCsv, unitRotaXlsx } from './unit-rota.ts';
import { unnamedRides } from './unnamed-rides.ts';

type PlanTask = Extract<ExchangeTask, { readonly kind: 'plan' }>;

interface Rendering {
  readonly names: Names;
  readonly language: Language;
  readonly stamp: DateTime;
  readonly published?: Plan;
}

export async function renderPlan(task: PlanTask): Promise<ExchangeResult> {
  const read = await readStoredPlan(task.stored);
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const { plan, published, timetables } = read;
  const { pseudonymous, withRides, language, part } = task;
  const fault = task.as === 'rota-xlsx' && part.of === 'all' ? workbookFault(daysOf(plan.plan)) : null;
  if (fault !== null) return { kind: 'refused', problems: [fault] };
  const rides = rideNames(timetables);
  const content = await contentOf(task, plan, {
    names: namesOf(plan.semester, { pseudonymous, rides: withRides ? rides : unnamedRides(rides) }),
    language,
    stamp: DateTime.fromISO(task.stamp, { zone: 'utc' }),
    ...(published === null ? {} : { published }),
  });
  if (content === null) return { kind: 'absent' };
  return { kind: 'file', bytes: typeof content === 'string' ? strToU8(content) : content };
}

/** Null where the part is of nobody in this plan. */
async function contentOf(
  task: PlanTask,
  plan: CheckedPlan,
  rendering: Rendering,
): Promise<string | Uint8Array | null> {
  const { part } = task;
  switch (task.as) {
    case 'rota-xlsx':
      if (part.of === 'all') return rotaXlsx(plan, rendering);
      return part.of === 'employer' ? unitRotaXlsx(plan, part.employer, rendering) : null;
    case 'rota-csv':
      if (part.of === 'all') return [...rotaCsv(plan, rendering)].join('');
      return part.of === 'employer' ? unitRotaCsv(plan, part.employer, rendering) : null;
    case 'rota-pdf':
      return pdfOf(plan, part, rendering);
    case 'calendars':
      return calendarsOf(task, plan, rendering);
    case 'report':
      return part.of === 'all' ? reportHtml(plan, rendering) : null;
  }
}

async function pdfOf(plan: CheckedPlan, part: PlanPart, rendering: Rendering): Promise<Uint8Array | null> {
  const { semester } = plan;
  if (part.of === 'trainee') {
    const trainee = semester.trainees.find(({ id }) => id === part.trainee);
    return trainee === undefined ? null : traineePdf(plan, trainee.id, rendering);
  }
  if (part.of === 'unit') {
    const unit = semester.units.find(({ id }) => id === part.unit);
    if (unit === undefined || !isOf(part.employer, plan, unit.site)) return null;
    return unitPdf(plan, unit.id, rendering);
  }
  return part.of === 'all' ? allPdfs(plan, rendering) : unitPdfsOf(plan, part.employer, rendering);
}

function isOf(employer: string | undefined, { semester }: CheckedPlan, site: string): boolean {
  return employer === undefined || semester.sites.find(({ id }) => id === site)?.employer === employer;
}

async function allPdfs(plan: CheckedPlan, rendering: Rendering): Promise<Uint8Array> {
  const files = [];
  for await (const { path, bytes } of rotaPdfs(plan, rendering)) files.push({ path, content: bytes });
  return zipOf(files, rendering.stamp);
}

async function unitPdfsOf(plan: CheckedPlan, employer: string, rendering: Rendering): Promise<Uint8Array> {
  const files = [];
  for (const { path, id } of ownUnits(plan, employer, rendering.names)) {
    const unit = plan.semester.units.find((one) => one.id === id);
    if (unit === undefined || !plan.plan.placements.some((placement) => placement.unit === id)) continue;
    files.push({ path: `pdf/${path}.pdf`, content: await unitPdf(plan, unit.id, rendering) });
  }
  return zipOf(files, rendering.stamp);
}

/** With the numbers of the calendars that were sent out, so that who reads both sees one and the same event. */
function calendarsOf(task: PlanTask, plan: CheckedPlan, rendering: Rendering): Uint8Array | null {
  const { part } = task;
  if (part.of !== 'all' && part.of !== 'employer') return null;
  const { semester } = plan;
  const kept = ledgerSchema.safeParse(task.stored.ledger);
  const ledger = !kept.success ? null : task.pseudonymous ? withoutNames(kept.data) : kept.data;
  const { agendas } = recordChanges(ledger, semester.id, agendasOf(plan, rendering), rendering.stamp);
  const own =
    part.of === 'all'
      ? null
      : new Set(ownUnits(plan, part.employer, rendering.names).map(({ path }) => path));
  const write = icsWriter({
    timezone: semester.timezone,
    stamp: rendering.stamp,
    organizer: semester.name,
  });
  const files = agendas
    .filter(({ path }) => own === null || own.has(path))
    .map((agenda) => ({ path: `agenda/${agenda.path}.ics`, content: write(agenda) }));
  return zipOf(files, rendering.stamp);
}

/** The calendars of the units at the employer's sites. */
function ownUnits({ semester }: CheckedPlan, employer: string, names: Names) {
  const sites = new Set(semester.sites.filter((site) => site.employer === employer).map(({ id }) => id));
  const units = new Set<string>(semester.units.filter(({ site }) => sites.has(site)).map(({ id }) => id));
  return agendaReaders(semester, names).filter(({ kind, id }) => kind === 'afdelingen' && units.has(id));
}
