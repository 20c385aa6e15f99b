/** Section: who has stage in the weekend, and how often. */
import { barChart } from '../../charts/index.ts';
import { dataTable } from '../html/data-table.ts';
import { chartWithTable, folded } from '../html/figure.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import { traineeLink } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';
import { type WeekendFacts, weekendFacts } from './weekend-facts.ts';

export function weekendsSection(context: ReportContext): Section {
  const { days, names, words } = context;
  const facts = weekendFacts(days, names);
  const content =
    facts.trainees === 0
      ? [paragraph(words.nobody)]
      : [
          paragraph(words.weekends.intro),
          part(words.weekends.distribution, distribution(context, facts)),
          perTrainee(context, facts),
        ];
  return { id: 'weekends', title: words.weekends.title, content: html`${content}` };
}

function distribution({ words }: ReportContext, facts: WeekendFacts): Html {
  const { weekends } = words;
  const description = weekends.distributionDescription(facts.distribution[0]?.trainees ?? 0, facts.trainees);
  const svg = barChart({
    title: weekends.distribution,
    description,
    rows: facts.distribution.map((one) => ({ label: weekends.count(one.weekends), value: one.trainees })),
    valueTitle: words.columns.trainees.toLowerCase(),
    writeValue: words.number,
    id: 'chart-weekends',
  });
  const table = dataTable({
    caption: weekends.distribution,
    columns: [
      { title: weekends.weekends, cell: (one) => weekends.count(one.weekends) },
      { title: words.columns.trainees, cell: ({ trainees }) => words.number(trainees), number: true },
    ],
    rows: facts.distribution,
  });
  return html`${[paragraph(description), chartWithTable(weekends.distribution, svg, folded(words.dataOf(weekends.distribution), table))]}`;
}

function perTrainee(context: ReportContext, { rows }: WeekendFacts): Html {
  if (rows.length === 0) return NOTHING;
  const { columns, weekends } = context.words;
  const table = dataTable({
    caption: weekends.perTrainee,
    columns: [
      { title: columns.trainee, cell: ({ trainee }) => traineeLink(context, trainee.id) },
      { title: weekends.weekends, cell: (row) => row.weekends, number: true },
      { title: weekends.ofWeeks, cell: ({ weeks }) => weeks, number: true },
      { title: weekends.saturdays, cell: ({ saturdays }) => saturdays, number: true },
      { title: weekends.sundays, cell: ({ sundays }) => sundays, number: true },
    ],
    rows,
  });
  return part(weekends.perTrainee, table);
}
