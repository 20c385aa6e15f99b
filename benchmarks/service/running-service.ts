/** The service as a process of its own, as `npm start` starts it, on a free port of this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../bin/service.mjs', import.meta.url));
const START_SECONDS = 120;

export interface RunningProcess {
  readonly child: ChildProcess;
  /** What it has told so far. */
  readonly told: () => string;
  /** As a power cut would; nothing is told to it first. */
  readonly kill: () => Promise<void>;
  /** In order. @returns its exit code */
  readonly stop: () => Promise<number | null>;
}

export interface RunningService extends RunningProcess {
  readonly url: string;
}

export interface FirstService extends RunningService {
  /** Of the link that makes the first administrator. */
  readonly setUpToken: string;
}

type Settings = Readonly<Record<string, string>>;

/** Once it listens. @throws Error with what it told when it ends before */
export async function startService(settings: Settings): Promise<RunningService> {
  const running = started([], { PORT: '0', LOG_LEVEL: 'error', STAGEPLAN_LANGUAGE: 'en', ...settings });
  const url = await toldBy(running, /runs at (http:\/\/[^\s]+)/);
  return { ...running, url };
}

/** On an empty database. */
export async function startFirst(settings: Settings): Promise<FirstService> {
  const running = await startService(settings);
  return { ...running, setUpToken: await toldBy(running, /#([\w-]+)/) };
}

export async function startWorker(settings: Settings): Promise<RunningProcess> {
  const running = started(['worker'], { LOG_LEVEL: 'error', STAGEPLAN_LANGUAGE: 'en', ...settings });
  await toldBy(running, /(Ctrl-C stops it)/);
  return running;
}

function started(args: readonly string[], settings: Settings): RunningProcess {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const ended = once(child, 'exit');
  // A benchmark that fails leaves nothing running.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return {
    child,
    told: () => text,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** What the pattern finds, once it is told. */
async function toldBy({ child, told }: RunningProcess, pattern: RegExp): Promise<string> {
  const until = performance.now() + START_SECONDS * 1000;
  while (performance.now() < until) {
    const found = pattern.exec(told())?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the service did not start:\n${told()}`);
}
