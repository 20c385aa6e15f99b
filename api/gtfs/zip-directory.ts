/**
 * The table of contents at the end of a zip file (PKWARE APPNOTE 6.3, ZIP64 included), so that one entry can be
 * streamed without reading the others: entries written by a stream do not say their length in front.
 */
import type { FileHandle } from 'node:fs/promises';
import { type Sentence, say } from '../../solver/domain/sentence.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Where the entry's own header starts; its data come after that. */
  readonly headerAt: number;
}

/** Why a file is no zip that can be read: words that follow a colon. */
export class ZipFault extends Error {
  readonly reason: Sentence;

  constructor(reason: Sentence) {
    super(reason.en);
    this.reason = reason;
  }
}

const CUT_OFF = say('het is afgebroken', 'it is cut off');
const NO_DIRECTORY = say('het heeft geen inhoudstafel', 'it has no table of contents');

const END = { signature: 0x06054b50, bytes: 22 };
const END_64_LOCATOR = { signature: 0x07064b50, bytes: 20 };
const END_64 = { signature: 0x06064b50, bytes: 56 };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;

export async function zipEntries(file: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat();
  const { directoryAt, directoryBytes } = await findDirectory(file, size);
  const directory = await bytesAt(file, directoryAt, directoryBytes);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + CENTRAL.bytes <= directory.length; ) {
    if (directory.readUInt32LE(at) !== CENTRAL.signature) break;
    const nameBytes = directory.readUInt16LE(at + 28);
    const extraBytes = directory.readUInt16LE(at + 30);
    const commentBytes = directory.readUInt16LE(at + 32);
    const nameAt = at + CENTRAL.bytes;
    const extra = directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
    entries.push({
      name: directory.toString('utf8', nameAt, nameAt + nameBytes),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      crc32: directory.readUInt32LE(at + 16),
      ...sizes(directory, at, extra),
    });
    at = nameAt + nameBytes + extraBytes + commentBytes;
  }
  return entries;
}

/** Where the data of an entry start. */
export async function dataStart(file: FileHandle, entry: ZipEntry): Promise<number> {
  const header = await bytesAt(file, entry.headerAt, LOCAL.bytes);
  if (header.readUInt32LE(0) !== LOCAL.signature) throw new ZipFault(CUT_OFF);
  return entry.headerAt + LOCAL.bytes + header.readUInt16LE(26) + header.readUInt16LE(28);
}

interface DirectoryPlace {
  readonly directoryAt: number;
  readonly directoryBytes: number;
}

async function findDirectory(file: FileHandle, size: number): Promise<DirectoryPlace> {
  const tailBytes = Math.min(size, END.bytes + MAX_COMMENT);
  const tail = await bytesAt(file, size - tailBytes, tailBytes);
  for (let at = tailBytes - END.bytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END.signature) continue;
    const directoryBytes = tail.readUInt32LE(at + 12);
    const directoryAt = tail.readUInt32LE(at + 16);
    return directoryAt === IN_ZIP64 || directoryBytes === IN_ZIP64
      ? findDirectory64(file, size - tailBytes + at)
      : { directoryAt, directoryBytes };
  }
  throw new ZipFault(NO_DIRECTORY);
}

async function findDirectory64(file: FileHandle, endAt: number): Promise<DirectoryPlace> {
  const locator = await bytesAt(file, endAt - END_64_LOCATOR.bytes, END_64_LOCATOR.bytes);
  if (locator.readUInt32LE(0) !== END_64_LOCATOR.signature) throw new ZipFault(NO_DIRECTORY);
  const end = await bytesAt(file, Number(locator.readBigUInt64LE(8)), END_64.bytes);
  if (end.readUInt32LE(0) !== END_64.signature) throw new ZipFault(NO_DIRECTORY);
  return {
    directoryBytes: Number(end.readBigUInt64LE(40)),
    directoryAt: Number(end.readBigUInt64LE(48)),
  };
}

/** Sizes of 4 GB and more stand in the extra field, in this order and only those that do not fit in front. */
function sizes(
  directory: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'bytes' | 'compressedBytes' | 'headerAt'> {
  const large = zip64Numbers(extra);
  const next = (short: number) => (short === IN_ZIP64 ? (large.shift() ?? short) : short);
  const bytes = next(directory.readUInt32LE(at + 24));
  const compressedBytes = next(directory.readUInt32LE(at + 20));
  const headerAt = next(directory.readUInt32LE(at + 42));
  return { bytes, compressedBytes, headerAt };
}

const ZIP64_FIELD = 1;

function zip64Numbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at);
    const bytes = extra.readUInt16LE(at + 2);
    if (id === ZIP64_FIELD) {
      const count = Math.floor(Math.min(bytes, extra.length - at - 4) / 8);
      return Array.from({ length: count }, (_, i) => Number(extra.readBigUInt64LE(at + 4 + 8 * i)));
    }
    at += 4 + bytes;
  }
  return [];
}

/** Places and lengths come from the file itself: a damaged one may ask for more than there is. */
async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  if (position < 0 || position + length > size) throw new ZipFault(CUT_OFF);
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new ZipFault(CUT_OFF);
  return bytes;
}
