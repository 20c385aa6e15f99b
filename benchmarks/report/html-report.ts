/** The report as one page that needs nothing else: tables, and the value over time of every semester. */
import type { Measurement } from '../measure/measurement.ts';
import { OURS } from '../peers/all-peers.ts';
import type { BenchReport } from './report.ts';
import { type Section, sections, type Table } from './sections.ts';
import { valueChart } from './value-chart.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}th,td{border-bottom:1px solid #ccc;padding:.25rem .7rem;text-align:left;vertical-align:top}
th{background:#f2f2f2}svg{max-width:100%;height:auto}figure{margin:1rem 0}code{background:#f2f2f2;padding:0 .25rem}.pair{display:flex;flex-wrap:wrap;gap:1rem}`;

export function htmlReport(report: BenchReport): string {
  const title = `Stageplan ${report.version}: side by side`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escaped(title)}</h1>
${sections(report).map(sectionHtml).join('\n')}
<h2>Value over time</h2>
<p>As each peer told it, from its first whole plan on. The dashed line is the bound of this planner.</p>
${semestersOf(report.measurements).map(chartsHtml).join('\n')}
</body>
</html>
`;
}

function sectionHtml({ title, sentences, table }: Section): string {
  const paragraphs = sentences.map((sentence) => `<p>${withCode(escaped(sentence))}</p>`);
  return [`<h2>${escaped(title)}</h2>`, ...paragraphs, table === null ? '' : tableHtml(table)].join('\n');
}

function tableHtml({ head, rows }: Table): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');
  return `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody></table>`;
}

function semestersOf(
  measurements: readonly Measurement[],
): readonly (readonly [string, readonly Measurement[]])[] {
  const groups = new Map<string, Measurement[]>();
  for (const run of measurements) groups.set(run.semester, [...(groups.get(run.semester) ?? []), run]);
  return [...groups];
}

function chartsHtml([semester, runs]: readonly [string, readonly Measurement[]]): string {
  const bound = runs.find(({ peer }) => peer === OURS)?.bound ?? null;
  const placed = valueChart(runs, {
    title: semester,
    valueTitle: 'priority placed',
    value: (point) => point.priorityPlaced,
    bound: bound?.priorityPlaced ?? null,
  });
  const cost = valueChart(runs, {
    title: semester,
    valueTitle: 'cost per module placed',
    value: (point) => point.cost / Math.max(1, point.placed),
    bound: null,
  });
  if (placed === '') return '';
  return `<h3>${escaped(semester)}</h3><div class="pair"><figure>${placed}</figure><figure>${cost}</figure></div>`;
}

function withCode(text: string): string {
  return text.replace(/`([^`]*)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
