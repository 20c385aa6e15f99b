/** A server of timetables on this machine, for tests. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';

/** Small enough to read; runs on 1 and 5 March 2027. */
export const FEED_TEXTS: Readonly<Record<string, string>> = {
  'stops.txt': 'stop_id,stop_lat,stop_lon\na,50,4\nb,50.1,4\n',
  'routes.txt': 'route_id\nr\n',
  'trips.txt': 'route_id,service_id,trip_id\nr,s,t\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,07:00:00,07:00:00,a,1\nt,07:10:00,07:10:00,b,2\n',
  'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,1\ns,20270305,1\n',
};

/** @param changed files in the place of those of `FEED_TEXTS`; null leaves one out. */
export function feedZip(changed: Readonly<Record<string, string | null>> = {}): Buffer {
  const files = Object.entries({ ...FEED_TEXTS, ...changed }).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: '2027-01-01' }));
}

export interface FeedServer {
  readonly url: (path: string) => string;
  /** What the next request to a path is answered; until then 404. */
  readonly answer: (path: string, answer: RequestListener) => void;
  /** The headers of every request, in order, by their path. */
  readonly asked: (path: string) => readonly Readonly<Record<string, unknown>>[];
  readonly close: () => Promise<void>;
}

export async function feedServer(): Promise<FeedServer> {
  const answers = new Map<string, RequestListener>();
  const requests: { readonly path: string; readonly headers: Readonly<Record<string, unknown>> }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    (answers.get(path) ?? ((_, missing) => missing.writeHead(404).end('nothing here')))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    answer: (path, answer) => answers.set(path, answer),
    asked: (path) => requests.filter((request) => request.path === path).map(({ headers }) => headers),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Sends a file whole, with its length and an ETag, or 304 to who has that one already. */
export function serves(bytes: Buffer, etag = '"1"'): RequestListener {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else {
      response.writeHead(200, {
        'content-length': bytes.length,
        'content-type': 'application/zip',
        etag,
        'last-modified': 'Fri, 15 Jan 2027 06:00:00 GMT',
      });
      response.end(bytes);
    }
  };
}

export function refuses(status: number): RequestListener {
  return (_, response) => response.writeHead(status).end('no');
}

/** Promises all of a file and breaks off half-way. */
export function breaksOff(bytes: Buffer): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  };
}

/** Sends half of a file and then nothing more. @param onHalf when the half is on its way. */
export function fallsSilent(
  bytes: Buffer,
  onHalf: (response: ServerResponse) => void = () => {},
): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => onHalf(response));
  };
}

export const WEB_PAGE: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>Wifi</title><p>Meld u aan om verder te gaan op dit netwerk.</p>');
};
