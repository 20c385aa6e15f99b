import { hash, type Options, parseOptions, verify } from '@node-rs/argon2';

/**
 * Argon2id as OWASP's Password Storage Cheat Sheet asks at least: 19 MiB, two passes, one lane. Raise them as machines
 * grow: a password that was hashed with less is hashed again when its owner signs in.
 */
export const ARGON2: Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism' | 'outputLen'>> = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
};

/** Handed in, so that tests can see how often it worked: every wrong sign-in costs as much as every other. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** `kept` undefined, where there is no password to compare with: does the same work, and answers false. */
  verify(kept: string | undefined, password: string): Promise<boolean>;
  /** Whether it was hashed with less than is asked today. */
  isOutdated(kept: string): boolean;
}

/** Of a password nobody has; made once, by the first who needs it. */
let nobodys: Promise<string> | undefined;

export const argon2id: PasswordHasher = {
  hash: (password) => hash(composed(password), ARGON2),
  verify: async (kept, password) => {
    if (kept !== undefined) return verify(kept, composed(password));
    nobodys ??= hash('', ARGON2);
    await verify(await nobodys, composed(password));
    return false;
  },
  isOutdated: (kept) => {
    const made = parseOptions(kept);
    return made.memoryCost < ARGON2.memoryCost || made.timeCost < ARGON2.timeCost;
  },
};

/** One keyboard writes é as one character, another as two: both are the same password. */
function composed(password: string): string {
  return password.normalize('NFKC');
}
