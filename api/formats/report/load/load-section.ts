/** Section: how busy units and mentors are, week by week, against what they could give. */
import { isoDateOf, mondayOf, type WeekNumber } from '../../../../solver/domain/calendar.ts';
import { histogram, stackedWeeks } from '../../charts/index.ts';
import { type Column, dataTable } from '../html/data-table.ts';
import { chartWithTable, folded } from '../html/figure.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { isoWeek } from '../roster/iso-week.ts';
import { dayMonth } from '../roster/week-grid.ts';
import { paragraph, part, type Section } from '../section.ts';
import { unitLink, unitName } from '../unit-name.ts';
import { type LoadFacts, loadFacts, type Share, type WeeklyLoad } from './load-facts.ts';

const BUCKET_PERCENT = 20;
const BUCKETS = 5;
/** From this share on, a cell is marked as nearly full. */
const NEARLY_FULL = 0.75;

export function loadSection(context: ReportContext): Section {
  const { checked, days, names, words } = context;
  const facts = loadFacts(checked.semester, days, names);
  const { title, intro } = words.load;
  const content =
    days.length === 0
      ? [paragraph(words.nobody), unusedUnits(context, facts)]
      : [
          paragraph(intro),
          settingsChart(context, facts),
          html`<div class="sideways">${part(words.load.units, ...unitTables(context, facts))}</div>`,
          unusedUnits(context, facts),
          part(words.load.mentors, ...mentorTables(context, facts)),
        ];
  return { id: 'load', title, content: html`${content}` };
}

function settingsChart({ words }: ReportContext, { weeks, settings }: LoadFacts): Html {
  const totals = weeks.map((_, i) => settings.reduce((sum, { days }) => sum + (days[i] ?? 0), 0));
  const most = Math.max(...totals);
  const busiest = weeks[totals.indexOf(most)];
  const description =
    busiest === undefined ? '' : words.load.weeksDescription(words.week(isoWeek(busiest)), most);
  const svg = stackedWeeks({
    title: words.load.weeksTitle,
    description,
    valueTitle: words.load.weeksValue,
    writeValue: words.number,
    id: 'chart-weeks',
    weeks: weeks.map((week, i) => ({
      label: words.weekShort(isoWeek(week)),
      parts: settings.map(({ setting, days }) => ({ key: words.settings[setting], value: days[i] ?? 0 })),
    })),
  });
  const table = dataTable<number>({
    caption: words.load.weeksTitle,
    columns: [
      { title: words.columns.week, cell: (i) => weekText(weeks[i], words) },
      ...settings.map(
        ({ setting, days }): Column<number> => ({
          title: words.settings[setting],
          cell: (i) => words.number(days[i] ?? 0),
          number: true,
        }),
      ),
      { title: words.columns.total, cell: (i) => words.number(totals[i] ?? 0), number: true },
    ],
    rows: weeks.map((_, i) => i),
  });
  return html`${[paragraph(description), chartWithTable(words.load.weeksTitle, svg, folded(words.dataOf(words.load.weeksTitle), table))]}`;
}

function weekText(week: WeekNumber | undefined, words: ReportContext['words']): string {
  return week === undefined ? '' : `${words.week(isoWeek(week))} (${dayMonth(isoDateOf(mondayOf(week)))})`;
}

function unitTables(context: ReportContext, facts: LoadFacts): readonly Html[] {
  const { words } = context;
  const table = dataTable({
    caption: words.load.unitsCaption,
    columns: [
      { title: words.columns.unit, cell: ({ unit }) => unitLink(context, unit) },
      ...weekColumns(context, facts.weeks),
    ],
    rows: facts.units,
    wide: true,
  });
  return [paragraph(words.load.unitsIntro), table];
}

function unusedUnits(context: ReportContext, { unusedUnits: unused }: LoadFacts): Html {
  if (unused.length === 0) return NOTHING;
  const { words } = context;
  const table = dataTable({
    caption: words.load.unusedCaption,
    columns: [
      { title: words.columns.unit, cell: ({ unit }) => unitName(context, unit) },
      { title: words.load.places, cell: ({ total }) => words.number(total.possible), number: true },
    ],
    rows: unused,
  });
  return folded(words.load.unused(unused.length), table);
}

function mentorTables(context: ReportContext, facts: LoadFacts): readonly Html[] {
  const { names, words } = context;
  const { load } = words;
  const table = dataTable({
    caption: load.mentorsCaption,
    columns: [
      {
        title: words.columns.mentor,
        cell: ({ mentor, unit }) =>
          html`${names.mentor(mentor.id)} <small>${unitName(context, unit)}</small>`,
      },
      ...weekColumns(context, facts.weeks),
    ],
    rows: facts.mentors,
    wide: true,
  });
  return [
    paragraph(load.mentorsIntro(facts.mentors.length, facts.unusedMentors)),
    mentorChart(context, facts),
    folded(load.mentorsCaption, html`<div class="sideways">${table}</div>`),
  ];
}

function mentorChart({ words }: ReportContext, { mentors }: LoadFacts): Html {
  const { load } = words;
  const bucketOf = ({ total }: WeeklyLoad) =>
    total.possible === 0
      ? BUCKETS - 1
      : Math.min(BUCKETS - 1, Math.floor((100 * total.used) / total.possible / BUCKET_PERCENT));
  const buckets = Array.from({ length: BUCKETS }, (_, i) => ({
    from: i * BUCKET_PERCENT,
    to: (i + 1) * BUCKET_PERCENT,
    count: mentors.filter((mentor) => bucketOf(mentor) === i).length,
  }));
  const svg = histogram({
    title: load.mentorChart,
    description: load.mentorChartDescription,
    buckets,
    valueTitle: load.mentorChartValue.toLowerCase(),
    countTitle: load.mentorCount.toLowerCase(),
    writeCount: words.number,
    id: 'chart-mentors',
  });
  const table = dataTable({
    caption: load.mentorChartDescription,
    columns: [
      { title: load.mentorChartValue, cell: ({ from, to }) => `${from}–${to} %` },
      { title: load.mentorCount, cell: ({ count }) => words.number(count), number: true },
    ],
    rows: buckets,
  });
  return chartWithTable(load.mentorChart, svg, folded(words.dataOf(load.mentorChart), table));
}

function weekColumns<Row extends WeeklyLoad>(
  { words }: ReportContext,
  weeks: readonly WeekNumber[],
): readonly Column<Row>[] {
  return [
    ...weeks.map(
      (week, i): Column<Row> => ({
        title: words.weekShort(isoWeek(week)),
        cell: (row) => shareCell(row.weeks[i]),
        number: true,
      }),
    ),
    { title: words.columns.total, cell: ({ total }) => shareCell(total), number: true },
  ];
}

/** Empty where nothing was possible and nothing is planned. */
function shareCell(share: Share | undefined): Html {
  if (share === undefined || (share.used === 0 && share.possible === 0)) return NOTHING;
  const text = `${share.used}/${share.possible}`;
  return share.used >= share.possible * NEARLY_FULL ? html`<b>${text}</b>` : html`${text}`;
}
