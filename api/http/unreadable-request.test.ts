import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_TYPE, problemSchema } from './problem.ts';
import { answerUnreadable } from './unreadable-request.ts';

/** Answers slowly, so that something unreadable may come in meanwhile. */
const server = createServer((_request, response) => {
  response.write('the beginning');
});
let port = 0;
beforeAll(async () => {
  answerUnreadable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address !== 'string') port = address.port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function answerTo(...parts: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const answer = text(socket);
  await once(socket, 'connect');
  for (const part of parts) {
    socket.write(part);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return answer;
}

function problemIn(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toContain(`Content-Type: ${PROBLEM_TYPE}`);
  return problemSchema.parse(JSON.parse(body));
}

const asking = (address: string) => `GET ${address} HTTP/1.1\r\nHost: example.be\r\n\r\n`;

describe('what no route sees', () => {
  it('is too long: the address of more than 16 kB', async () => {
    const answer = await answerTo(asking(`/v1/semesters?q=${'x'.repeat(17_000)}`));
    expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    expect(problemIn(answer)).toMatchObject({ status: 431, type: '/problems/head-too-long' });
  });

  it('is no HTTP', async () => {
    const answer = await answerTo('Goedemorgen\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(problemIn(answer)).toMatchObject({ status: 400, type: '/problems/malformed-request' });
  });

  it('ends the answer that is under way, and stands in no part of it', async () => {
    const answer = await answerTo(asking('/'), 'Goedemorgen\r\n\r\n').catch(() => 'broken off');
    expect(answer).not.toContain('malformed-request');
  });
});
