/** What was measured, as a page of Markdown. */
import type { Measurement, MeasureSettings } from './measure.ts';

export function resultsPage(
  measurements: readonly Measurement[],
  settings: MeasureSettings,
  version: string,
): string {
  const met = measurements.filter(({ score, published }) => score !== null && score >= published.bestKnown);
  const better = measurements.filter(({ score, published }) => score !== null && score > published.bestKnown);
  const optimal = measurements.filter(({ score, bound }) => score === bound);
  const slowest = Math.max(...measurements.map(({ seconds }) => seconds));
  return [
    `# ${version}: medical student scheduling, public instances`,
    '',
    `\`npm run bench:mssp -- --seconds ${settings.maxSeconds} --seed ${settings.seed} --nodes ${settings.nodes} --program-seconds ${settings.secondsPerProgram}\`, one run, one thread, HiGHS for linear programs.`,
    'Every schedule is judged by the checker that reproduces the scores of the published certificates; every bound follows from prices.',
    '',
    `${measurements.length} instances: ${met.length} at the published best or better, ${better.length} better, ${optimal.length} proven optimal; the slowest took ${slowest.toFixed(1)} s.`,
    '',
    '| instance | published best | published bound | ours | our bound | gap | columns | found in | seconds |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |',
    ...measurements.map(row),
    '',
    'Published values: Akbarzadeh & Maenhout 2021 (instances; optimal values computed with HiGHS), Zanazzo, Ceschia, Dovier & Schaerf 2024.',
    '',
  ].join('\n');
}

function row({ published, score, bound, seconds, foundIn, columns }: Measurement): string {
  const gap =
    score === null ? '–' : score === bound ? 'optimal' : `${((100 * (bound - score)) / bound).toFixed(3)} %`;
  const cells = [
    published.instance,
    published.bestKnown,
    published.upperBound,
    score ?? '–',
    bound,
    gap,
    columns,
    foundIn,
    seconds.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}
