/** Section: who goes where, as a plain map and as a table. */
import { whoGoesWhereMap } from '../../charts/index.ts';
import { dataTable } from '../html/data-table.ts';
import { chartWithTable, folded } from '../html/figure.ts';
import { html } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, type Section } from '../section.ts';
import { mapFacts } from './who-goes-where.ts';

export function mapSection(context: ReportContext): Section {
  const { checked, days, names, words } = context;
  const { map, columns } = words;
  if (days.length === 0) return { id: 'map', title: map.title, content: paragraph(words.nobody) };
  const facts = mapFacts(checked.semester, days, names);
  const trainees = new Set(days.map(({ trainee }) => trainee.id)).size;
  const svg = whoGoesWhereMap({
    title: map.chart,
    description: map.description(trainees, facts.sites.length),
    sites: facts.sites,
    links: facts.links,
    labels: facts.labels,
    id: 'chart-map',
  });
  const table = dataTable({
    caption: map.caption,
    columns: [
      { title: map.from, cell: ({ from }) => from ?? map.unknown },
      { title: map.to, cell: ({ to }) => to ?? map.unknown },
      { title: columns.trainees, cell: (flow) => words.number(flow.trainees), number: true },
      { title: columns.medianMinutes, cell: ({ medianMinutes }) => medianMinutes, number: true },
    ],
    rows: facts.flows,
  });
  return {
    id: 'map',
    title: map.title,
    content: html`${paragraph(map.intro)}${chartWithTable(map.chart, svg, folded(map.caption, table))}`,
  };
}
