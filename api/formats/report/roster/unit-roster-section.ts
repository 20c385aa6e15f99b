/** Section: who is at each unit, week by week. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { EmployerId } from '../../../../solver/domain/values.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { byName } from '../by-name.ts';
import { tableFrame } from '../html/data-table.ts';
import { type Html, html } from '../html/html.ts';
import { traineeLink } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, type Section } from '../section.ts';
import { unitName } from '../unit-name.ts';
import { isoWeekOf } from './iso-week.ts';
import { type RosterEntry, type RosterGroup, rosterList } from './roster-list.ts';
import { type TraineeWeek, type UnitRoster, unitRosters } from './unit-rosters.ts';
import { datesOfWeek, dayMonth, type Week } from './week-grid.ts';

export function unitRosterSection(context: ReportContext): Section {
  const { days, names, words } = context;
  const { roster } = words;
  const content =
    days.length === 0
      ? paragraph(words.nobody)
      : html`${paragraph(roster.unitsIntro)}${rosterList('units', roster.units, groups(context, unitRosters(days, names)), words)}`;
  return { id: 'unit-rosters', title: roster.units, content };
}

/** By employer: that is whom a coordinator calls. */
function groups(context: ReportContext, rosters: readonly UnitRoster[]): readonly RosterGroup[] {
  const employer = (id: EmployerId) => context.names.employer(id);
  const byEmployer = [...groupBy(rosters, ({ site }) => site.employer)];
  return byName(
    byEmployer,
    ([id]) => employer(id),
    ([id]) => id,
  ).map(([id, own]) => ({
    label: employer(id),
    entries: own.map((roster) => entry(context, roster)),
  }));
}

function entry(context: ReportContext, roster: UnitRoster): RosterEntry {
  const { anchors, words } = context;
  const name = unitName(context, roster.unit);
  return {
    anchor: anchors.unit(roster.unit.id) ?? '',
    name: html`${name}`,
    note: words.roster.unitSummary(roster.days, roster.trainees),
    content: unitTable(context, roster, words.roster.unitCaption(name)),
  };
}

function unitTable(context: ReportContext, roster: UnitRoster, caption: string): Html {
  const { names, words } = context;
  const shifts = roster.shifts.map(({ id }) => names.shift(roster.unit.id, id)).join(', ');
  const heads = words.roster.weekdays.map((weekday) => html`<th scope="col">${weekday}</th>`);
  const head = html`<thead><tr><th scope="col">${words.columns.trainee}</th>${heads}</tr></thead>\n`;
  const bodies = roster.weeks.map((week) => weekBody(context, week));
  return html`${paragraph(words.roster.shifts(shifts))}${tableFrame(caption, html`${head}${bodies}`, 'rota people')}`;
}

function weekBody(context: ReportContext, { monday, rows }: Week<readonly TraineeWeek[]>): Html {
  const dates = datesOfWeek(monday).map((date) => html`<td>${dayMonth(date)}</td>`);
  const title = context.words.week(isoWeekOf(monday));
  const lines = rows.map(
    ({ trainee, days }) =>
      html`<tr><th scope="row">${traineeLink(context, trainee.id)}</th>${days.map((placed) => cell(context, placed))}</tr>\n`,
  );
  return html`<tbody><tr class="week"><th scope="rowgroup">${title}</th>${dates}</tr>\n${lines}</tbody>\n`;
}

function cell({ names }: ReportContext, placed: PlacedDay | null): Html {
  if (placed === null) return html`<td></td>`;
  return html`<td>${placed.shift.id} <small>${names.mentor(placed.day.mentor)}</small></td>`;
}
