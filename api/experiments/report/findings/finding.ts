/** One sentence that follows from figures, with the table that holds them. */
import type { TableRef } from '../numbered-table.ts';

export interface Finding {
  readonly sentence: string;
  readonly table: TableRef;
}
