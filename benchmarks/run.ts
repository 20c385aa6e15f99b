/** The benchmark: this planner and its peers side by side, judged by one checker. `--help` says how. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { measureCase } from './measure/measure.ts';
import type { Measurement } from './measure/measurement.ts';
import { type BenchOptions, benchOptions, HELP } from './options.ts';
import { htmlReport } from './report/html-report.ts';
import { machine } from './report/machine.ts';
import { markdownReport } from './report/markdown-report.ts';
import { measuredLine } from './report/measured-line.ts';
import type { BenchReport } from './report/report.ts';

const ROOT = join(import.meta.dirname, '..');
const GIVEN = process.argv.slice(2);

function asked(): BenchOptions | null {
  try {
    return benchOptions(GIVEN);
  } catch (failure) {
    console.error(
      `${failure instanceof Error ? failure.message : failure}\nnpm run bench -- --help says more.`,
    );
    process.exit(2);
  }
}

async function measureAll(options: BenchOptions): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const suite of options.suites) {
    const seconds = options.seconds ?? suite.seconds;
    const { seed, workers } = options;
    for (const suiteCase of suite.cases(options.semesters ?? suite.semesters)) {
      console.log(`\n${suiteCase.name}, ${seconds} s each`);
      await measureCase(suiteCase, options.peers, { seconds, seed, workers }, (measurement) => {
        measurements.push(measurement);
        console.log(measuredLine(measurement));
      });
    }
  }
  return measurements;
}

/** Where the report went is nobody's business later on. */
function withoutFolder(given: readonly string[]): readonly string[] {
  return given.filter(
    (word, i) => word !== '--out' && given[i - 1] !== '--out' && !word.startsWith('--out='),
  );
}

function write(folder: string, name: string, report: BenchReport): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), markdownReport(report));
  writeFileSync(join(folder, `${name}.html`), htmlReport(report));
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report)}\n`);
}

const options = asked();
if (options === null) {
  console.log(HELP);
} else {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const report: BenchReport = {
    version,
    date: new Date().toISOString().slice(0, 10),
    command: ['npm run bench --', ...withoutFolder(GIVEN)].join(' ').trim(),
    machine: machine(),
    seed: options.seed,
    workers: options.workers,
    peers: options.peers.map(({ name, about }) => ({ name, about })),
    measurements: await measureAll(options),
  };
  if (options.out !== null) write(options.out, 'report', report);
  const suites = options.suites.map(({ name }) => name).join('+');
  if (options.keep) write(join(ROOT, 'benchmarks/results'), `${version}-${suites}`, report);
  console.log(`\n${markdownReport(report)}`);
}
