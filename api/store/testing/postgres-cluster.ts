/**
 * A PostgreSQL of our own for the tests, in a temporary folder: started by the first test file that asks for it, shared by
 * all of one run. A watcher ends it and clears its folder when the run has ended, however that was.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { lock } from 'proper-lockfile';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, the newest installed; undefined where there is none. */
export function postgresFolder(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

/** The URL of a new, empty database. @throws Error where PostgreSQL is not installed */
export async function testDatabaseUrl(): Promise<string> {
  const port = await clusterPort();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres') });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return urlOf(port, name);
}

function urlOf(port: number, database: string): string {
  return `postgres://postgres@127.0.0.1:${port}/${database}`;
}

/** The test files of one run are processes of one parent; the cluster is that parent's. */
async function clusterPort(): Promise<number> {
  const folder = join(tmpdir(), `stageplan-test-postgres-${process.ppid}`);
  await mkdir(folder, { recursive: true });
  const release = await lock(folder, {
    retries: { retries: 200, factor: 1, minTimeout: 100, maxTimeout: 100 },
  });
  try {
    const known = join(folder, 'port');
    if (existsSync(known)) return Number(await readFile(known, 'utf8'));
    const port = await freePort();
    startCluster(folder, port);
    await writeFile(known, String(port));
    return port;
  } finally {
    await release();
  }
}

function startCluster(folder: string, port: number): void {
  const programs = postgresFolder();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const data = join(folder, 'data');
  const asPostgres = ownerPrefix(folder);
  const run = (program: string, args: readonly string[]) =>
    execFileSync('env', ['LC_ALL=C', ...asPostgres, join(programs, program), ...args], {
      stdio: 'ignore',
      cwd: '/',
    });
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  const stop = [...asPostgres, join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop'].join(' ');
  const watch = `while kill -0 ${process.ppid} 2>/dev/null; do sleep 1; done; ${stop}; rm -rf ${folder} ${folder}.lock`;
  spawn('sh', ['-c', watch], { detached: true, stdio: 'ignore', cwd: '/' }).unref();
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it, who must own the folder. */
function ownerPrefix(folder: string): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  execFileSync('chown', ['postgres', folder]);
  return ['runuser', '-u', 'postgres', '--'];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
