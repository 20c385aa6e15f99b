/** The document around the sections: one file that needs nothing from outside and may fetch nothing. */
import { createHash } from 'node:crypto';
import type { Language } from '../../../../solver/domain/problem.ts';
import { type Html, html, trustedMarkup } from '../html/html.ts';
import { type Section, sectionHtml } from '../section.ts';
import type { OutcomeWords } from '../words/words.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** Under the title. */
  readonly lead: readonly Html[];
  readonly sections: readonly Section[];
}

export function page(
  { title, language, lead, sections }: Page,
  { page: words }: Pick<OutcomeWords, 'page'>,
): string {
  const contents = sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>\n`);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trustedMarkup(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header id="top">
<h1>${title}</h1>
${lead}<nav class="contents" aria-labelledby="contents-h"><h2 id="contents-h">${words.contents}</h2>
<ul>
${contents}</ul></nav>
</header>
<main id="content" tabindex="-1">
${sections.map(sectionHtml)}</main>
<footer><p class="top"><a href="#top">${words.toTop}</a></p></footer>
<script>${trustedMarkup(PAGE_SCRIPT)}</script>
</body>
</html>
`.markup;
}

/** Nothing is fetched, and of scripts and styles only our own run, named by their digest. */
function contentPolicy(): string {
  return [
    "default-src 'none'",
    `style-src ${digestOf(PAGE_STYLE)}`,
    `script-src ${digestOf(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
