/**
 * Memory while plans are read and written: of a plan of 10 000 trainees half a gigabyte lives, and what is dropped file by
 * file comes to gigabytes.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { collectSooner } from '../planning/lean-heap.ts';

/** Collects what came before, and from now on garbage sooner. It changes when that happens and never what is written. */
export function spareMemory(): void {
  collectSooner();
  setFlagsFromString('--expose-gc');
  // The room that there is holds until a collection.
  runInNewContext('gc()');
}
