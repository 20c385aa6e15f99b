/**
 * Columns of numbers laid in one buffer, and found again in it without copying: a file that is read in one go, or
 * memory that threads share.
 *
 * Words of 32 bits in the order of the machine: checksum of all that follows, magic number, version, length in units
 * of eight bytes, number of columns; of each column the bytes of an element and how many there are; then the columns,
 * each from a multiple of eight bytes on.
 */

export type Column = Uint8Array | Int32Array | Float64Array;

/** `TIME` as a little-endian machine reads it: on a machine of the other kind it is another number. */
const MAGIC = 0x454d4954;
const HEADER_WORDS = 5;
const WORDS_PER_COLUMN = 2;
const WORD_BYTES = 4;
const UNIT_BYTES = 8;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** @param version of what the columns mean: an image of another version is refused. */
export function columnImage(columns: readonly Column[], version: number): SharedArrayBuffer {
  const bodyAt = firstColumnAt(columns.length);
  const totalBytes = columns.reduce((at, column) => nextUnit(at + column.byteLength), bodyAt);
  const image = new SharedArrayBuffer(totalBytes);
  const words = new Uint32Array(image);
  words.set([0, MAGIC, version, totalBytes / UNIT_BYTES, columns.length]);
  const bytes = new Uint8Array(image);
  let at = bodyAt;
  columns.forEach((column, i) => {
    words.set([column.BYTES_PER_ELEMENT, column.length], HEADER_WORDS + WORDS_PER_COLUMN * i);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = nextUnit(at + column.byteLength);
  });
  words[0] = checksumOf(words);
  return image;
}

/** Null for what is no image of that version, or is not whole. */
export function columnsIn(image: ArrayBufferLike, version: number): ColumnReader | null {
  if (image.byteLength < HEADER_WORDS * WORD_BYTES || image.byteLength % UNIT_BYTES !== 0) return null;
  const words = new Uint32Array(image);
  const [checksum, magic, statedVersion, units, columnCount = 0] = words;
  const isOurs = magic === MAGIC && statedVersion === version && units === image.byteLength / UNIT_BYTES;
  return isOurs && checksum === checksumOf(words) ? new ColumnReader(image, words, columnCount) : null;
}

/** The columns as views on the image, in the order in which they were laid down. */
export class ColumnReader {
  private readonly image: ArrayBufferLike;
  private readonly words: Uint32Array;
  private readonly columnCount: number;
  private read = 0;
  private at: number;
  private misread = false;

  constructor(image: ArrayBufferLike, words: Uint32Array, columnCount: number) {
    this.image = image;
    this.words = words;
    this.columnCount = columnCount;
    this.at = firstColumnAt(columnCount);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.image, ...this.next(Uint8Array.BYTES_PER_ELEMENT));
  }

  ints(): Int32Array {
    return new Int32Array(this.image, ...this.next(Int32Array.BYTES_PER_ELEMENT));
  }

  doubles(): Float64Array {
    return new Float64Array(this.image, ...this.next(Float64Array.BYTES_PER_ELEMENT));
  }

  /** Whether every column was read, as what it is. Else what was read means nothing. */
  isReadWhole(): boolean {
    return !this.misread && this.read === this.columnCount;
  }

  /** Where the next column starts and its length; of a column that is none of these, nothing. */
  private next(elementBytes: number): [byteOffset: number, length: number] {
    const description = HEADER_WORDS + WORDS_PER_COLUMN * this.read;
    const length = this.words[description + 1] ?? 0;
    const end = this.at + length * elementBytes;
    this.misread ||=
      this.read >= this.columnCount ||
      this.words[description] !== elementBytes ||
      end > this.image.byteLength;
    if (this.misread) return [0, 0];
    const start = this.at;
    this.read++;
    this.at = nextUnit(end);
    return [start, length];
  }
}

function firstColumnAt(columnCount: number): number {
  return nextUnit((HEADER_WORDS + WORDS_PER_COLUMN * columnCount) * WORD_BYTES);
}

function nextUnit(bytes: number): number {
  return Math.ceil(bytes / UNIT_BYTES) * UNIT_BYTES;
}

/** FNV-1a by words instead of bytes, the high bits mixed in with the low ones. Not of the first word. */
function checksumOf(words: Uint32Array): number {
  let sum = FNV_OFFSET;
  for (let i = 1; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), FNV_PRIME);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
