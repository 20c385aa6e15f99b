/**
 * How wide text is, roughly: a chart is drawn where no font can be measured. Widths are those of Noto Sans,
 * rounded up, so that a label that is said to fit does.
 */
import { FONT_SIZE } from './measures.ts';

const NARROW = /[ijlIt.,:;'’|!()[\]\-–/ \u00a0fr]/;
/** Where a line may break: not at a no-break space. */
const BREAK = /[^\S\u00a0]+/;
const WIDE = /[mwMW@%…—]/;
const CAPITAL = /[A-Z0-9ÀÁÂÄÇÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜ&+=<>]/;

function characterWidth(character: string): number {
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.93;
  return CAPITAL.test(character) ? 0.66 : 0.58;
}

/** Units of the view box that a line of text takes at this size. */
export function textWidth(text: string, fontSize: number = FONT_SIZE): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

function cut(text: string, maxWidth: number): string {
  if (textWidth(text) <= maxWidth) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`) > maxWidth) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/** The text in lines of at most this width, broken between words; what `maxLines` cannot hold ends in an ellipsis. */
export function wrapped(text: string, maxWidth: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(BREAK)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined) lines.push(word);
    else if (textWidth(longer) <= maxWidth || lines.length === maxLines) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => cut(line, maxWidth));
}
