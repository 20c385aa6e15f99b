/** Looking for a text that somebody typed. */

/** For `ilike`: whatever has the text in it. A `%` or `_` in it is only itself. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
