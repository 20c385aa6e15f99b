/** Ending in order: no new requests, those that run may finish within a limit, then everything else closes. */
import type { Server, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

const IDLE_MILLISECONDS = 50;

export class OpenRequests {
  readonly #open = new Set<ServerResponse>();
  #isStopping = false;

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Keeps count; while the service ends it asks senders to come back on another connection. */
  readonly watch: RequestHandler = (_request, response, next) => {
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
    if (this.#isStopping) response.set('Connection', 'close');
    next();
  };

  /** @returns once every request is answered, or the limit is over and those left were broken off */
  async finish(server: Server, seconds: number): Promise<void> {
    this.#isStopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    for (const response of this.#open) {
      if (isStream(response)) response.end();
      else if (!response.headersSent) response.setHeader('Connection', 'close');
    }
    const limit = setTimeout(() => server.closeAllConnections(), seconds * 1000);
    // A connection whose last answer was begun before may be kept for a next request: it is told nothing else.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MILLISECONDS);
    await closed;
    clearTimeout(limit);
    clearInterval(idle);
  }
}

/** Of progress: it would go on for as long as somebody listens, and who does comes back by itself. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type') ?? '').startsWith('text/event-stream');
}

export interface StopSignals {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/** The first signal asks to stop, the second ends at once. */
export function onStopSignals(signals: StopSignals, stop: () => void, end: () => void): void {
  let isAsked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    signals.on(signal, () => {
      if (isAsked) return end();
      isAsked = true;
      stop();
    });
  }
}
