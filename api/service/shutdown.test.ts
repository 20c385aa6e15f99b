import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { OpenRequests, onStopSignals } from './shutdown.ts';

const after: (() => void)[] = [];
afterEach(() => {
  for (const end of after.splice(0)) end();
});

async function served(answer: express.RequestHandler) {
  const requests = new OpenRequests();
  const app = express().use(requests.watch).get('/', answer);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  after.push(() => server.closeAllConnections());
  return { requests, server, url: `http://127.0.0.1:${address.port}/` };
}

describe('the end of the service', () => {
  it('lets a request finish, and takes no other', async () => {
    const events = new EventEmitter();
    const { requests, server, url } = await served((_request, response) => {
      events.once('finish', () => response.send('klaar'));
      events.emit('begun');
    });
    const begun = once(events, 'begun');
    const answer = fetch(url);
    await begun;
    const finished = requests.finish(server, 30);
    await expect(fetch(url)).rejects.toThrow();
    events.emit('finish');
    expect(await (await answer).text()).toBe('klaar');
    await finished;
    expect(requests.isStopping).toBe(true);
  });

  it('breaks off a request that takes longer than the limit', async () => {
    const events = new EventEmitter();
    const { requests, server, url } = await served(() => events.emit('begun'));
    const begun = once(events, 'begun');
    const failed = expect(fetch(url)).rejects.toThrow();
    await begun;
    await requests.finish(server, 0.05);
    await failed;
  });

  it('ends streams of progress at once', async () => {
    const { requests, server, url } = await served((_request, response) => {
      response.type('text/event-stream').write('data: 1\n\n');
    });
    const stream = await fetch(url);
    await requests.finish(server, 30);
    expect(await stream.text()).toBe('data: 1\n\n');
  });
});

describe('a signal to stop', () => {
  it('asks to stop once, and ends at once the second time, whichever signal', () => {
    const signals = new EventEmitter();
    const told: string[] = [];
    onStopSignals(
      signals,
      () => told.push('stop'),
      () => told.push('end'),
    );
    signals.emit('SIGTERM');
    signals.emit('SIGINT');
    expect(told).toEqual(['stop', 'end']);
  });
});
