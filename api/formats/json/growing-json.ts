/** A large object as JSON text while it grows: what was written of it need not be kept. */

/** Two objects or arrays around each item: the value itself, and the member that grows. */
const DEPTH = 2;

/** The text in parts: `start`, then each item, then `end`. All of it is what `JSON.stringify(value, null, indent)` gives. */
export class GrowingJson {
  readonly start: string;
  private readonly rest: string;
  private count = 0;

  /**
   * @param value with the member empty, as it ends: `[]` or `{}`
   * @param member of the value itself
   * @param indent spaces, at least 1
   */
  constructor(
    value: Readonly<Record<string, unknown>>,
    member: string,
    private readonly indent: number,
  ) {
    const text = JSON.stringify(value, null, indent);
    // Texts in JSON hold no line ends, so a line that starts so is the member.
    const head = `\n${' '.repeat(indent)}${JSON.stringify(member)}: ${Array.isArray(value[member]) ? '[' : '{'}`;
    const at = text.indexOf(head) + head.length;
    this.start = text.slice(0, at);
    this.rest = text.slice(at);
  }

  /** @param key of an item of an object; those of a list have none */
  item(value: unknown, key?: string): string {
    return this.itemText(JSON.stringify(value, null, this.indent), key);
  }

  /** @param text of the item by itself, with the same indent */
  itemText(text: string, key?: string): string {
    const margin = ' '.repeat(DEPTH * this.indent);
    const comma = this.count === 0 ? '' : ',';
    this.count += 1;
    return `${comma}\n${margin}${key === undefined ? '' : `${JSON.stringify(key)}: `}${text.replaceAll('\n', `\n${margin}`)}`;
  }

  get end(): string {
    return this.count === 0 ? this.rest : `\n${' '.repeat(this.indent)}${this.rest}`;
  }
}
