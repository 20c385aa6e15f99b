/**
 * Ids of one kind, numbered in the order they were met. Kept as bytes: a country has half a million trips, and
 * every stop time names one.
 */

const NONE = -1;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const encoder = new TextEncoder();
/** A byte order mark is a character like any other: it may start an id. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The memory of a table: three columns, which may be views on one buffer. */
export interface IdColumns {
  /** The ids in UTF-8, one after the other. */
  readonly pool: Uint8Array;
  /** Id `i` is the bytes from `starts[i]` up to, but not, `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Open addressing: a slot holds an index, or -1. Their number is a power of two, never more than half full. */
  readonly slots: Int32Array;
}

export class IdTable {
  readonly columns: IdColumns;
  readonly size: number;

  constructor(columns: IdColumns) {
    this.columns = columns;
    this.size = columns.starts.length - 1;
  }

  /** -1 for an id that is not there. */
  indexOf(id: string): number {
    const bytes = encoder.encode(id);
    return this.columns.slots[slotOf(this.columns, bytes, 0, bytes.length)] ?? NONE;
  }

  idAt(index: number): string {
    const { pool, starts } = this.columns;
    return decoder.decode(pool.subarray(starts[index], starts[index + 1]));
  }
}

/** Grows while a file is read; what was read is an `IdTable`. */
export class IdTableBuilder {
  size = 0;
  private readonly columns = {
    pool: new Uint8Array(1 << 12),
    starts: new Int32Array(1 << 8),
    slots: new Int32Array(1 << 9).fill(NONE),
  };

  /** The number of this id, a new one if it was never met. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const slot = slotOf(this.columns, bytes, start, end);
    const known = this.columns.slots[slot] ?? NONE;
    return known === NONE ? this.add(bytes, start, end, slot) : known;
  }

  /** -1 for an id that is not there. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.columns.slots[slotOf(this.columns, bytes, start, end)] ?? NONE;
  }

  indexOf(id: string): number {
    const bytes = encoder.encode(id);
    return this.find(bytes, 0, bytes.length);
  }

  /** What is there now; it no longer changes. */
  build(): IdTable {
    const { pool, starts, slots } = this.columns;
    return new IdTable({
      pool: pool.slice(0, starts[this.size]),
      starts: starts.slice(0, this.size + 1),
      slots: slots.slice(),
    });
  }

  private add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    const { columns } = this;
    const from = columns.starts[this.size] ?? 0;
    const to = from + end - start;
    if (to > columns.pool.length) columns.pool = larger(columns.pool, new Uint8Array(2 * to));
    for (let i = start; i < end; i++) columns.pool[from + i - start] = bytes[i] ?? 0;
    if (this.size + 2 > columns.starts.length) {
      columns.starts = larger(columns.starts, new Int32Array(2 * columns.starts.length));
    }
    columns.starts[this.size + 1] = to;
    columns.slots[slot] = this.size;
    this.size++;
    if (2 * this.size > columns.slots.length) this.rehash();
    return this.size - 1;
  }

  private rehash(): void {
    const { pool, starts, slots } = this.columns;
    const roomier = new Int32Array(2 * slots.length).fill(NONE);
    const mask = roomier.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = hashOf(pool, starts[index] ?? 0, starts[index + 1] ?? 0) & mask;
      while (roomier[slot] !== NONE) slot = (slot + 1) & mask;
      roomier[slot] = index;
    }
    this.columns.slots = roomier;
  }
}

/** Where the id is, or would be. */
function slotOf(columns: IdColumns, bytes: Uint8Array, start: number, end: number): number {
  const { slots } = columns;
  const mask = slots.length - 1;
  let slot = hashOf(bytes, start, end) & mask;
  for (;;) {
    const index = slots[slot] ?? NONE;
    if (index === NONE || isAt(columns, index, bytes, start, end)) return slot;
    slot = (slot + 1) & mask;
  }
}

function isAt({ pool, starts }: IdColumns, index: number, bytes: Uint8Array, start: number, end: number) {
  const from = starts[index] ?? 0;
  if ((starts[index + 1] ?? 0) - from !== end - start) return false;
  for (let i = start; i < end; i++) {
    if (pool[from + i - start] !== bytes[i]) return false;
  }
  return true;
}

/** FNV-1a, 32 bits, and MurmurHash3's last mix: ids that count upwards would fill neighbouring slots. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function larger<T extends Uint8Array | Int32Array>(full: T, room: T): T {
  room.set(full);
  return room;
}
