/** What goes between who plans region by region and a thread that searches one; plain values: they are copied. */
import type { Part } from '../../solver/regions/part-semester.ts';
import type { RegionAnswer, RegionProgress } from '../../solver/regions/search-region.ts';
import type { TimetableImage } from './load-timetable.ts';

export interface RegionTask {
  readonly part: Part;
  readonly images: readonly TimetableImage[];
  readonly seed: number;
  readonly maxSteps: number | null;
  /** From the first plan on. */
  readonly maxSeconds: number | null;
  /** One number of 32 bits, shared by all threads: 1 asks them to stop with the best they have. */
  readonly stopFlag: SharedArrayBuffer;
}

export type RegionMessage =
  | { readonly kind: 'progress'; readonly progress: RegionProgress }
  | { readonly kind: 'answer'; readonly answer: RegionAnswer };
