/** Writes text down the pages of one tagged A4 document, each piece as an element of its structure. */
import { buffer } from 'node:stream/consumers';
import type { DateTime } from 'luxon';
import PDFDocument from 'pdfkit';
import type { Language } from '../../../solver/domain/problem.ts';
import { fonts, type Weight } from './fonts.ts';

/** In points, 72 to the inch; A4, margins of half an inch, so that any printer prints all of it. */
const PAGE = { width: 595.28, height: 841.89, margin: 36, footer: 30 };
const FOOTER_SIZE = 9;
const INK = '#000000';

export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** A place for text: its height is that of the text, unless given; then what does not fit ends in an ellipsis. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
}

export interface PenOptions {
  readonly title: string;
  readonly language: Language;
  /** When the document is made, for its metadata. */
  readonly stamp: DateTime;
}

/** An element of the document's structure, to put text or other elements in. */
export type Element = PDFKit.PDFStructureElement;
export type ElementOptions = PDFKit.Mixins.StructureElementOptions;

const LANGUAGE_TAGS: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

export class PagePen {
  /** Where the next thing goes, from the top of the page. */
  y = PAGE.margin;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Element;

  constructor({ title, language, stamp }: PenOptions) {
    const made = stamp.toJSDate();
    this.#pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: LANGUAGE_TAGS[language],
      displayTitle: true,
      bufferPages: true,
      font: '',
      info: { Title: metadataText(title), Creator: 'Stageplan', CreationDate: made, ModDate: made },
    });
    this.#pdf.appendXML(PDF_UA_MARK);
    const { regular, bold } = fonts();
    this.#pdf.registerFont('regular', regular).registerFont('bold', bold);
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  /** What is left of this page, above the footer. */
  get room(): number {
    return PAGE.height - PAGE.margin - PAGE.footer - this.y;
  }

  /** What a page has from its top to the footer. */
  get pageRoom(): number {
    return PAGE.height - 2 * PAGE.margin - PAGE.footer;
  }

  newPage(): void {
    this.#pdf.addPage();
    this.y = PAGE.margin;
  }

  element(type: string, parent: Element = this.#root): Element {
    const element = this.#pdf.struct(type);
    parent.add(element);
    return element;
  }

  /** Of lines parted by `\n`, each broken where it is too wide. */
  height(text: string, style: TextStyle, width: number): number {
    return text.split('\n').reduce((sum, line) => sum + this.#lineHeight(line, style, width), 0);
  }

  width(text: string, style: TextStyle): number {
    return this.#use(style).widthOfString(text);
  }

  /** The text as an element of its own (`P`, `H1`, `TD` …). The pen stays where it is. */
  write(
    text: string,
    style: TextStyle,
    box: TextBox,
    tag: { readonly type: string; readonly parent?: Element; readonly options?: ElementOptions },
  ): void {
    const element = this.#pdf.struct(tag.type, tag.options ?? {}, () => this.#draw(text, style, box));
    (tag.parent ?? this.#root).add(element);
  }

  /** What a screen reader passes over: rules, shades, and what is repeated from page to page. */
  artifact(type: 'Layout' | 'Pagination', draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.#pdf.markContent('Artifact', { type });
    draw(this.#pdf);
    this.#pdf.endMarkedContent();
  }

  repeat(text: string, style: TextStyle, box: TextBox): void {
    this.artifact('Pagination', () => this.#draw(text, style, box));
  }

  /**
   * Ends the document with a footer on every page.
   * @param footer the lines of the footer of page `page` of `pages`
   */
  bytes(footer: (page: number, pages: number) => string): Promise<Uint8Array> {
    const { count } = this.#pdf.bufferedPageRange();
    const style: TextStyle = { size: FOOTER_SIZE, weight: 'regular' };
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page);
      const text = footer(page + 1, count);
      const top = PAGE.height - PAGE.margin - this.height(text, style, CONTENT_WIDTH);
      this.artifact('Pagination', () => {
        this.#draw(text, style, { x: PAGE.margin, y: top, width: CONTENT_WIDTH });
      });
    }
    this.#pdf.end();
    return buffer(this.#pdf);
  }

  #use({ size, weight }: TextStyle): PDFKit.PDFDocument {
    return this.#pdf.font(weight).fontSize(size);
  }

  #draw(text: string, style: TextStyle, { x, y, width, height = Number.POSITIVE_INFINITY }: TextBox): void {
    const bottom = y + height;
    const texts = text.split('\n');
    let top = y;
    for (const [i, line] of texts.entries()) {
      const used = this.#lineHeight(line, style, width);
      const room = bottom - top;
      if (room <= 0) return;
      // A space at the end of a line, or a screen reader would run its last word and the next line's first together.
      const told = i < texts.length - 1 ? `${line} ` : line;
      const pdf = this.#use(style).fillColor(INK);
      if (this.#fits(line, style, width)) pdf.text(told, x, top, { lineBreak: false });
      else pdf.text(told, x, top, used > room ? { width, height: room, ellipsis: true } : { width });
      top += used;
    }
  }

  #lineHeight(line: string, style: TextStyle, width: number): number {
    if (this.#fits(line, style, width)) return this.#use(style).currentLineHeight(true);
    return this.#use(style).heightOfString(line, { width });
  }

  #fits(line: string, style: TextStyle, width: number): boolean {
    return this.width(line, style) <= width;
  }
}

export const LEFT = PAGE.margin;

/** Says that the document keeps to PDF/UA-1, the standard of documents for screen readers. */
const PDF_UA_MARK = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** pdfkit writes the title into XML as it stands, so what XML would read as its own is said with look-alikes. */
function metadataText(text: string): string {
  const LOOK_ALIKES: Readonly<Record<string, string>> = { '&': '＆', '<': '‹', '>': '›' };
  return text.replace(/[&<>]/g, (character) => LOOK_ALIKES[character] ?? '').replace(/\p{Cc}+/gu, ' ');
}
