/** What pdfkit 0.20 can do and its published types do not know yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Of a TH: what it is the head of. */
    scope?: 'Row' | 'Column';
  }
  interface PDFFont {
    /** A font that was read before, so that a thousand documents read it once. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}
