/** Which ids a list has, also where its elements are malformed: what exists is never called unknown. */
import { groupBy } from '../group-by.ts';
import { childOf } from '../input-path.ts';
import { likelyWord } from '../likely-values.ts';

/** One letter in so many may be wrong. */
const LETTERS_PER_SLIP = 5;
/** Comparing with more takes too long where thousands of ids are unknown. */
const MOST_COMPARED = 300;

export interface KnownIds {
  has(id: string): boolean;
  /**
   * The id that was probably meant: one that differs only in capitals, spaces, punctuation or leading zeros, else one
   * with a slip in its letters. A digit is never taken for a slip: c102 says nothing of c103.
   */
  alike(id: string): string | undefined;
  readonly all: readonly string[];
  /** Elements of which nobody can tell the id; infinite when there is no list at all. */
  readonly unreadable: number;
}

/** @param list as it stands in the file: it may be anything */
export function knownIds(list: unknown): KnownIds {
  if (!Array.isArray(list)) return idsOf([], Number.POSITIVE_INFINITY);
  const ids = list.map(readableId);
  const readable = ids.filter((id) => id !== undefined);
  return idsOf(readable, ids.length - readable.length);
}

/** The ids of several lists together. */
export function joinedIds(parts: readonly KnownIds[]): KnownIds {
  return idsOf(
    parts.flatMap((part) => part.all),
    parts.reduce((sum, part) => sum + part.unreadable, 0),
  );
}

function idsOf(all: readonly string[], unreadable: number): KnownIds {
  const known = new Set(all);
  const byLook = new Map(all.map((id) => [looks(id), id]));
  const byDigits = groupBy(all, digitsOf);
  return {
    has: (id) => known.has(id),
    alike: (id) => byLook.get(looks(id)) ?? slipOf(id, byDigits.get(digitsOf(id)) ?? []),
    all,
    unreadable,
  };
}

/** Also of an id that is refused for its spaces, or for being a number: it still says which one is meant. */
function readableId(element: unknown): string | undefined {
  const id = childOf(element, 'id');
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  const text = String(id).trim();
  return text === '' ? undefined : text;
}

function slipOf(id: string, ids: readonly string[]): string | undefined {
  return ids.length > MOST_COMPARED ? undefined : likelyWord(id, ids, LETTERS_PER_SLIP);
}

function digitsOf(id: string): string {
  return id.replace(/\D+/g, ' ').trim();
}

function looks(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
