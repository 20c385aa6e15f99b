/** What is used of fontkit (the reader of fonts that pdfkit is built on), which comes without types. */
declare module 'fontkit' {
  export interface Font {
    /** Every code point that the font has a glyph for. */
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): unknown;
    layout(text: string): unknown;
  }
  export function create(bytes: Uint8Array): Font;
}
