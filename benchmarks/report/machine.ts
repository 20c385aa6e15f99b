/** What the figures were measured on; nothing that names the machine. */
import { availableParallelism, cpus, totalmem } from 'node:os';

const BYTES_PER_GB = 2 ** 30;

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
}

export function machine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / BYTES_PER_GB),
    node: process.version,
  };
}
