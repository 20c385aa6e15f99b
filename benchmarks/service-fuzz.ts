/**
 * The service asked at random by a program of others, from nothing but its contract: schemathesis, where it is installed
 * (`pip install schemathesis`). A service of its own for each role, with a small semester that was planned. Ends with 1 when
 * there was a fault of ours (5xx) or an answer that the contract does not promise. `api/http/fuzz.test.ts` does the like with
 * every `npm test`. Loopback only.
 *
 *   node --import tsx benchmarks/service-fuzz.ts [--examples 20] [--seed 1] [--roles nobody,coordinator] [--out FOLDER]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FUZZED_ROLES, type FuzzedRole, fuzzWorld } from './service/fuzz-world.ts';
import { startFirst } from './service/running-service.ts';
import { ranClean, schemathesisVersion } from './service/schemathesis.ts';

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    roles: { type: 'string', default: FUZZED_ROLES.join(',') },
    /** Where the report of every request is kept. */
    out: { type: 'string' },
  },
});
const [examples, seed] = [Number(values.examples), Number(values.seed)];
if (!Number.isInteger(examples) || examples < 1 || !Number.isInteger(seed))
  throw new RangeError('--examples and --seed need whole numbers');
const asked = values.roles.split(',');
const roles = FUZZED_ROLES.filter((role) => asked.includes(role));
if (roles.length !== asked.length) throw new RangeError(`--roles takes ${FUZZED_ROLES.join(', ')}`);

const version = schemathesisVersion();
if (version === null) {
  console.log('schemathesis: SKIPPED, it is not installed (pip install schemathesis)');
} else {
  const found: FuzzedRole[] = [];
  for (const role of roles) {
    console.log(`\n${version}, as ${role} …`);
    if (!(await isCleanFor(role))) found.push(role);
  }
  console.log(found.length === 0 ? 'nothing was found' : `something was found as ${found.join(', ')}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

async function isCleanFor(role: FuzzedRole): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-fuzz-'));
  const report = values.out === undefined ? folder : join(values.out, role);
  mkdirSync(report, { recursive: true });
  const service = await startFirst({
    STAGEPLAN_DATA: join(folder, 'data'),
    STAGEPLAN_EXAMPLE: 'no',
    WORKERS: '1',
    THREADS: '1',
  });
  try {
    const world = await fuzzWorld(() => service.url, service.setUpToken);
    return await ranClean({
      url: service.url,
      world,
      key: world.keys[role],
      examples,
      seed,
      folder: report,
    });
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
