/** The bytes of a text file as text, in whichever of the usual encodings it was saved. */

/**
 * UTF-16 where a byte order mark says so ("Unicode-tekst" of Excel); else UTF-8; else windows-1252, in which Excel for
 * Windows writes its plain CSV and in which any bytes are text. Without the mark.
 */
export function csvText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // As a stream, since Node 20 decodes a whole buffer as latin1 and so loses `€`, `‘` and `’` (nodejs/node#56542).
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}
