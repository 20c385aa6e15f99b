/**
 * Ids of one kind, numbered in the order they were met. Kept as bytes: a country has half a million trips, and
 * every stop time names one.
 */

export interface IdTable {
  readonly size: number;
  /** -1 for an id that is not there. */
  indexOf(id: string): number;
  idAt(index: number): string;
}

const NONE = -1;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export class IdTableBuilder implements IdTable {
  size = 0;
  private pool = new Uint8Array(1 << 12);
  private starts = new Int32Array(1 << 8);
  /** Open addressing: a slot holds an index, or NONE. Never more than half full. */
  private slots = new Int32Array(1 << 9).fill(NONE);
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();

  /** The number of this id, a new one if it was never met. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.slotOf(bytes, start, end);
    const known = this.slots[slot] ?? NONE;
    return known === NONE ? this.add(bytes, start, end, slot) : known;
  }

  find(bytes: Uint8Array, start: number, end: number): number {
    return this.slots[this.slotOf(bytes, start, end)] ?? NONE;
  }

  indexOf(id: string): number {
    const bytes = this.encoder.encode(id);
    return this.find(bytes, 0, bytes.length);
  }

  idAt(index: number): string {
    return this.decoder.decode(this.pool.subarray(this.starts[index], this.starts[index + 1]));
  }

  private add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    const from = this.starts[this.size] ?? 0;
    const to = from + end - start;
    if (to > this.pool.length) this.pool = larger(this.pool, new Uint8Array(2 * to));
    for (let i = start; i < end; i++) this.pool[from + i - start] = bytes[i] ?? 0;
    if (this.size + 2 > this.starts.length) {
      this.starts = larger(this.starts, new Int32Array(2 * this.starts.length));
    }
    this.starts[this.size + 1] = to;
    this.slots[slot] = this.size;
    this.size++;
    if (2 * this.size > this.slots.length) this.rehash();
    return this.size - 1;
  }

  private slotOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(bytes, start, end) & mask;
    for (;;) {
      const index = this.slots[slot] ?? NONE;
      if (index === NONE || this.isAt(index, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private isAt(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[index] ?? 0;
    if ((this.starts[index + 1] ?? 0) - from !== end - start) return false;
    for (let i = start; i < end; i++) {
      if (this.pool[from + i - start] !== bytes[i]) return false;
    }
    return true;
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length).fill(NONE);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = hashOf(this.pool, this.starts[index] ?? 0, this.starts[index + 1] ?? 0) & mask;
      while (this.slots[slot] !== NONE) slot = (slot + 1) & mask;
      this.slots[slot] = index;
    }
  }
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
