import { describe, expect, it } from 'vitest';
import { hashToken } from '../tokens.ts';
import { foreignOrigin, wrongCsrfToken } from './csrf.ts';

const OWN = 'https://stageplan.cvonoord.be';
const from = (headers: Readonly<Record<string, string>>, publicUrl = OWN) =>
  foreignOrigin((name) => headers[name], publicUrl)?.type;

describe('where a change comes from', () => {
  it('is the service’s own page, by its address or by the one the request was sent to', () => {
    expect(from({ origin: OWN })).toBeUndefined();
    expect(
      from({ origin: 'http://localhost:8080', host: 'localhost:8080' }, 'http://127.0.0.1:8080'),
    ).toBeUndefined();
  });

  it('is no browser where nothing is told', () => {
    expect(from({})).toBeUndefined();
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(from({ 'sec-fetch-site': 'none' })).toBeUndefined();
  });

  it.each([
    { origin: 'https://elders.be', host: 'stageplan.cvonoord.be' },
    { origin: 'null', host: 'stageplan.cvonoord.be' },
    { origin: 'https://stageplan.cvonoord.be.elders.be' },
    { origin: 'https://stageplan.cvonoord.be:8443', host: 'stageplan.cvonoord.be' },
    { origin: 'http://stageplan.cvonoord.be', host: 'stageplan.cvonoord.be' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused as foreign: %o', (headers) => {
    expect(from(headers)).toBe('foreign-origin');
  });
});

describe('the token of a session', () => {
  const refusal = (token: string | undefined) =>
    wrongCsrfToken(() => token, hashToken('of this session'))?.type;

  it('is the one that was given with it, and no other', () => {
    expect(refusal('of this session')).toBeUndefined();
    expect(refusal('of another session')).toBe('csrf');
    expect(refusal('')).toBe('csrf');
    expect(refusal(undefined)).toBe('csrf');
    expect(refusal(hashToken('of this session'))).toBe('csrf');
  });
});
