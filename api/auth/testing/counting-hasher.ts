import { argon2id, type PasswordHasher } from '../passwords/password-hasher.ts';

export interface CountingHasher extends PasswordHasher {
  /** Passwords compared so far. */
  readonly verified: () => number;
}

/** The real one, that tells how often it worked. */
export function countingHasher(): CountingHasher {
  let verified = 0;
  return {
    ...argon2id,
    verify: (kept, password) => {
      verified += 1;
      return argon2id.verify(kept, password);
    },
    verified: () => verified,
  };
}
