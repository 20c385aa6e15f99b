import { describe, expect, it } from 'vitest';
import { attemptCookie, ownPath, readAttempt } from './oidc-attempt.ts';

const OWN = 'https://stageplan.be';

describe('where one goes once signed in', () => {
  it.each(['/', '/semesters/1?week=7#maandag'])('is a path of the service: %s', (path) => {
    expect(ownPath(path, OWN)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'semesters',
    'https://elders.be/',
    '//elders.be/',
    '/\\elders.be',
    '\\\\elders.be',
    '/x/..//elders.be',
    'javascript:alert(1)',
    '\t//elders.be',
  ])('is the front page for %o', (path) => {
    expect(ownPath(path, OWN)).toBe('/');
  });
});

describe('an attempt at a provider', () => {
  const attempt = {
    centre: '0f8b6c1e-8f7c-4a52-9a6e-3a2f1d5c7b90',
    state: 's',
    nonce: 'n',
    verifier: 'v',
    returnTo: '/',
    until: '2026-11-22T12:10:00.000Z',
  };
  const readAt = (time: string) => readAttempt(attemptCookie(attempt), new Date(time));

  it('is good up to its last moment', () => {
    expect(readAt('2026-11-22T12:09:59.999Z')).toEqual(attempt);
    expect(readAt('2026-11-22T12:10:00.000Z')).toBeUndefined();
  });

  it.each([undefined, '', 'niets', Buffer.from('{"state":"s"}').toString('base64url')])(
    'is not read from what we did not write: %o',
    (value) => {
      expect(readAttempt(value, new Date('2026-11-22T12:00:00Z'))).toBeUndefined();
    },
  );
});
