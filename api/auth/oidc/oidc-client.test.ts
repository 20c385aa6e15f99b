import { describe, expect, it } from 'vitest';
import { isLoopbackIssuer } from './oidc-client.ts';

describe('a provider on this machine', () => {
  it.each(['http://127.0.0.1:9000', 'http://localhost:9000/realm', 'http://[::1]:9000'])(
    'is %s',
    (issuer) => {
      expect(isLoopbackIssuer(issuer)).toBe(true);
    },
  );

  it.each([
    'http://login.cvonoord.be',
    'http://127.0.0.1.elders.be',
    'http://localhost.elders.be',
    'http://elders.be/localhost',
    'http://localhost@elders.be',
    'cvonoord',
  ])('is not %s', (issuer) => {
    expect(isLoopbackIssuer(issuer)).toBe(false);
  });
});
