import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{solver,api,scenarios,benchmarks,web}/**/*.test.ts'],
    globalSetup: ['api/gtfs/testing/own-cache.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
