/** The calendars of a plan as files, with the list of what was sent, which grows along with them. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { FilePart } from './file-part.ts';
import { type AgendaOptions, plannedAgendas } from './ical/agendas.ts';
import { icsWriter } from './ical/ics-text.ts';
import {
  calendarChange,
  emptiedAgendas,
  emptyLedger,
  type Ledger,
  type SentCalendar,
  sentBefore,
} from './ical/ledger.ts';
import { GrowingJson } from './json/growing-json.ts';
import { agendaFile, LEDGER_FILE } from './plan-file-names.ts';

const LEDGER_INDENT = 1;

export interface CalendarOptions extends AgendaOptions {
  /** DTSTAMP of every event. */
  readonly stamp: DateTime;
  /** What was sent out before from the same folder, or null. */
  readonly ledger: Ledger | null;
}

export interface PlanCalendars {
  /** Of the calendars; the list comes on top of them. */
  readonly count: number;
  /** One calendar after the other, each after what the list says of it; can be read once. */
  readonly parts: Iterable<FilePart>;
}

export function planCalendars(checked: CheckedPlan, options: CalendarOptions): PlanCalendars {
  const { semester } = checked;
  const { stamp } = options;
  const before = sentBefore(options.ledger, semester.id);
  const planned = plannedAgendas(checked, options);
  const emptied = emptiedAgendas(before, planned).map((agenda) => calendarChange(before, agenda, stamp));
  function* changes() {
    for (const { make } of planned) yield calendarChange(before, make(), stamp);
    yield* emptied;
  }
  function* parts(): Generator<FilePart> {
    const write = icsWriter({ timezone: semester.timezone, stamp, organizer: semester.name });
    const list = new GrowingJson(emptyLedger(semester.id), 'calendars', LEDGER_INDENT);
    yield { path: LEDGER_FILE, content: list.start };
    for (const { path, sent, issued } of changes()) {
      yield { path: LEDGER_FILE, content: list.itemText(sentText(sent), path) };
      if (issued !== null) yield { path: agendaFile(path), content: write(issued) };
    }
    yield { path: LEDGER_FILE, content: `${list.end}\n` };
  }
  return {
    count: planned.length + emptied.filter(({ issued }) => issued !== null).length,
    parts: parts(),
  };
}

function sentText({ name, events }: SentCalendar): string {
  const json = new GrowingJson({ name, events: {} }, 'events', LEDGER_INDENT);
  const items = Array.from(events, ([uid, event]) => json.item(event, uid));
  return [json.start, ...items, json.end].join('');
}
