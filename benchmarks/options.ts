/** What the benchmark is told on its command line. */
import { parseArgs } from 'node:util';
import { OURS, PEERS } from './peers/all-peers.ts';
import type { Peer } from './peers/peer.ts';
import { SUITES, type Suite, suiteNamed } from './suites/suites.ts';

export interface BenchOptions {
  readonly suites: readonly Suite[];
  readonly peers: readonly Peer[];
  /** Semesters per suite; null for as many as each suite affords. */
  readonly semesters: number | null;
  /** For each peer and semester; null for the time of the suite. */
  readonly seconds: number | null;
  readonly seed: number;
  readonly workers: number;
  readonly out: string | null;
  readonly keep: boolean;
}

/** What is run when nothing is asked: a few minutes. */
const SHORT = { suites: 'leuven,tight-30,tight-100', seeds: '1', seconds: '10' } as const;

const suiteLines = SUITES.map(
  ({ name, story, seconds, semesters }) =>
    `    ${name.padEnd(13)}${story} (${semesters} × ${seconds} s in a full run)`,
);
const peerLines = PEERS.map(({ name, about }) => `    ${name.padEnd(16)}${about}`);

export const HELP = `Runs this planner and its peers side by side: the same semesters, the same time, one checker for all.

  npm run bench                                     a few minutes: ${SHORT.suites}, ${SHORT.seconds} s each
  npm run bench:full                                every suite with its own time, some hours
  npm run bench -- --suites tight-300 --seconds 60 --seeds 3 --peers ${OURS},cp-sat

  --suites A,B    which semesters (${SHORT.suites}); "all" for every suite
${suiteLines.join('\n')}
  --seeds N       semesters of each suite, generated from seeds 1 to N (${SHORT.seeds}); "all": what each suite affords
  --seconds N     for each peer and semester, the same for all (${SHORT.seconds}); "suite": the time of each suite
  --peers A,B     who runs (everybody); who is not installed is said to be skipped, with what it takes
${peerLines.join('\n')}
  --seed N        for what planners leave to chance (1)
  --workers N     threads of those that can have more (1)
  --out FOLDER    writes the report there: report.md, report.html and the figures as report.json
  --keep          writes it to benchmarks/results, under the version and the suites
  --full          short for --suites all --seeds all --seconds suite
  --help          this text`;

/** Null when help was asked for. @throws RangeError naming the option and what is expected. */
export function benchOptions(given: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...given],
    options: {
      suites: { type: 'string' },
      seeds: { type: 'string' },
      seconds: { type: 'string' },
      peers: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '1' },
      out: { type: 'string' },
      keep: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const suites = values.suites ?? (values.full ? 'all' : SHORT.suites);
  const seeds = values.seeds ?? (values.full ? 'all' : SHORT.seeds);
  const seconds = values.seconds ?? (values.full ? 'suite' : SHORT.seconds);
  return {
    suites: suites === 'all' ? SUITES : namesIn(suites).map(suiteNamed),
    peers: values.peers === undefined ? PEERS : namesIn(values.peers).map(peerNamed),
    semesters: seeds === 'all' ? null : wholeNumber('seeds', seeds, 1),
    seconds: seconds === 'suite' ? null : wholeNumber('seconds', seconds, 1),
    seed: wholeNumber('seed', values.seed, 0),
    workers: wholeNumber('workers', values.workers, 1),
    out: values.out ?? null,
    keep: values.keep,
  };
}

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function peerNamed(name: string): Peer {
  const peer = PEERS.find((one) => one.name === name);
  if (peer === undefined) {
    const names = PEERS.map((one) => one.name).join(', ');
    throw new RangeError(`--peers ${name}: no peer of that name; there are ${names}`);
  }
  return peer;
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < least) {
    throw new RangeError(`--${option} ${text}: a whole number from ${least} on is expected`);
  }
  return number;
}
