/** Answers that are no JSON: a file, or a stream of events. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Answer } from './route.ts';
import { endedUnchanged } from './unchanged.ts';

export function sendFile(response: Response, { contentType, bytes }: NonNullable<Answer['file']>): void {
  if (endedUnchanged(response, bytes)) return;
  response.setHeader('Content-Type', contentType);
  response.send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

/** Ends with the last chunk, or when the reader hangs up, and then without a fault. */
export async function sendStream(
  response: Response,
  { contentType, chunks }: NonNullable<Answer['stream']>,
  signal: AbortSignal,
): Promise<void> {
  response.setHeader('Content-Type', contentType);
  response.flushHeaders();
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.from(chunks), response, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
