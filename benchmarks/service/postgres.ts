/** A PostgreSQL of our own in a temporary folder, from Debian's programs; it ends with `stop`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = '/usr/lib/postgresql';

export interface Postgres {
  readonly url: string;
  readonly stop: () => void;
}

/** Null where none is installed. */
export async function startPostgres(): Promise<Postgres | null> {
  const bin = programs();
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, args: readonly string[]) => {
    // The server refuses to run as root.
    const [command, ...before] = isRoot
      ? ['runuser', '-u', 'postgres', '--', join(bin, program)]
      : [join(bin, program)];
    execFileSync(command ?? program, [...before, ...args], { stdio: 'ignore', cwd: folder });
  };
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', [
    '--pgdata',
    data,
    '--auth',
    'trust',
    '--username',
    'postgres',
    '--no-locale',
    '--encoding',
    'UTF8',
  ]);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run('pg_ctl', ['--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options, 'start']);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', ['--pgdata', data, '--mode', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programs(): string | null {
  if (!existsSync(PROGRAMS)) return null;
  const [newest] = readdirSync(PROGRAMS).sort((a, b) => Number(b) - Number(a));
  const bin = newest === undefined ? null : join(PROGRAMS, newest, 'bin');
  return bin !== null && existsSync(join(bin, 'initdb')) ? bin : null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
