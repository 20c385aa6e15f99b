/**
 * Which way imports may point: docs/architecture.md, one rule per line of its "Directions".
 * Tests and the folders called testing may look anywhere.
 */
const notTests = '(\\.test\\.ts$|/testing/)';

/** Files under `from` may import nothing inside the project but what `allowed` matches. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: notTests },
  to: { path: '^(solver|api|scenarios|benchmarks|web)/', pathNot: allowed },
});

export default {
  forbidden: [
    only('domain-imports-nothing', '^solver/domain/', ['^solver/domain/']),
    only('travel-imports-domain', '^solver/travel/', ['^solver/(domain|travel)/']),
    only('reach-imports-travel', '^solver/reach/', ['^solver/(domain|travel|reach)/']),
    only('prepare-imports-travel', '^solver/prepare/', ['^solver/(domain|travel|prepare)/']),
    only('rules-import-prepare', '^solver/rules/', ['^solver/(domain|travel|prepare|rules)/']),
    only('search-imports-rules', '^solver/search/', ['^solver/(domain|travel|prepare|rules|search)/']),
    only('fit-knows-no-state', '^solver/search/fit/', [
      '^solver/(domain|travel|prepare|rules)/',
      '^solver/search/fit/',
    ]),
    only('state-knows-no-steps', '^solver/search/state/', [
      '^solver/(domain|travel|prepare|rules)/',
      '^solver/search/(fit|state)/',
    ]),
    only('steps-know-no-course', '^solver/search/steps/', [
      '^solver/(domain|travel|prepare|rules)/',
      '^solver/search/(fit|state|steps|pricing)/',
      '^solver/search/random\\.ts$',
    ]),
    only('columns-know-no-care', '^solver/search/columns/', [
      '^solver/search/(columns|lp)/',
      '^solver/search/random\\.ts$',
      '^solver/prepare/typed-arrays\\.ts$',
    ]),
    only('regions-import-search', '^solver/regions/', [
      '^solver/(domain|travel|prepare|rules|search|regions)/',
    ]),
    only('lp-knows-no-planning', '^solver/search/lp/', [
      '^solver/search/lp/',
      '^solver/domain/sentence\\.ts$',
    ]),
    only('check-stands-apart', '^solver/check/', ['^solver/(domain|check)/', '^solver/travel/gtfs/']),
    only('explain-imports-rules', '^solver/explain/', ['^solver/(domain|travel|prepare|rules|explain)/']),
    only('solver-stands-alone', '^solver/[^/]+\\.ts$', ['^solver/']),
    only('scenarios-import-solver', '^scenarios/', ['^(solver|scenarios)/']),
    only('benchmarks-import-scenarios', '^benchmarks/', [
      '^(solver|scenarios|benchmarks)/',
      '^api/(formats|gtfs|planning)/',
    ]),
    only('formats-know-no-command', '^api/formats/', ['^solver/', '^api/formats/']),
    only('planning-knows-no-command', '^api/planning/', ['^solver/', '^api/(planning|formats|gtfs|lp)/']),
    only('experiments-know-no-queue', '^api/experiments/(?!queue/)', [
      '^(solver|scenarios)/',
      '^api/experiments/(?!queue/)',
      '^api/(planning|formats|gtfs)/',
      '^api/version\\.ts$',
    ]),
    only('queued-experiments-know-no-request', '^api/experiments/queue/', [
      '^(solver|scenarios)/',
      '^api/(experiments|jobs|store|planning|formats|gtfs)/',
      '^api/version\\.ts$',
    ]),
    only('store-knows-no-request', '^api/store/', [
      '^solver/',
      '^api/(store|formats)/',
      '^api/version\\.ts$',
    ]),
    only('jobs-know-no-request', '^api/jobs/', ['^solver/', '^api/(jobs|planning|formats|gtfs|store)/']),
    only('accounts-know-no-request', '^api/auth/', ['^solver/', '^api/(auth|store)/']),
    only('plans-know-no-request', '^api/plans/', ['^solver/', '^api/(plans|planning|formats|gtfs|store)/']),
    only('feeds-know-no-request', '^api/feeds/', ['^solver/', '^api/(feeds|plans|formats|gtfs|store|auth)/']),
    only('exchange-knows-no-request', '^api/exchange/', [
      '^(solver|scenarios)/',
      '^api/(exchange|planning|plans|formats|gtfs|store|auth)/',
    ]),
    only('http-knows-no-service', '^api/http/', [
      '^solver/',
      '^api/(http|auth|store|jobs|experiments|plans|feeds|exchange|formats|gtfs|planning)/',
      '^api/version\\.ts$',
    ]),
    only('service-knows-no-command', '^api/service/', [
      '^(solver|scenarios)/',
      '^api/(service|http|auth|store|jobs|experiments|plans|feeds|exchange|formats|gtfs|planning)/',
      '^api/version\\.ts$',
    ]),
    only('api-imports-solver', '^api/', ['^(solver|scenarios|api)/']),
    only('web-stands-alone', '^web/', ['^web/']),
    {
      name: 'check-reads-for-itself',
      comment: 'What the other readings share, the checker writes anew.',
      severity: 'error',
      from: { path: '^solver/check/', pathNot: notTests },
      to: {
        path: '^solver/domain/(busy-occurrences|offered-places|weekend-staffing|mentor-roster|closures|group-by)\\.ts$',
      },
    },
    {
      name: 'planning-reads-no-names',
      comment: 'Names of trainees and mentors are joined to what is planned only where they are shown.',
      severity: 'error',
      from: { path: '^api/(planning|jobs|plans|experiments)/', pathNot: notTests },
      to: { path: '^api/store/(tables/)?people\\.ts$' },
    },
    {
      name: 'solver-is-pure',
      comment: 'No files, network, clock or console in the core: they are handed in.',
      severity: 'error',
      from: { path: '^solver/', pathNot: notTests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'experiments-are-pure',
      comment:
        'What is changed, measured and reckoned in an experiment depends on nothing but what is handed in.',
      severity: 'error',
      from: { path: '^scenarios/experiments/', pathNot: notTests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-core-entry',
      comment:
        'Search has mutable state; outside the core it is reached through planSemester. Linear programs know no planning: others may solve theirs. What is handed to other planners is what ours prepares.',
      severity: 'error',
      from: { path: '^(api|scenarios|benchmarks)/', pathNot: `${notTests}|^benchmarks/exchange/` },
      to: { path: '^solver/(search|prepare)/', pathNot: '^solver/search/lp/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependency-at-run-time',
      severity: 'error',
      from: { path: '^(solver|api|scenarios)/', pathNot: notTests },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
