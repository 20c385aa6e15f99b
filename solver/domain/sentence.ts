/** A sentence in the two languages of the product. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/** Dutch first, as everywhere. */
export function say(nl: string, en: string): Sentence {
  return { nl, en };
}
