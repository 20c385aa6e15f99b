/** Tables with a number and an anchor, so that a sentence can say which figures it is made of. */
import type { Language } from '../../../solver/domain/problem.ts';
import { type DataTable, dataTable } from '../../formats/report/html/data-table.ts';
import { type Html, html } from '../../formats/report/html/html.ts';

/** In the order of the page, which numbers them. */
export const SECTION_IDS = [
  'findings',
  'effects',
  'dose',
  'pairs',
  'barriers',
  'trade-offs',
  'equity',
  'costs',
  'methods',
  'appendix',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

export interface TableRef {
  readonly anchor: string;
  /** `2.1`: of the section, then of the table in it. */
  readonly number: string;
}

/** @param rank of the table in its section, from 0 */
export function tableRef(section: SectionId, rank: number): TableRef {
  const number = `${SECTION_IDS.indexOf(section) + 1}.${rank + 1}`;
  return { anchor: `table-${number.replace('.', '-')}`, number };
}

const TABLE = { nl: 'Tabel', en: 'Table' } as const;

function numberedTitle({ number }: TableRef, title: string, language: Language): string {
  return `${TABLE[language]} ${number}. ${title}`;
}

/** The table with its number before its caption. */
export function numberedTable<Row>(ref: TableRef, table: DataTable<Row>, language: Language): Html {
  const caption = numberedTitle(ref, table.caption, language);
  return html`<div id="${ref.anchor}">${dataTable({ ...table, caption })}</div>\n`;
}

/** The same folded away, where its chart says all of it; a link to it unfolds it. */
export function foldedTable<Row>(ref: TableRef, table: DataTable<Row>, language: Language): Html {
  const caption = numberedTitle(ref, table.caption, language);
  return html`<details class="fold" id="${ref.anchor}"><summary>${caption}</summary>\n${dataTable({ ...table, caption })}</details>\n`;
}

export function tableLink(ref: TableRef, language: Language): Html {
  return html`<a href="#${ref.anchor}">${TABLE[language].toLowerCase()}\u00a0${ref.number}</a>`;
}
