import type { Route } from './route.ts';

/** Every problem that a route may answer with, in order: what any route has, and what its own declaration brings. */
export function problemStatuses(route: Route): readonly number[] {
  const statuses = new Set([400, 401, 403, 404, 429, 431, 500, 503, ...(route.problems ?? [])]);
  const takesContent = route.body !== undefined || route.file !== undefined;
  if (takesContent) for (const status of [413, 415, 422]) statuses.add(status);
  if (route.ifMatch !== undefined) for (const status of [412, 428]) statuses.add(status);
  if (route.idempotent === true) for (const status of [409, 422]) statuses.add(status);
  return [...statuses].sort((a, b) => a - b);
}
