/** The report as Markdown. */
import type { BenchReport } from './report.ts';
import { type Section, sections, type Table } from './sections.ts';

export function markdownReport(report: BenchReport): string {
  const parts = sections(report).map(sectionText);
  return `${[`# ${report.version}: side by side`, ...parts].join('\n\n')}\n`;
}

function sectionText({ title, sentences, table }: Section): string {
  return [`## ${title}`, ...sentences, ...(table === null ? [] : [tableText(table)])].join('\n\n');
}

function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
