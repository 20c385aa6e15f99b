/** Whether two words are the same to who types them. */

/** Without capitals, accents, spaces, punctuation and line breaks. */
export function look(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
