/** Text broken into lines that fit a width. */

/**
 * `head` before the first line, as many spaces before the others. A word longer than a line stands on one of its own.
 */
export function filledLines(head: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(head.length);
  const lines: string[] = [];
  let line = head;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
