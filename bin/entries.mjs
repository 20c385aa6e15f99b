/** What starts by itself, process or thread: the modules that `build.mjs` makes files of and `load.mjs` loads. */
export const ENTRIES = /** @type {const} */ ([
  'api/cli/main.ts',
  'api/exchange/exchange-thread.ts',
  'api/experiments/case-worker.ts',
  'api/experiments/queue/desk-thread.ts',
  'api/jobs/job-input-worker.ts',
  'api/lp/javascript-worker.ts',
  'api/planning/closing-worker.ts',
  'api/planning/planning-worker.ts',
  'api/planning/region-worker.ts',
  'api/service/main.ts',
  'benchmarks/peers/in-node/main.ts',
]);

/** @typedef {(typeof ENTRIES)[number]} Entry */
