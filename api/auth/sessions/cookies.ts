import { ABSOLUTE_SECONDS } from './session-times.ts';
import type { OpenedSession } from './sessions.ts';

/**
 * Over https every cookie is a `__Host-` one: only this very host can have set it, and only over https. On one's own
 * machine, over http, browsers would not keep those.
 */
export interface CookieNames {
  readonly session: string;
  readonly csrf: string;
  readonly oidc: string;
}

export function cookieNames(publicUrl: string): CookieNames {
  const prefix = isSecure(publicUrl) ? '__Host-' : '';
  return {
    session: `${prefix}stageplan_session`,
    csrf: `${prefix}stageplan_csrf`,
    oidc: `${prefix}stageplan_oidc`,
  };
}

/** `Set-Cookie` for a session that was opened: its token out of reach of scripts, the CSRF token for our own page to read. */
export function sessionCookies(publicUrl: string, { token, csrfToken }: OpenedSession): readonly string[] {
  const names = cookieNames(publicUrl);
  return [
    cookie(publicUrl, names.session, token, ABSOLUTE_SECONDS, ['HttpOnly', 'SameSite=Lax']),
    cookie(publicUrl, names.csrf, csrfToken, ABSOLUTE_SECONDS, ['SameSite=Strict']),
  ];
}

/** `Set-Cookie` that takes both away. */
export function endedSessionCookies(publicUrl: string): readonly string[] {
  const names = cookieNames(publicUrl);
  return [
    cookie(publicUrl, names.session, '', 0, ['HttpOnly', 'SameSite=Lax']),
    cookie(publicUrl, names.csrf, '', 0, ['SameSite=Strict']),
  ];
}

/** What is remembered between leaving for a centre's provider and coming back; Lax, for one comes back from another site. */
export function oidcCookie(publicUrl: string, value: string, seconds: number): string {
  return cookie(publicUrl, cookieNames(publicUrl).oidc, value, seconds, ['HttpOnly', 'SameSite=Lax']);
}

/** The value of a cookie in a `Cookie` header; the first, where a name stands there twice. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value === '' ? undefined : value;
}

function cookie(
  publicUrl: string,
  name: string,
  value: string,
  seconds: number,
  attributes: readonly string[],
): string {
  const secure = isSecure(publicUrl) ? ['Secure'] : [];
  return [`${name}=${value}`, 'Path=/', `Max-Age=${seconds}`, ...secure, ...attributes].join('; ');
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
