/**
 * Lists in one cell: parted by commas, semicolons or line breaks; what holds one of these stands between quotation
 * marks, in which a mark is doubled. A list that is given and has nothing in it is written `geen`.
 */
import { look } from './look.ts';

const NOTHING = ['geen', 'none'];
const EMPTY_LIST = 'geen';
const ITEM = /\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\n]|$)|([^,;\n]*))(?:[,;\n]|$)/gy;

export function isEmptyList(text: string): boolean {
  return NOTHING.includes(look(text)) && !text.includes('"');
}

export function listItems(text: string): string[] {
  if (isEmptyList(text)) return [];
  const items: string[] = [];
  for (const [whole, quoted, bare = ''] of text.matchAll(ITEM)) {
    const item = quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"');
    if (item !== '') items.push(item);
    if (whole === '') break;
  }
  return items;
}

export function listText(items: readonly string[]): string {
  return items.length === 0 ? EMPTY_LIST : items.map(itemText).join(', ');
}

function itemText(item: string): string {
  const mustBeQuoted = /[,;\n]|^"/.test(item) || isEmptyList(item);
  return mustBeQuoted ? `"${item.replaceAll('"', '""')}"` : item;
}

/** The elements of a list in the semester's JSON, as texts. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
