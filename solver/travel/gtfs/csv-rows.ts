/**
 * CSV split by bytes, row by row, from a stream: the stop times of a country are longer than the longest string
 * that JavaScript can hold, and making a string of every field would take most of the time of reading.
 *
 * Commas, quotes with doubled quotes inside, line ends of every kind, a byte order mark, line breaks inside quotes.
 * Blanks around a field are no part of it: feeds pad their ids.
 */

export type Chunks = AsyncIterable<Uint8Array | string>;

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** A row longer than this is a quote that was never closed. */
const MAX_ROW_BYTES = 1 << 20;

/** One row at a time: what it says holds until the next row is read. */
export interface CsvRow {
  readonly bytes: Uint8Array;
  readonly fieldCount: number;
  /** The line, from 1, on which the row starts. */
  readonly line: number;
  startOf(field: number): number;
  /** The byte after the last one. A field that the row does not have is empty. */
  endOf(field: number): number;
  isEmpty(field: number): boolean;
  text(field: number): string;
}

/** @throws UnclosedQuote when a quote is opened and never closed. */
export async function forEachRow(chunks: Chunks, visit: (row: CsvRow) => void): Promise<void> {
  const splitter = new RowSplitter(visit);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    splitter.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
  }
  splitter.finish();
}

export class UnclosedQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`a quote opened on line ${line} is never closed`);
    this.line = line;
  }
}

class RowSplitter {
  private buffer = new Uint8Array(1 << 17);
  private length = 0;
  private line = 1;
  private started = false;
  private readonly row = new SplitRow();
  private readonly visit: (row: CsvRow) => void;

  constructor(visit: (row: CsvRow) => void) {
    this.visit = visit;
  }

  push(chunk: Uint8Array): void {
    this.append(chunk);
    this.splitRows(false);
    if (this.length > MAX_ROW_BYTES) throw new UnclosedQuote(this.line);
  }

  finish(): void {
    this.splitRows(true);
  }

  private append(chunk: Uint8Array): void {
    const needed = this.length + chunk.length;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.buffer.length));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.length);
    this.length = needed;
  }

  private splitRows(final: boolean): void {
    let position = 0;
    if (!this.started) {
      if (this.length < BYTE_ORDER_MARK.length && !final) return;
      this.started = true;
      if (BYTE_ORDER_MARK.every((byte, i) => this.buffer[i] === byte)) position = BYTE_ORDER_MARK.length;
    }
    const row = this.row;
    while (position < this.length) {
      const next = row.split(this.buffer, position, this.length, final, this.line);
      if (next < 0) break;
      if (!row.isBlank()) this.visit(row);
      this.line += row.lineBreaks;
      position = next;
    }
    this.buffer.copyWithin(0, position, this.length);
    this.length -= position;
  }
}

class SplitRow implements CsvRow {
  bytes = new Uint8Array(0);
  fieldCount = 0;
  line = 0;
  lineBreaks = 0;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);
  private doubledQuotes: number[] = [];
  private readonly decoder = new TextDecoder();

  startOf(field: number): number {
    return field >= 0 && field < this.fieldCount ? (this.starts[field] ?? 0) : 0;
  }

  endOf(field: number): number {
    return field >= 0 && field < this.fieldCount ? (this.ends[field] ?? 0) : 0;
  }

  isEmpty(field: number): boolean {
    return this.startOf(field) === this.endOf(field);
  }

  text(field: number): string {
    return this.decoder.decode(this.bytes.subarray(this.startOf(field), this.endOf(field)));
  }

  isBlank(): boolean {
    return this.fieldCount === 1 && this.isEmpty(0);
  }

  /** @returns where the next row starts, or -1 when this one is not all there yet. */
  split(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, final: boolean, line: number): number {
    this.bytes = bytes;
    this.line = line;
    this.lineBreaks = 0;
    this.fieldCount = 0;
    if (this.doubledQuotes.length > 0) this.doubledQuotes = [];
    let at = from;
    for (;;) {
      at = this.splitField(at, to, final);
      if (at < 0) return -1;
      const stop = at < to ? bytes[at] : LF;
      if (at >= to && !final) return -1;
      if (stop === COMMA) {
        at++;
        continue;
      }
      if (stop === CR && at + 1 >= to && !final) return -1;
      if (stop === CR && bytes[at + 1] === LF && at + 1 < to) at++;
      this.lineBreaks++;
      if (this.doubledQuotes.length > 0) this.closeDoubledQuotes();
      return at + 1;
    }
  }

  /** @returns where the separator after the field stands, or -1 when the field is not all there yet. */
  private splitField(from: number, to: number, final: boolean): number {
    const bytes = this.bytes;
    let at = from;
    while (at < to && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
    if (at < to && bytes[at] === QUOTE) return this.splitQuoted(at + 1, to, final);
    const start = at;
    while (at < to) {
      const byte = bytes[at];
      if (byte === COMMA || byte === LF || byte === CR) break;
      at++;
    }
    this.add(start, at);
    return at;
  }

  private splitQuoted(from: number, to: number, final: boolean): number {
    const bytes = this.bytes;
    let at = from;
    for (; ; at++) {
      if (at >= to) {
        if (final) throw new UnclosedQuote(this.line);
        return -1;
      }
      const byte = bytes[at];
      if (byte === LF) this.lineBreaks++;
      if (byte !== QUOTE) continue;
      if (at + 1 >= to && !final) return -1;
      if (at + 1 >= to || bytes[at + 1] !== QUOTE) break;
      this.doubledQuotes.push(this.fieldCount);
      at++;
    }
    this.add(from, at);
    at++;
    while (at < to && bytes[at] !== COMMA && bytes[at] !== LF && bytes[at] !== CR) at++;
    return at;
  }

  private add(start: number, end: number): void {
    const bytes = this.bytes;
    let first = start;
    let last = end;
    while (first < last && (bytes[first] === SPACE || bytes[first] === TAB)) first++;
    while (last > first && (bytes[last - 1] === SPACE || bytes[last - 1] === TAB)) last--;
    if (this.fieldCount === this.starts.length) this.grow();
    this.starts[this.fieldCount] = first;
    this.ends[this.fieldCount] = last;
    this.fieldCount++;
  }

  private grow(): void {
    const starts = new Int32Array(2 * this.starts.length);
    const ends = new Int32Array(2 * this.ends.length);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }

  /** Once the row is complete and will not be split again, two quotes become the one they stand for. */
  private closeDoubledQuotes(): void {
    for (const field of new Set(this.doubledQuotes)) {
      let to = this.startOf(field);
      for (let at = to; at < this.endOf(field); at++) {
        const byte = this.bytes[at] ?? 0;
        if (byte === QUOTE) at++;
        this.bytes[to++] = byte;
      }
      this.ends[field] = to;
    }
  }
}
