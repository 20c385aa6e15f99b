import { z } from 'zod';

/** Time to sign in at the provider, in seconds. */
export const ATTEMPT_SECONDS = 10 * 60;

const attemptSchema = z.strictObject({
  centre: z.uuid(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go once signed in: a path of this service. */
  returnTo: z.string(),
  /** ISO, UTC. */
  until: z.string(),
});

/**
 * What the browser keeps between leaving for the provider and coming back, in a cookie that scripts cannot reach. Whoever changes its own
 * gains nothing: state, nonce and verifier only fit what the provider was asked with them.
 */
export type OidcAttempt = Readonly<z.infer<typeof attemptSchema>>;

export function attemptCookie(attempt: OidcAttempt): string {
  return Buffer.from(JSON.stringify(attempt), 'utf8').toString('base64url');
}

/** Nothing for what we did not write, or wrote too long ago. */
export function readAttempt(value: string | undefined, now: Date): OidcAttempt | undefined {
  const attempt = attemptSchema.safeParse(parsed(value ?? '')).data;
  return attempt !== undefined && attempt.until > now.toISOString() ? attempt : undefined;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** `path` as a path of this service; its front page for anything that leads elsewhere. */
export function ownPath(path: string | undefined, publicUrl: string): string {
  const own = new URL(publicUrl);
  if (path === undefined || !URL.canParse(path, own.origin)) return '/';
  const { origin, pathname, search, hash } = new URL(path, own.origin);
  const isOwn = origin === own.origin && path.startsWith('/') && !pathname.startsWith('//');
  return isOwn ? `${pathname}${search}${hash}` : '/';
}
