/** Where the number of a process means something: this machine since it was started, and this container. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export function currentMachine(): string {
  return [hostname(), readOrNothing(bootId), readOrNothing(processNamespace)].join(' ');
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function processNamespace(): string {
  return readlinkSync('/proc/self/ns/pid');
}

/** Only Linux says these; elsewhere the name of the machine has to do. */
function readOrNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
