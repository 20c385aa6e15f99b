/**
 * kill −9 of the service and of workers at random moments, again and again: no acknowledged change may be lost, no job
 * lost or done twice. On the embedded database, and on a PostgreSQL of its own where one is installed. And two processes
 * on one folder: the second must refuse. Ends with 1 when anything was wrong.
 *
 *   node --import tsx benchmarks/service-kill.ts [--rounds 50] [--seed 1] [--only embedded|postgres] [--out FOLDER]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { embeddedRounds, postgresRounds, type RoundsOutcome } from './service/kill-rounds.ts';
import { startPostgres } from './service/postgres.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    /** Where the outcome is kept as JSON. */
    out: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('--rounds needs a number above 0');
const generator = xoroshiro128plus(Number(values.seed));
const chance = () => (generator.next() >>> 0) / 2 ** 32;
const outcomes: RoundsOutcome[] = [];

if (values.only !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-kill-'));
  try {
    tell(await embeddedRounds(folder, rounds, chance));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (values.only !== 'embedded') {
  const postgres = await startPostgres();
  if (postgres === null) console.log('PostgreSQL: SKIPPED, none is installed under /usr/lib/postgresql');
  else {
    const folder = mkdtempSync(join(tmpdir(), 'stageplan-kill-'));
    try {
      tell(await postgresRounds({ folder, url: postgres.url }, rounds, chance));
    } finally {
      postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
if (values.out !== undefined) {
  mkdirSync(values.out, { recursive: true });
  const text = JSON.stringify({ seed: values.seed, node: process.version, outcomes }, null, 2);
  writeFileSync(join(values.out, 'service-kill.json'), `${text}\n`);
}
process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;

function tell(outcome: RoundsOutcome): void {
  outcomes.push(outcome);
  const { name, kills, changes, jobs, faults } = outcome;
  console.log(
    `${name}: ${kills} kills, ${changes} acknowledged changes, ${jobs} jobs, ${faults.length} faults`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
}
