/** What an address is called in logs and metrics. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const matched = z.object({ route: z.object({ path: z.string() }) });

/**
 * The pattern of the route that answers (`/v1/semesters/:semester/trainees/:id`), known once express has found it;
 * `other` for what is no route. Never the address itself.
 */
export function routePattern(request: IncomingMessage): string {
  const found = matched.safeParse(request);
  return found.success ? found.data.route.path : 'other';
}
