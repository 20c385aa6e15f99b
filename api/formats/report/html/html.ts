/**
 * HTML in which whatever comes from data is escaped, because nothing else can be written: a text that stands
 * between the parts of the template is escaped, and only `html` and `trustedMarkup` make markup.
 */

const made = Symbol('made by html or trustedMarkup');

/** Markup that is safe to put in a page. */
export interface Html {
  readonly [made]: true;
  readonly markup: string;
}

/** What may stand in a template: texts and numbers are escaped, markup is taken as it is, lists one after another. */
export type HtmlPart = Html | string | number | readonly HtmlPart[];

/** Nothing at all, for a part that is left out. */
export const NOTHING: Html = trustedMarkup('');

/**
 * A piece of a page. Values may stand between tags and in attributes that have quotes around them; never in an
 * attribute without quotes, nor in a script or a style.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const [first = '', ...rest] = texts;
  return trustedMarkup(first + rest.map((text, i) => markupOf(parts[i] ?? '') + text).join(''));
}

/** Markup from our own house (a chart, the style): nothing in it is escaped any more. */
export function trustedMarkup(markup: string): Html {
  return { [made]: true, markup };
}

/** Parts with something between them. */
export function joined(parts: readonly HtmlPart[], between: HtmlPart): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : [between, part]))}`;
}

function markupOf(part: HtmlPart): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(markupOf).join('') : part.markup;
}

function isList(part: Html | readonly HtmlPart[]): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
