/** The bytes of a request, as JSON or as they are; nothing is read that the route does not take. */
import express, { type Request, type Response } from 'express';
import { contentTypeUnknown, tooLarge } from './refusals.ts';
import type { Route } from './route.ts';

const JSON_TYPES = ['application/json'];
export const DEFAULT_MAX_BYTES = 1_000_000;

export interface BodyReader {
  /** Undefined where the route takes none or none was sent. @throws Problem 413, 415; what express throws of what it cannot read */
  readonly read: (request: Request, response: Response) => Promise<unknown>;
}

export function bodyReader(route: Route): BodyReader {
  const types = route.file?.contentTypes ?? JSON_TYPES;
  const limit = route.file?.maxBytes ?? route.maxBytes ?? DEFAULT_MAX_BYTES;
  if (route.body === undefined && route.file === undefined) return { read: async () => undefined };
  const parse =
    route.file === undefined
      ? express.json({ limit, strict: false, type: () => true })
      : express.raw({ limit, type: () => true });
  return {
    read: async (request, response) => {
      const told = request.headers['content-length'];
      if (told === '0') return undefined;
      if (Number(told ?? 0) > limit) throw tooLarge(limit);
      if (request.is([...types]) === false) throw contentTypeUnknown(types);
      await new Promise<void>((resolve, reject) => {
        parse(request, response, (error: unknown) => (error === undefined ? resolve() : reject(error)));
      });
      return request.body;
    },
  };
}

/** Without its parameters: `text/csv`. */
export function contentTypeOf(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
