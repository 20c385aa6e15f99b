/** Section: whether trainees keep the same mentor. */
import { barChart } from '../../charts/index.ts';
import { dataTable } from '../html/data-table.ts';
import { chartWithTable, folded } from '../html/figure.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import { traineeLink } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';
import { type ContinuityFacts, continuityFacts } from './mentor-continuity.ts';

export function guidanceSection(context: ReportContext): Section {
  const { checked, words } = context;
  const facts = continuityFacts(checked.plan.placements);
  const content =
    facts.placements === 0
      ? [paragraph(words.nobody)]
      : [part(words.continuity.distribution, distribution(context, facts)), changing(context, facts)];
  return { id: 'guidance', title: words.continuity.title, content: html`${content}` };
}

function distribution({ words }: ReportContext, facts: ContinuityFacts): Html {
  const { continuity } = words;
  const description = continuity.distributionDescription(
    facts.distribution[0]?.placements ?? 0,
    facts.placements,
  );
  const svg = barChart({
    title: continuity.distribution,
    description,
    rows: facts.distribution.map((one) => ({ label: continuity.count(one.mentors), value: one.placements })),
    valueTitle: continuity.placements.toLowerCase(),
    writeValue: words.number,
    id: 'chart-guidance',
  });
  const table = dataTable({
    caption: continuity.distribution,
    columns: [
      { title: continuity.mentors, cell: ({ mentors }) => continuity.count(mentors) },
      { title: continuity.placements, cell: ({ placements }) => words.number(placements), number: true },
    ],
    rows: facts.distribution,
  });
  return html`${[paragraph(description), chartWithTable(continuity.distribution, svg, folded(words.dataOf(continuity.distribution), table))]}`;
}

function changing(context: ReportContext, facts: ContinuityFacts): Html {
  if (facts.changing.length === 0) return NOTHING;
  const { names, words } = context;
  const { columns, continuity } = words;
  const table = dataTable({
    caption: continuity.changing,
    columns: [
      { title: columns.trainee, cell: ({ placement }) => traineeLink(context, placement.trainee) },
      { title: columns.module, cell: ({ placement }) => names.module(placement.module) },
      { title: columns.unit, cell: ({ placement }) => names.unit(placement.unit) },
      { title: continuity.primary, cell: ({ placement }) => names.mentor(placement.mentor) },
      { title: continuity.daysWithAnother, cell: ({ daysWithAnother }) => daysWithAnother, number: true },
      {
        title: continuity.others,
        cell: ({ others }) =>
          others.map(({ mentor, days }) => continuity.other(names.mentor(mentor), days)).join(', '),
      },
    ],
    rows: facts.changing,
  });
  return part(continuity.changing, table);
}
