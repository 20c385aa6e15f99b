/** An answer as it goes over the wire; what can be kept and sent again. */
import type { Response } from 'express';
import type { Answer } from './route.ts';
import { endedUnchanged } from './unchanged.ts';

export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** JSON; null for none. */
  readonly body: string | null;
}

/** @param url of the request, for the link to the next page */
export function sentAnswer(answer: Answer, url: string): SentAnswer {
  const { status, body, etag, location, next, headers } = answer;
  return {
    status,
    headers: {
      ...headers,
      ...(etag === undefined ? {} : { ETag: `"${etag}"` }),
      ...(location === undefined ? {} : { Location: location }),
      ...(next === undefined ? {} : { Link: `<${withCursor(url, next)}>; rel="next"` }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  };
}

function withCursor(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const fields = new URLSearchParams(query);
  fields.set('cursor', cursor);
  return `${path}?${fields}`;
}

/** Or 304, to whoever has it already. */
export function sendAnswer(response: Response, { status, headers, body }: SentAnswer): void {
  response.status(status);
  setHeaders(response, headers);
  if (body === null) response.end();
  else if (!endedUnchanged(response, body)) response.type('application/json').send(body);
}

export function setHeaders(response: Response, headers: SentAnswer['headers']): void {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
}
