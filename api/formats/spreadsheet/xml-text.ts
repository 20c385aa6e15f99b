/**
 * The little of XML that is read here without a parser, each in time proportional to the text: a file of others may be
 * made to keep a regular expression busy for hours.
 */

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** The same XML with its CDATA sections as ordinary text, which exceljs passes over otherwise. */
export function withoutCdata(xml: string): string {
  let plain = '';
  let at = 0;
  for (;;) {
    const start = xml.indexOf(CDATA_START, at);
    const end = start < 0 ? -1 : xml.indexOf(CDATA_END, start);
    if (end < 0) return plain + xml.slice(at);
    plain += xml.slice(at, start) + escaped(xml.slice(start + CDATA_START.length, end));
    at = end + CDATA_END.length;
  }
}

/** The same XML without the elements of a name and what is in them; a space is left, that no other arises there. */
export function withoutElements(xml: string, name: string): string {
  const end = `</${name}`;
  const starts = new RegExp(`<${name}\\b`, 'g');
  let kept = '';
  let at = 0;
  for (;;) {
    starts.lastIndex = at;
    const start = starts.exec(xml)?.index;
    const endTag = start === undefined ? -1 : xml.indexOf(end, start);
    const next = endTag < 0 ? -1 : xml.indexOf('>', endTag);
    if (next < 0) return kept + xml.slice(at);
    kept += `${xml.slice(at, start)} `;
    at = next + 1;
  }
}

/** The start tags of a name that have attributes, each up to the next tag. */
export function tagsOf(xml: string, name: string): readonly string[] {
  return xml.match(tags(name)) ?? [];
}

export function withTags(xml: string, name: string, change: (tag: string) => string): string {
  return xml.replace(tags(name), change);
}

/** The value of an attribute of a tag. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = attribute(name).exec(tag);
  const value = found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decoded(value);
}

/** @param value without characters that mean something in XML. */
export function withAttribute(tag: string, name: string, value: string): string {
  return tag.replace(attribute(name), (_, before: string) => `${before}"${value}"`);
}

function tags(name: string): RegExp {
  return new RegExp(`<${name}\\s[^<]*`, 'g');
}

function attribute(name: string): RegExp {
  return new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"<]*)"|'([^'<]*)')`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function decoded(value: string): string {
  return value.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : whole;
  });
}
