import { ENTRIES } from './bin/entries.mjs';

export default {
  entry: [
    ...ENTRIES,
    '.ci/start-service.mjs',
    'api/store/testing/writer-process.ts',
    'benchmarks/*.ts',
    'benchmarks/*/run.ts',
    'scenarios/semesters/**/build.ts',
    'solver/index.ts',
  ],
  project: ['{bin,solver,api,scenarios,benchmarks,web}/**/*.ts', 'bin/**', '.ci/*.mjs'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: ['@expo-google-fonts/noto-sans', 'swagger-ui-dist'],
  ignoreBinaries: ['pdftotext', 'pdfinfo', 'pdftoppm'],
};
