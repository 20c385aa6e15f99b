import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bin,solver,api,scenarios,benchmarks,web}/**/*.test.ts'],
    globalSetup: ['api/gtfs/testing/own-cache.ts'],
    // Vitest keeps one core for itself unless told; on two cores that is half the machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
