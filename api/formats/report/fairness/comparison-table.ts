/** A table that puts groups side by side: everybody first, then one body of rows for each way to divide them. */
import { tableFrame } from '../html/data-table.ts';
import { type Html, html } from '../html/html.ts';
import type { ReportWords } from '../words/words.ts';
import type { Comparison } from './fairness-facts.ts';
import type { Group } from './groups.ts';

export interface FigureColumn<Figures> {
  readonly title: string;
  readonly cell: (figures: Figures) => string;
}

export function comparisonTable<Figures>(
  caption: string,
  comparison: Comparison<Figures>,
  columns: readonly FigureColumn<Figures>[],
  words: ReportWords,
): Html {
  const { fairness } = words;
  const line = (
    name: string,
    { people, figures }: { readonly people: number; readonly figures: Figures },
  ) => {
    const cells = columns.map(({ cell }) => html`<td class="n">${cell(figures)}</td>`);
    return html`<tr><th scope="row">${name}</th><td class="n">${words.number(people)}</td>${cells}</tr>\n`;
  };
  const heads = columns.map(({ title }) => html`<th scope="col" class="n">${title}</th>`);
  const head = html`<thead><tr><th scope="col">${fairness.group}</th><th scope="col" class="n">${fairness.people}</th>${heads}</tr></thead>\n`;
  const everybody =
    comparison.everybody === null
      ? []
      : html`<tbody>${line(fairness.everybody, comparison.everybody)}</tbody>\n`;
  const bodies = comparison.dimensions.map(
    ({ dimension, groups }) =>
      html`<tbody><tr class="week"><th scope="rowgroup" colspan="${columns.length + 2}">${fairness.dimensions[dimension]}</th></tr>\n${groups.map((group) => line(groupName(group.keys, words), group))}</tbody>\n`,
  );
  return tableFrame(caption, html`${head}${everybody}${bodies}`, 'data');
}

export function groupName(keys: readonly Group[], { fairness }: ReportWords): string {
  const names = keys.map((key) => fairness.groups[key]);
  return names.length === 1 ? names.join('') : fairness.together(names.join(', '));
}
