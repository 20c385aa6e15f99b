/** Section: where each trainee is, week by week. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import { durationText } from '../../../../solver/rules/sentence-parts.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { tableFrame } from '../html/data-table.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import { traineeName } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, type Section } from '../section.ts';
import { unitName } from '../unit-name.ts';
import { isoWeekOf } from './iso-week.ts';
import { type RosterEntry, type RosterGroup, rosterList } from './roster-list.ts';
import { shiftClock } from './shift-words.ts';
import {
  type PlacementRoster,
  type PlacementWeek,
  type TraineeRoster,
  traineeRosters,
} from './trainee-rosters.ts';
import { dayMonth, type Week } from './week-grid.ts';

export function traineeRosterSection(context: ReportContext): Section {
  const { days, names, words } = context;
  const { roster } = words;
  const content =
    days.length === 0
      ? paragraph(words.nobody)
      : html`${paragraph(roster.traineesIntro)}${rosterList('trainees', roster.letters, groups(context, traineeRosters(days, names)), words)}`;
  return { id: 'trainee-rosters', title: roster.trainees, content };
}

function groups(context: ReportContext, rosters: readonly TraineeRoster[]): readonly RosterGroup[] {
  const letterOf = ({ trainee }: TraineeRoster) => firstLetter(context.names.trainee(trainee.id));
  return [...groupBy(rosters, letterOf)].map(([label, own]) => ({
    label,
    entries: own.map((roster) => entry(context, roster)),
  }));
}

/** Without accents, so that Émile is found under E; `#` for what is no letter. */
function firstLetter(name: string): string {
  const [first = ''] = name.normalize('NFKD').toUpperCase();
  return /\p{Letter}/u.test(first) ? first : '#';
}

function entry(context: ReportContext, { trainee, days, minutes, placements }: TraineeRoster): RosterEntry {
  const { anchors, language, names, words } = context;
  const caption = words.roster.traineeCaption(names.trainee(trainee.id));
  return {
    anchor: anchors.trainee(trainee.id) ?? '',
    name: traineeName(context, trainee.id),
    note: words.roster.traineeSummary(days, durationText(minutes, language)),
    content: traineeTable(context, placements, caption),
  };
}

function traineeTable(context: ReportContext, placements: readonly PlacementRoster[], caption: string): Html {
  const { words } = context;
  const columns = [words.columns.week, ...words.roster.weekdays, words.columns.hours];
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const bodies = placements.map((placement) => placementBody(context, placement, columns.length));
  return tableFrame(caption, html`<thead><tr>${heads}</tr></thead>\n${bodies}`, 'rota');
}

function placementBody(
  context: ReportContext,
  { placement, unit, weeks }: PlacementRoster,
  width: number,
): Html {
  const { language, names, words } = context;
  const title = words.roster.placement(
    names.module(placement.module),
    unitName(context, unit),
    names.mentor(placement.mentor),
    durationText(placement.minutes, language),
  );
  const lines = weeks.map((week) => weekLine(context, week));
  return html`<tbody><tr class="week"><th scope="rowgroup" colspan="${width}">${title}</th></tr>\n${lines}</tbody>\n`;
}

function weekLine(context: ReportContext, { monday, rows: { days, minutes } }: Week<PlacementWeek>): Html {
  const { language, words } = context;
  return html`<tr><th scope="row">${words.week(isoWeekOf(monday))}</th>${days.map((placed) => cell(context, placed))}<td>${durationText(minutes, language)}</td></tr>\n`;
}

function cell({ names, words }: ReportContext, placed: PlacedDay | null): Html {
  if (placed === null) return html`<td></td>`;
  const { placement, day, shift } = placed;
  const mentor =
    day.mentor === placement.mentor
      ? NOTHING
      : html` <i>${words.roster.withMentor(names.mentor(day.mentor))}</i>`;
  return html`<td>${dayMonth(day.date)} <b>${shift.id}</b> <small>${shiftClock(shift)}</small>${mentor}</td>`;
}
