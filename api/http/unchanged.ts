/** ETag and If-None-Match: who has it already is told so (304), and gets nothing twice. */
import { createHash } from 'node:crypto';
import type { Response } from 'express';

/**
 * Ends the answer with 304 where the reader has this already. An answer without a version of its own gets a mark of its
 * content. Express's own does not answer 304 to a request with `Cache-Control: no-cache`, which `fetch` adds unasked.
 *
 * @returns whether it was ended
 */
export function endedUnchanged(response: Response, content: string | Uint8Array): boolean {
  const { req: request, statusCode } = response;
  if ((request.method !== 'GET' && request.method !== 'HEAD') || statusCode !== 200) return false;
  const etag = response.get('ETag') ?? markOf(content);
  response.setHeader('ETag', etag);
  const known = (request.get('if-none-match') ?? '').split(',').map((tag) => opaque(tag.trim()));
  if (!known.includes(opaque(etag)) && known[0] !== '*') return false;
  response.removeHeader('Content-Type');
  response.status(304).end();
  return true;
}

/** Without the sign of weakness, which counts for nothing in If-None-Match. */
function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}

function markOf(content: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}
