import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { ARGON2, argon2id } from './password-hasher.ts';

const PASSWORD = 'zeven paarse eenden';

describe('a kept password', () => {
  it('is argon2id with at least what OWASP asks', async () => {
    expect(await argon2id.hash(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is salted: twice the same password is kept differently', async () => {
    expect(await argon2id.hash(PASSWORD)).not.toBe(await argon2id.hash(PASSWORD));
  });

  it('is recognised, and no other', async () => {
    const kept = await argon2id.hash(PASSWORD);
    expect(await argon2id.verify(kept, PASSWORD)).toBe(true);
    expect(await argon2id.verify(kept, `${PASSWORD} `)).toBe(false);
  });

  it('is the same however a keyboard composes its letters', async () => {
    const kept = await argon2id.hash('crème brûlée graag'.normalize('NFC'));
    expect(await argon2id.verify(kept, 'crème brûlée graag'.normalize('NFD'))).toBe(true);
  });

  it('is never recognised where there is none, not even the empty one', async () => {
    expect(await argon2id.verify(undefined, '')).toBe(false);
    expect(await argon2id.verify(undefined, PASSWORD)).toBe(false);
  });

  it('is outdated once it was made with less memory or fewer passes', async () => {
    const [lighter, shorter] = await Promise.all([
      hash(PASSWORD, { ...ARGON2, memoryCost: ARGON2.memoryCost - 1 }),
      hash(PASSWORD, { ...ARGON2, timeCost: ARGON2.timeCost - 1 }),
    ]);
    expect(argon2id.isOutdated(lighter)).toBe(true);
    expect(argon2id.isOutdated(shorter)).toBe(true);
    expect(argon2id.isOutdated(await argon2id.hash(PASSWORD))).toBe(false);
  });
});
