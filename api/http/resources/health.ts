/** Pages for whoever looks after the service: alive, ready, figures. They are no part of the contract of the API. */
import { type Request, type RequestHandler, Router } from 'express';
import type { Principal } from '../../auth/principal.ts';
import type { Refusal } from '../../auth/refusal.ts';
import { notFound } from '../refusals.ts';

export interface HealthParts {
  /** Of `/readyz`: what is checked, and whether all of it is well. */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly checks: unknown }>;
  readonly metrics: { readonly contentType: string; readonly text: () => Promise<string> };
  /** Who asks for figures from another machine. */
  readonly authenticate: (request: Request) => Promise<Principal | Refusal>;
}

export function healthPages({ readiness, metrics, authenticate }: HealthParts): RequestHandler {
  const pages = Router();
  pages.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  pages.get('/readyz', async (_request, response) => {
    const { ready, checks } = await readiness();
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready', checks });
  });
  pages.get('/metrics', async (request, response) => {
    if (!isFromHere(request) && !isAdministration(await authenticate(request))) throw notFound();
    response
      .set('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
  return pages;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** On this machine itself, and not passed on by a proxy that stands on it. */
function isFromHere(request: Request): boolean {
  const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded');
  return passedOn === undefined && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

/** An API key that was made for administration. */
function isAdministration(sender: Principal | Refusal): boolean {
  if (sender.kind !== 'account' || sender.via !== 'api-key' || sender.scopes === 'all') return false;
  return sender.scopes.includes('admin');
}
