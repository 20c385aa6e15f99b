/** What a file really is, whatever its name says: told by its first bytes. */

export type FileKind = 'nothing' | 'zip' | 'locked-office-file' | 'old-office-file' | 'binary' | 'text';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** The compound file of Office before 2007, in which a workbook with a password is still wrapped. */
const COMPOUND_FILE_START = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** The stream of a compound file that holds a workbook with a password ([MS-OFFCRYPTO] 2.3.4.4). */
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'nothing';
  if (startsWith(bytes, ZIP_START)) return 'zip';
  if (startsWith(bytes, COMPOUND_FILE_START)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return whole.includes(LOCKED_STREAM) ? 'locked-office-file' : 'old-office-file';
  }
  if (UTF_16_MARKS.some((mark) => startsWith(bytes, mark))) return 'text';
  return bytes.includes(0) ? 'binary' : 'text';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
