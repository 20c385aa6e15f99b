/** Journeys that were searched, kept by query: for the rest of the run, and as part of an image for the next one. */
import type { Column, ColumnReader } from '../gtfs/column-image.ts';
import type { JourneyColumn } from './journey-column.ts';

/** Whatever keeps columns: a table, or a part of one. */
export interface ColumnKeeper {
  find(key: number): JourneyColumn | undefined;
  keep(key: number, column: JourneyColumn): void;
}

export class JourneyTable implements ColumnKeeper {
  private readonly columns: Map<number, JourneyColumn>;
  /** What it was made with. */
  private readonly kept: number;

  constructor(columns: ReadonlyMap<number, JourneyColumn> = new Map()) {
    this.columns = new Map(columns);
    this.kept = columns.size;
  }

  find(key: number): JourneyColumn | undefined {
    return this.columns.get(key);
  }

  keep(key: number, column: JourneyColumn): void {
    this.columns.set(key, column);
  }

  /** Whether it holds more than it was made with. */
  get hasGrown(): boolean {
    return this.columns.size > this.kept;
  }

  /** The keys from there on, as if they were counted from 0. */
  from(offset: number): ColumnKeeper {
    return {
      find: (key) => this.find(offset + key),
      keep: (key, column) => this.keep(offset + key, column),
    };
  }

  /** As `tableIn` reads them again. */
  imageColumns(): readonly Column[] {
    const entries = [...this.columns].sort(([a], [b]) => a - b);
    const firstRow = new Int32Array(entries.length + 1);
    entries.forEach(([, { origin }], i) => {
      firstRow[i + 1] = (firstRow[i] ?? 0) + origin.length;
    });
    const rows = firstRow.at(-1) ?? 0;
    const origin = new Int32Array(rows);
    const depart = new Int16Array(rows);
    const minutes = new Uint16Array(rows);
    entries.forEach(([, column], i) => {
      const at = firstRow[i] ?? 0;
      origin.set(column.origin, at);
      depart.set(column.depart, at);
      minutes.set(column.minutes, at);
    });
    const keys = Float64Array.from(entries, ([key]) => key);
    return [keys, firstRow, origin, bytesOf(depart), bytesOf(minutes)];
  }
}

/** The columns of the table are views on the image. */
export function tableIn(image: ColumnReader): JourneyTable {
  const keys = image.doubles();
  const firstRow = image.ints();
  const origin = image.ints();
  const depart = image.bytes();
  const minutes = image.bytes();
  const departs = new Int16Array(depart.buffer, depart.byteOffset, depart.byteLength / 2);
  const allMinutes = new Uint16Array(minutes.buffer, minutes.byteOffset, minutes.byteLength / 2);
  return new JourneyTable(
    new Map(
      Array.from(keys, (key, i) => {
        const [from, to] = [firstRow[i], firstRow[i + 1]];
        const column = {
          origin: origin.subarray(from, to),
          depart: departs.subarray(from, to),
          minutes: allMinutes.subarray(from, to),
        };
        return [key, column];
      }),
    ),
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Int16Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
