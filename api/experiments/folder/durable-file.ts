/** Files that are whole or not there, also after a kill or a power cut. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** @throws what the system says of a place that cannot be written to; what was there then still is. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  const beside = `${file}.stageplan-tmp-${process.pid}`;
  try {
    const handle = openSync(beside, 'w');
    try {
      writeThrough(handle, content);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  keepName(dirname(file));
}

/** All of it, and on the disk: one call may write less than it is given. */
export function writeThrough(handle: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  fsyncSync(handle);
}

/** The rename is on the disk once its folder is. Windows has no such thing and refuses to open a folder. */
function keepName(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
