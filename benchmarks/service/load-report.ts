/** What was measured of the service under load, as a page. */
import { availableParallelism, cpus } from 'node:os';
import { figuresTable, type RouteFigures } from './figures.ts';
import type { Load } from './load.ts';

/** Of all answers together. */
export const P95_TARGET_MILLISECONDS = 200;

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? '',
    node: process.version,
  };
}

export function loadPage(loads: readonly Load[], { cores, processor, node }: Machine): string {
  return [
    '# The service under load',
    `${cores} cores, ${processor}, Node ${node}; those who ask run on the same cores.`,
    ...loads.flatMap(loadSection),
    '',
  ].join('\n\n');
}

export function isKept({ figures }: Load): boolean {
  const all = ofAll(figures);
  return all !== undefined && all.failed === 0 && all.p95 < P95_TARGET_MILLISECONDS;
}

const TITLES: Readonly<Record<Load['database'], string>> = {
  embedded: 'Embedded database: one process answers and plans',
  postgres: 'PostgreSQL: one process answers, a worker plans',
};

function loadSection(load: Load): readonly string[] {
  const { calendars, coordinators, between, seconds, figures, subscribing, planning } = load;
  const requests = ofAll(figures)?.requests ?? 0;
  return [
    `## ${TITLES[load.database]}`,
    `${calendars} calendar programs and ${coordinators} coordinators, each a question every ${between} s on average: ${Math.round(requests / seconds)} answers a second for ${seconds} s. The example semester was being planned on a thread of its own: ${planning}. p95 under ${P95_TARGET_MILLISECONDS} ms and nothing failed: ${isKept(load) ? 'kept' : '**not kept**'}.`,
    figuresTable(figures),
    'Before, every calendar once, one after another:',
    figuresTable(subscribing),
  ];
}

function ofAll(figures: readonly RouteFigures[]): RouteFigures | undefined {
  return figures.find(({ route }) => route === 'all');
}
