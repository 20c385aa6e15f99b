/** All that a plan is handed out as: which files, under which names, with what in them. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { type Names, namesOf } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { agendaReaders, agendasOf } from './ical/agendas.ts';
import { icsText } from './ical/ics-text.ts';
import { type Ledger, recordChanges } from './ical/ledger.ts';
import { planJson } from './plan-json.ts';
import { rotaCsv } from './rota-csv.ts';
import { summaryText } from './summary/summary-text.ts';

export const PLAN_FILE = 'plan.json';
export const LEDGER_FILE = 'agenda/wijzigingen.json';
const ROTA_FILE = 'rooster.csv';
const SUMMARY_FILE = 'samenvatting.txt';

export interface PlanFilesOptions {
  readonly names: Names;
  readonly language: Language;
  /** The moment of sending, for the calendars. */
  readonly stamp: DateTime;
  /** What was sent out before from the same folder, or null. */
  readonly ledger: Ledger | null;
  readonly published?: Plan;
}

/** Texts by path inside the output folder, parts of a path parted by `/`. */
export function planFiles(checked: CheckedPlan, options: PlanFilesOptions): ReadonlyMap<string, string> {
  const { semester } = checked;
  const { ledger, agendas } = recordChanges(
    options.ledger,
    semester.id,
    agendasOf(checked, options),
    options.stamp,
  );
  const ics = { timezone: semester.timezone, stamp: options.stamp, organizer: semester.name };
  return new Map([
    [PLAN_FILE, planJson(checked)],
    [SUMMARY_FILE, summaryText(checked, options)],
    [ROTA_FILE, rotaCsv(checked, options)],
    [LEDGER_FILE, `${JSON.stringify(ledger, null, 1)}\n`],
    ...agendas.map((agenda) => [agendaFile(agenda.path), icsText(agenda, ics)] as const),
  ]);
}

/** Every path that a plan of this semester may be written to, whatever the plan. */
export function possiblePlanFiles(semester: Semester): readonly string[] {
  const readers = agendaReaders(semester, namesOf(semester, { pseudonymous: true }));
  return [PLAN_FILE, SUMMARY_FILE, ROTA_FILE, LEDGER_FILE, ...readers.map(({ path }) => agendaFile(path))];
}

function agendaFile(path: string): string {
  return `agenda/${path}.ics`;
}
