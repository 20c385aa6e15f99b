import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stageplan-names-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('an error out of built code tells the line of TypeScript', async () => {
  const source = join(folder, 'fault.ts');
  const lines = ['interface Long {', '  name: string', '}', 'export function fail(): Long {'];
  writeFileSync(source, [...lines, "  throw new RangeError('too far');", '}', 'fail();', ''].join('\n'));
  const dist = join(folder, 'dist');
  const outfile = join(dist, 'fault.mjs');
  await build({ entryPoints: [source], outfile, format: 'esm', sourcemap: true });
  const names = fileURLToPath(new URL('./source-names.mjs', import.meta.url));
  const start = join(folder, 'start.mjs');
  const url = pathToFileURL(`${dist}/`).href;
  writeFileSync(
    start,
    `import { nameSources } from ${JSON.stringify(names)};
     nameSources(${JSON.stringify(url)});
     await import('./dist/fault.mjs').catch((error) => console.log(error.stack));`,
  );
  const { stdout } = spawnSync('node', [start], { encoding: 'utf8' });
  const [head, first, second] = stdout.split('\n');
  const file = pathToFileURL(source).href;
  expect([head, first, second]).toEqual([
    'RangeError: too far',
    `    at fail (${file}:5:9)`,
    `    at ${file}:7:1`,
  ]);
});
