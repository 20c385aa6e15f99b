/** A part of the report with a title of its own, in the table of contents. */
import { type Html, html } from './html/html.ts';

export interface Section {
  /** The anchor; of our own, not from data. */
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

export function sectionHtml({ id, title, content }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${content}</section>\n`;
}

/** A part of a section. */
export function part(title: string, ...content: readonly Html[]): Html {
  return html`<h3>${title}</h3>\n${content}`;
}

export function paragraph(text: string): Html {
  return html`<p>${text}</p>\n`;
}
