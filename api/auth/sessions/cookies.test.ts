import { describe, expect, it } from 'vitest';
import { cookieNames, endedSessionCookies, oidcCookie, readCookie, sessionCookies } from './cookies.ts';

const OPENED = { token: 'TOKEN', csrfToken: 'CSRF', expiresAt: '2026-11-23T00:00:00.000Z' };

describe('session cookies', () => {
  it('belong to this host alone over https', () => {
    expect(sessionCookies('https://stageplan.be', OPENED)).toEqual([
      '__Host-stageplan_session=TOKEN; Path=/; Max-Age=43200; Secure; HttpOnly; SameSite=Lax',
      '__Host-stageplan_csrf=CSRF; Path=/; Max-Age=43200; Secure; SameSite=Strict',
    ]);
  });

  it('are ones that a browser keeps over http on one’s own machine', () => {
    expect(sessionCookies('http://127.0.0.1:8080', OPENED)).toEqual([
      'stageplan_session=TOKEN; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax',
      'stageplan_csrf=CSRF; Path=/; Max-Age=43200; SameSite=Strict',
    ]);
  });

  it('are taken away with the same attributes', () => {
    expect(endedSessionCookies('https://stageplan.be')).toEqual([
      '__Host-stageplan_session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax',
      '__Host-stageplan_csrf=; Path=/; Max-Age=0; Secure; SameSite=Strict',
    ]);
  });

  it('come back from another site only where one left for it', () => {
    expect(oidcCookie('https://stageplan.be', 'X', 600)).toBe(
      '__Host-stageplan_oidc=X; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax',
    );
  });
});

describe('reading a cookie', () => {
  const { session } = cookieNames('http://localhost');

  it('finds it among others', () => {
    expect(readCookie(`a=1; ${session}=TOKEN;b=2`, session)).toBe('TOKEN');
  });

  it('does not take one whose name only ends the same, or that is empty', () => {
    expect(readCookie(`x${session}=TOKEN`, session)).toBeUndefined();
    expect(readCookie(`${session}=`, session)).toBeUndefined();
    expect(readCookie(undefined, session)).toBeUndefined();
  });
});
