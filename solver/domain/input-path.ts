/** Where something stands in an input, and what stands there, as a reader of the file would point at it. */

export type InputPath = readonly PropertyKey[];

const LONGEST = 60;
const LONGEST_GROUP = 150;
const MOST_ENTRIES = 4;

/** One level down; undefined where there is nothing. */
export function childOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

export function valueAt(raw: unknown, path: InputPath): unknown {
  return path.reduce(childOf, raw);
}

/** `trainees[3] (t-004).modes[0].maxMinutes`: elements of lists carry their id, where they have one. */
export function pathText(raw: unknown, path: InputPath): string {
  let text = '';
  let value = raw;
  for (const key of path) {
    value = childOf(value, key);
    text += typeof key === 'number' ? `[${key}]${idInBrackets(value)}` : fieldText(text, String(key));
  }
  return text;
}

function fieldText(before: string, name: string): string {
  if (!/^[\w-]+$/.test(name)) return `[${cut(JSON.stringify(name))}]`;
  return before === '' ? name : `.${name}`;
}

function idInBrackets(element: unknown): string {
  const id = childOf(element, 'id');
  const text = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  return text === '' ? '' : ` (${cut(text)})`;
}

/** As JSON text, shortened, and of a list or an object only the top; empty for nothing. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return cut(scalarText(value));
  const entries = Array.isArray(value)
    ? value.slice(0, MOST_ENTRIES + 1).map(innerText)
    : Object.keys(value)
        .slice(0, MOST_ENTRIES + 1)
        .map((key) => `${cut(JSON.stringify(key))}: ${innerText(childOf(value, key))}`);
  const seen = entries.length > MOST_ENTRIES ? [...entries.slice(0, MOST_ENTRIES), '…'] : entries;
  if (Array.isArray(value)) return cut(`[${seen.join(', ')}]`, LONGEST_GROUP);
  return seen.length === 0 ? '{}' : cut(`{ ${seen.join(', ')} }`, LONGEST_GROUP);
}

function innerText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return cut(scalarText(value));
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 2 * LONGEST)) : String(value);
}

function cut(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
