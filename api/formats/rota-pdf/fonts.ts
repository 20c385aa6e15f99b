/** Noto Sans, read once for all documents, and which characters it can show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

const FILES: Record<Weight, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
};

/** What the font draws as one glyph; its text has to be kept as the letters themselves. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];

/** Stands for what the font has no glyph for: seen, not silently gone. */
const REPLACEMENT = '\ufffd';

let loaded: Readonly<Record<Weight, Font>> | undefined;

/** The fonts of every document. Reading one takes some 50 ms, more than making a document with it. */
export function fonts(): Readonly<Record<Weight, Font>> {
  loaded ??= { regular: readFont(FILES.regular), bold: readFont(FILES.bold) };
  return loaded;
}

/**
 * A font remembers for each glyph the text that it first stood for, and that text goes into the document. So all
 * glyphs are met here in a fixed order, and a document does not depend on those made before it.
 */
function readFont(path: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(path)));
  for (const text of LIGATURES) font.layout(text);
  for (const codePoint of [...font.characterSet].sort((a, b) => a - b)) font.glyphForCodePoint(codePoint);
  return font;
}

/**
 * The text as the fonts can show it: white space and control characters as spaces, invisible marks of formatting
 * left out, and a replacement character for each character without a glyph.
 */
export function printable(text: string): string {
  const { regular, bold } = fonts();
  const tidy = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return Array.from(tidy, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const shown = regular.hasGlyphForCodePoint(codePoint) && bold.hasGlyphForCodePoint(codePoint);
    return shown ? character : REPLACEMENT;
  }).join('');
}
