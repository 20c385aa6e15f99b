/** What comes in that is no HTTP, or too long to be read: no route sees it, and its sender is told what a route would tell. */
import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE, type Problem, problemBody } from './problem.ts';
import { headTooLong, malformedRequest } from './refusals.ts';

/** In Dutch: what language its sender reads is not known. */
const LANGUAGE = 'nl';

export function answerUnreadable(server: Server): void {
  const answering = new Set<Duplex>();
  server.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (error, socket) => {
    // In the middle of another answer this one would be read as a part of it.
    if (!socket.writable || answering.has(socket)) socket.destroy();
    else socket.end(answerText(problemOf(error)));
  });
}

function problemOf(error: Error): Problem {
  return 'code' in error && error.code === 'HPE_HEADER_OVERFLOW' ? headTooLong() : malformedRequest();
}

function answerText(problem: Problem): string {
  const body = JSON.stringify(problemBody(problem, LANGUAGE));
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Connection: close',
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Language: ${LANGUAGE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    '',
    body,
  ].join('\r\n');
}
