/** A peer in a process of its own, watched: what it told, how much memory it took, and its end at the time limit. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Job } from './job.ts';
import { type Message, type PeerBound, type ProgressMessage, readMessage } from './messages.ts';
import { peakMemoryMb } from './peak-memory.ts';
import type { Peer } from './peer.ts';

/** After its time a peer has as much again, within limits, to write its answer; then it is killed. */
const GRACE = { share: 0.5, least: 10, most: 120 } as const;
/** To read the semester and make ready; not counted as planning time. */
const READY_SECONDS = 600;
const WATCH_MS = 100;
const MS = 1000;

export interface PeerRun {
  readonly curve: readonly ProgressMessage[];
  /** From ready to the last word, as the watcher measured it. */
  readonly seconds: number;
  /** Highest resident memory of the process in megabytes; null where the system does not tell. */
  readonly peakMemoryMb: number | null;
  readonly bound: PeerBound | null;
  readonly ending: 'done' | 'killed' | 'gave-up' | 'crashed';
  /** Its own reason for giving up, or the end of what it complained of. */
  readonly complaint: string;
}

const COMPLAINT_CHARACTERS = 600;

export function graceSeconds(seconds: number): number {
  return Math.min(GRACE.most, Math.max(GRACE.least, GRACE.share * seconds));
}

export function runPeer(peer: Peer, job: Job, jobFile: string): Promise<PeerRun> {
  writeFileSync(jobFile, JSON.stringify(job));
  const [program, ...given] = peer.command(job, jobFile);
  return new Promise((resolve) => {
    const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'] });
    const curve: ProgressMessage[] = [];
    let last: Message | null = null;
    let bound: PeerBound | null = null;
    let peak: number | null = null;
    let errors = '';
    let killed = false;
    let startedAt = performance.now();
    let kill = setTimeout(stop, READY_SECONDS * MS);
    function stop(): void {
      killed = true;
      child.kill('SIGKILL');
    }
    const watch = setInterval(() => {
      peak = peakMemoryMb(child.pid) ?? peak;
    }, WATCH_MS);
    const listen = (message: Message | null) => {
      if (message === null) return;
      last = message;
      if (message.kind === 'ready') {
        startedAt = performance.now();
        clearTimeout(kill);
        kill = setTimeout(stop, (job.seconds + graceSeconds(job.seconds)) * MS);
      }
      if (message.kind === 'progress') curve.push(message);
      if ('bound' in message) bound = message.bound ?? bound;
    };
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => listen(readMessage(line)));
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-COMPLAINT_CHARACTERS);
    });
    child.on('error', (failure) => {
      errors = failure.message;
    });
    child.on('close', () => {
      clearTimeout(kill);
      clearInterval(watch);
      const seconds = last?.kind === 'done' ? last.seconds : (performance.now() - startedAt) / MS;
      const complaint = last?.kind === 'gave-up' ? last.why : errors.trim();
      const ending =
        last?.kind === 'done' || last?.kind === 'gave-up' ? last.kind : killed ? 'killed' : 'crashed';
      resolve({ curve, seconds, peakMemoryMb: peak, bound, ending, complaint });
    });
  });
}
