/** How much memory a process has held at most. */
import { readFileSync } from 'node:fs';

const KB_PER_MB = 1024;
const PEAK = /^VmHWM:\s+(\d+) kB$/m;

/** Megabytes of resident memory at most so far; null where there is no /proc or the process is gone. */
export function peakMemoryMb(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  try {
    const found = PEAK.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? null : Number(found[1]) / KB_PER_MB;
  } catch {
    return null;
  }
}
