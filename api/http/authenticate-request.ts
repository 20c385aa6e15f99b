import { authenticate } from '../auth/authenticate.ts';
import type { Authenticate } from './serve-route.ts';

/** Name of the path parameter that holds a calendar link's token. */
export const LINK_TOKEN = 'token';

/** The service's own way to know who asks: link, key or session. */
export const authenticateRequest: Authenticate = (request, { auth }) => {
  const { [LINK_TOKEN]: linkToken } = request.params;
  return authenticate(auth, {
    method: request.method,
    header: (name) => request.get(name),
    ...(typeof linkToken === 'string' ? { linkToken } : {}),
  });
};
