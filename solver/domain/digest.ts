/** What makes two files the same file: SHA-256 of their canonical JSON (RFC 8785). */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}

/**
 * Lower-case hex SHA-256 of a semester as it was read: without `people`, defaults not filled in, so that
 * neither a name nor a later version's default changes it.
 */
export function semesterDigest(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return digestOf(raw);
  const planning = Object.entries(raw).filter(([field]) => field !== 'people');
  return digestOf(Object.fromEntries(planning));
}

/** Lower-case hex SHA-256 of a published plan, as `replanOf` names it. */
export function planDigest(raw: unknown): string {
  return digestOf(raw);
}
