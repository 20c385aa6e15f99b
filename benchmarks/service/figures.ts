/** How long answers took, by route. */
export interface RouteFigures {
  readonly route: string;
  readonly requests: number;
  readonly failed: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

export class Stopwatch {
  readonly #times = new Map<string, number[]>();
  readonly #failed = new Map<string, number>();
  readonly #failures = new Map<string, string>();

  /** @param isFailed whether the answer was another one than was asked for */
  add(route: string, milliseconds: number, isFailed: boolean): void {
    const times = this.#times.get(route) ?? [];
    times.push(milliseconds);
    this.#times.set(route, times);
    if (isFailed) this.#failed.set(route, (this.#failed.get(route) ?? 0) + 1);
  }

  /** What an answer that failed said; of each route the first is kept. */
  tell(route: string, said: string): void {
    if (!this.#failures.has(route)) this.#failures.set(route, `${route}: ${said}`);
  }

  failures(): readonly string[] {
    return [...this.#failures.values()];
  }

  /** By route, and of all together at the end. */
  figures(): readonly RouteFigures[] {
    const routes = [...this.#times].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = routes.flatMap(([, times]) => times);
    const failed = [...this.#failed.values()].reduce((sum, one) => sum + one, 0);
    return [
      ...routes.map(([route, times]) => figuresOf(route, times, this.#failed.get(route) ?? 0)),
      figuresOf('all', all, failed),
    ];
  }
}

function figuresOf(route: string, times: readonly number[], failed: number): RouteFigures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return {
    route,
    requests: sorted.length,
    failed,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: round(sorted.at(-1) ?? 0),
  };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

export function figuresTable(figures: readonly RouteFigures[]): string {
  const rows = figures.map(
    ({ route, requests, failed, median, p95, p99, most }) =>
      `| ${route} | ${requests} | ${failed} | ${median} | ${p95} | ${p99} | ${most} |`,
  );
  return [
    '| route | requests | failed | median ms | p95 ms | p99 ms | most ms |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
