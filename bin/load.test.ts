import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIn } from './build.mjs';
import { ENTRIES } from './entries.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'stageplan-built-'));
const dist = join(copy, 'dist');
const version = join(copy, 'api/version.ts');

function built(): { readonly files: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(dist, 'built.json'), 'utf8'));
}

function stageplan(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('node', [join(copy, 'bin/stageplan.mjs'), ...given], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  const unneeded = /(\.test\.ts|\/semesters\/.+)$/;
  for (const folder of ['bin', 'api', 'solver', 'scenarios']) {
    cpSync(join(ROOT, folder), join(copy, folder), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !unneeded.test(path),
    });
  }
  cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  await buildIn(copy);
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('every file that starts something', () => {
  const started = readdirSync(join(ROOT, 'bin')).flatMap((file) => {
    const text = readFileSync(join(ROOT, 'bin', file), 'utf8');
    return [...text.matchAll(/await load\('(.+)'\)/g)].map(([, entry]) => entry ?? '');
  });

  it('starts what is built', () => {
    const here = ENTRIES.filter((entry) => !entry.startsWith('benchmarks/'));
    expect(started.sort()).toEqual(here.toSorted());
    expect(Object.keys(built().files).sort()).toEqual(here.toSorted());
  });
});

describe('what is built and the TypeScript', () => {
  function planned(out: string) {
    const given = [join(ROOT, 'scenarios/semesters/tiny-rest'), '--out', join(copy, out)];
    const settings = ['--steps', '50', '--workers', '1', '--stamp', '2027-01-15T09:00:00Z'];
    const { status, stderr } = stageplan('plan', ...given, ...settings, '--without', 'report,excel,pdf');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(0);
    return readFileSync(join(copy, out, 'plan.json'), 'utf8');
  }

  it('make the same plan and tell the same version', () => {
    const sameVersion = stageplan('--version');
    const samePlan = planned('out-built');
    renameSync(dist, `${dist}-away`);
    try {
      expect(stageplan('--version')).toEqual(sameVersion);
      expect(planned('out-typescript')).toBe(samePlan);
    } finally {
      renameSync(`${dist}-away`, dist);
    }
  });
});

describe('what is loaded', () => {
  const source = readFileSync(join(ROOT, 'api/version.ts'), 'utf8');
  beforeEach(() => {
    writeFileSync(version, source);
    // As if it said something of its own, to be known by.
    const start = join(dist, built().files['api/cli/main.ts'] ?? '');
    writeFileSync(start, "export const main = () => { process.stdout.write('built'); return 0; };");
  });

  it('is what was built, also once a file was written again as it was', () => {
    expect(stageplan('--version').stdout).toBe('built');
  });

  it('is the TypeScript when a file that was built from holds something else, however old it says it is', () => {
    writeFileSync(version, source.replace('return ownPackage.version', "return 'edited'"));
    utimesSync(version, 0, 0);
    expect(stageplan('--version').stdout).toBe('edited\n');
  });

  it('is the TypeScript when a file that was built from is gone', () => {
    const unused = join(copy, 'api/cli/commands/template.ts');
    renameSync(unused, `${unused}.away`);
    try {
      expect(stageplan('--version').stdout).toMatch(/^\d/);
    } finally {
      renameSync(`${unused}.away`, unused);
    }
  });

  it('is the TypeScript when what notes the build cannot be read', () => {
    const note = join(dist, 'built.json');
    renameSync(note, `${note}.away`);
    writeFileSync(note, '{"files":');
    try {
      expect(stageplan('--version').stdout).toMatch(/^\d/);
    } finally {
      renameSync(`${note}.away`, note);
    }
  });
});
