/** Runs the command line for tests: in this process, or as a process of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../exit-codes.ts';
import { main } from '../main.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/stageplan.mjs', import.meta.url));

export interface Spoken<Code> {
  readonly code: Code;
  readonly out: string;
  readonly err: string;
}

/** The same as the program does, without the time it takes to start it. */
export async function run(...argv: string[]): Promise<Spoken<ExitCode>> {
  let out = '';
  let err = '';
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    errIsScreen: false,
  });
  return { code, out, err };
}

export interface ProcessOptions {
  readonly cwd?: string;
  /** Called with all of standard error so far, whenever something is added; may send a signal. */
  readonly onError?: (err: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** The program itself. */
export function start(
  argv: readonly string[],
  { cwd, onError }: ProcessOptions = {},
): Promise<Spoken<number | null>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(cwd === undefined ? {} : { cwd }),
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      onError?.(err, (signal) => child.kill(signal));
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

export interface Folder {
  /** The full path of something in the folder. */
  readonly at: (...parts: string[]) => string;
  /** Writes a file, as JSON unless it is a text or bytes already; its full path. */
  readonly put: (path: string, content: unknown) => string;
}

/**
 * An empty folder, gone when the tests of the file are done.
 * @param afterAll the hook of the test runner
 */
export function temporaryFolder(afterAll: (clean: () => void) => void): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'stageplan-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...parts: string[]) => join(folder, ...parts);
  return {
    at,
    put: (path, content) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      const isReady = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(at(path), isReady ? content : JSON.stringify(content, null, 2));
      return at(path);
    },
  };
}
