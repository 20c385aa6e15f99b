/**
 * The layer check and its canary: imports point one way, and a planted wrong import is caught. A check that
 * reads no module passes too, so it must also have read most of the source files.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const ROOTS = ['solver', 'api', 'scenarios', 'benchmarks'];
const CANARIES = [
  { file: 'solver/domain/canary.ts', imports: '../rules/index.ts', rule: 'domain-imports-nothing' },
  { file: 'solver/travel/canary.ts', imports: '../prepare/prepared.ts', rule: 'travel-imports-domain' },
  { file: 'solver/reach/canary.ts', imports: '../prepare/prepared.ts', rule: 'reach-imports-travel' },
  { file: 'solver/prepare/canary.ts', imports: '../rules/index.ts', rule: 'prepare-imports-travel' },
  { file: 'solver/rules/canary.ts', imports: '../search/search.ts', rule: 'rules-import-prepare' },
  { file: 'solver/search/canary.ts', imports: '../check/check-plan.ts', rule: 'search-imports-rules' },
  { file: 'solver/search/fit/canary.ts', imports: '../state/search-state.ts', rule: 'fit-knows-no-state' },
  { file: 'solver/search/state/canary.ts', imports: '../steps/step.ts', rule: 'state-knows-no-steps' },
  { file: 'solver/search/steps/canary.ts', imports: '../search.ts', rule: 'steps-know-no-course' },
  { file: 'solver/search/columns/canary.ts', imports: '../fit/placed.ts', rule: 'columns-know-no-care' },
  { file: 'solver/regions/canary.ts', imports: '../check/check-plan.ts', rule: 'regions-import-search' },
  { file: 'solver/search/lp/canary.ts', imports: '../search.ts', rule: 'lp-knows-no-planning' },
  { file: 'solver/check/canary.ts', imports: '../rules/index.ts', rule: 'check-stands-apart' },
  {
    file: 'solver/check/canary-helper.ts',
    imports: '../domain/offered-places.ts',
    rule: 'check-reads-for-itself',
  },
  { file: 'solver/explain/canary.ts', imports: '../search/search.ts', rule: 'explain-imports-rules' },
  { file: 'solver/canary.ts', imports: '../api/cli/main.ts', rule: 'solver-stands-alone' },
  { file: 'solver/canary-files.ts', imports: 'node:fs', rule: 'solver-is-pure' },
  { file: 'scenarios/canary.ts', imports: '../api/cli/main.ts', rule: 'scenarios-import-solver' },
  { file: 'benchmarks/canary.ts', imports: '../api/cli/main.ts', rule: 'benchmarks-import-scenarios' },
  { file: 'api/canary.ts', imports: '../benchmarks/run.ts', rule: 'api-imports-solver' },
  { file: 'api/formats/canary.ts', imports: '../cli/main.ts', rule: 'formats-know-no-command' },
  { file: 'api/planning/canary.ts', imports: '../cli/main.ts', rule: 'planning-knows-no-command' },
  { file: 'api/experiments/canary.ts', imports: '../cli/main.ts', rule: 'experiments-know-no-queue' },
  {
    file: 'api/experiments/queue/canary.ts',
    imports: '../../http/app.ts',
    rule: 'queued-experiments-know-no-request',
  },
  { file: 'scenarios/experiments/canary.ts', imports: 'node:fs', rule: 'experiments-are-pure' },
  { file: 'api/store/canary.ts', imports: '../http/app.ts', rule: 'store-knows-no-request' },
  { file: 'api/jobs/canary.ts', imports: '../http/app.ts', rule: 'jobs-know-no-request' },
  { file: 'api/auth/canary.ts', imports: '../http/app.ts', rule: 'accounts-know-no-request' },
  { file: 'api/plans/canary.ts', imports: '../http/app.ts', rule: 'plans-know-no-request' },
  {
    file: 'api/jobs/canary-names.ts',
    imports: '../store/tables/people.ts',
    rule: 'planning-reads-no-names',
  },
  { file: 'api/feeds/canary.ts', imports: '../http/app.ts', rule: 'feeds-know-no-request' },
  { file: 'api/exchange/canary.ts', imports: '../http/app.ts', rule: 'exchange-knows-no-request' },
  { file: 'api/http/canary.ts', imports: '../service/start.ts', rule: 'http-knows-no-service' },
  { file: 'api/service/canary.ts', imports: '../cli/main.ts', rule: 'service-knows-no-command' },
  { file: 'api/canary-core.ts', imports: '../solver/search/search.ts', rule: 'only-the-core-entry' },
  { file: 'api/canary-tool.ts', imports: 'fast-check', rule: 'no-dev-dependency-at-run-time' },
];

function cruise() {
  const run = spawnSync(
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...ROOTS],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (!run.stdout.startsWith('{'))
    throw new Error(`dependency-cruiser gave no answer:\n${run.stderr}${run.stdout}`);
  return JSON.parse(run.stdout).summary;
}

for (const canary of CANARIES) {
  writeFileSync(canary.file, `import * as wrong from '${canary.imports}';\nexport default wrong;\n`);
}
try {
  const caught = cruise().violations.map((v) => `${v.from} ${v.rule.name}`);
  for (const canary of CANARIES) {
    if (!caught.includes(`${canary.file} ${canary.rule}`)) {
      console.error(`layers: the planted import in ${canary.file} was not caught by ${canary.rule}`);
      process.exitCode = 1;
    }
  }
} finally {
  for (const canary of CANARIES) rmSync(canary.file);
}

const { violations, totalCruised } = cruise();
for (const { rule, from, to } of violations) console.error(`layers: ${rule.name}: ${from} → ${to}`);
const sources = execFileSync('git', ['ls-files', '--', ...ROOTS.map((root) => `${root}/**/*.ts`)], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean).length;
if (totalCruised < sources) {
  console.error(`layers: only ${totalCruised} modules read of ${sources} source files`);
  process.exitCode = 1;
}
if (violations.length > 0) process.exitCode = 1;
if (!process.exitCode)
  console.log(`layers: ${totalCruised} modules, imports point one way, ${CANARIES.length} canaries caught`);
