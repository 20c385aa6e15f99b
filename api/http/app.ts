/** The service over HTTP: its routes, what surrounds every one of them, and the contract with its reader. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { docsReader } from './docs-reader.ts';
import { contractOf } from './openapi.ts';
import { problemPages } from './problem-pages.ts';
import { methodNotAllowed, notFound } from './refusals.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { sendProblem } from './send-problem.ts';
import { type Authenticate, serveRoute } from './serve-route.ts';
import type { Services } from './services.ts';

export interface AppParts {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly authenticate: Authenticate;
  /** Before anything else: the log, metrics, rate limits. */
  readonly before?: readonly RequestHandler[];
  /** What is no part of the contract and answers for itself: health, metrics, web pages. */
  readonly beside?: readonly RequestHandler[];
  /** Proxies in front whose X-Forwarded-For is believed; none unless told. */
  readonly trustedProxies?: number;
}

export function createApp(parts: AppParts): Express {
  const { services, routes, authenticate, before = [], beside = [], trustedProxies = 0 } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxies);
  app.use(securityHeaders());
  for (const handler of [...before, ...beside]) app.use(handler);
  app.use(docsReader(contractOf(routes)), problemPages());
  for (const route of routes) {
    app[route.method](expressPath(route.path), serveRoute(route, services, authenticate));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    app.all(expressPath(path), otherMethods(allowedAt(routes, path)));
  }
  app.use(() => {
    throw notFound();
  });
  const failed: ErrorRequestHandler = (error: unknown, request, response, _next) =>
    sendProblem(request, response, error, services.log);
  app.use(failed);
  return app;
}

/** `/v1/centres/{centre}` as express writes it: `/v1/centres/:centre`. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function allowedAt(routes: readonly Route[], path: string): string[] {
  const methods = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
  return [
    ...(methods.includes('GET') ? ['GET', 'HEAD'] : []),
    ...methods.filter((method) => method !== 'GET'),
  ];
}

function otherMethods(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    if (request.method !== 'OPTIONS') throw methodNotAllowed([...allowed, 'OPTIONS']);
    response
      .status(204)
      .set('Allow', [...allowed, 'OPTIONS'].join(', '))
      .end();
  };
}
