/** Long lines of iCal text in parts (RFC 5545, 3.1). */

/** Octets of UTF-8 in a line; with the space that a next part starts with there are 75, the most that may be. */
const MOST_OCTETS = 74;

/**
 * As ical-generator 10 folds, which makes an encoder for every character; its version 11 does not, and asks for Node 22.
 *
 * @param text its lines end in CRLF
 */
export function folded(text: string): string {
  return text.split('\r\n').map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line;
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  for (let i = 0; i < line.length; ) {
    const point = line.codePointAt(i) ?? 0;
    octets += octetsOf(point);
    if (octets > MOST_OCTETS) {
      parts.push(line.slice(start, i));
      start = i;
      octets = octetsOf(point);
    }
    i += point > 0xffff ? 2 : 1;
  }
  return [...parts, line.slice(start)].join('\r\n ');
}

/** Of one character in UTF-8. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}
