/** What every chart is told besides its figures. */
import { createHash } from 'node:crypto';

export interface ChartWords {
  /** Its accessible name: what the chart shows. */
  readonly title: string;
  /** Its accessible description: what a reader who cannot see it should take from it. */
  readonly description: string;
  /** Stands in the middle of a chart without figures; a dash when left out. */
  readonly emptyText?: string;
  /** Begins every id inside the chart and must be unique on the page; made from the figures when left out. */
  readonly id?: string;
}

/** How a chart writes a number; the words of the page's language, units included. */
export type NumberWriter = (value: number) => string;

/** At most two decimals, after a comma as in Dutch. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
    .replace('-', '−')
    .replace('.', ',');
}

/** The same chart always has the same id, another chart another. */
export function chartId(kind: string, spec: ChartWords): string {
  return spec.id ?? `${kind}-${createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 10)}`;
}
