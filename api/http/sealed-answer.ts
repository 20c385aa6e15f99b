/**
 * An answer that is kept for whoever sends the same request again can hold a name, or a secret that is shown once. It is
 * kept sealed with the sender's Idempotency-Key, of which the database has only the hash.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SentAnswer } from './sent-answer.ts';

const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

const kept = z.strictObject({
  status: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  body: z.string().nullable(),
});

function derived(key: string, use: 'name' | 'request' | 'answer'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `stageplan idempotency ${use}`, 32));
}

/** Under what the key is found again; it tells nothing of the key. */
export function keyName(key: string): string {
  return derived(key, 'name').toString('hex');
}

/** Two requests have the same one when they are the same; it tells nothing of them to who lacks the key. */
export function requestMark(key: string, parts: readonly (string | Uint8Array)[]): string {
  const hmac = createHmac('sha256', derived(key, 'request'));
  for (const part of parts) hmac.update(`${part.length}:`).update(part);
  return hmac.digest('hex');
}

export function sealAnswer(key: string, answer: SentAnswer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, derived(key, 'answer'), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

/** @throws Error where it was sealed with another key, or was tampered with */
export function openAnswer(key: string, sealed: string): SentAnswer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, derived(key, 'answer'), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return kept.parse(JSON.parse(text.toString('utf8')));
}
