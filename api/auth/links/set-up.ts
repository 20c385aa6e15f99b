import { hasAdministrator } from '../accounts/administrators.ts';
import type { AuthContext } from '../auth-context.ts';
import { type MadeLink, makeLink } from './one-time-links.ts';

/**
 * The link with which the first administrator makes its account; nothing once there is one. A server that starts again
 * makes another: those before stay good until they expire, for more than one server may start at once.
 */
export async function setUpLink(
  context: Pick<AuthContext, 'store' | 'clock' | 'settings'>,
): Promise<MadeLink | undefined> {
  const now = context.clock();
  return context.store.change('set-up', async (tx, audit) => {
    if (await hasAdministrator(tx)) return undefined;
    return makeLink(tx, audit, context.settings.publicUrl(), { purpose: 'set-up', account: null, now });
  });
}
