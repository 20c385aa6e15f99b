/** Streams what an address gives to a file, or finds that it did not change. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { say } from '../../../solver/domain/sentence.ts';
import { cutOff, feedFault, fellSilent, refusedWith, unreachable } from './feed-fault.ts';
import type { FeedRecord } from './feed-record.ts';
import type { FeedSource } from './feed-sources.ts';
import { notReached } from './network-fault.ts';
import { type SilenceGuard, silenceGuard } from './silence-guard.ts';

export interface DownloadWatch {
  /** Breaks off at once. */
  readonly signal: AbortSignal;
  /** How long nothing may come. */
  readonly silenceSeconds: number;
  /** @param announced null where the server did not say how long the file is. */
  readonly onBytes: (received: number, announced: number | null) => void;
}

export interface Arrival extends Pick<FeedRecord, 'sha256' | 'bytes' | 'etag' | 'lastModified'> {
  readonly isUnchanged: false;
  readonly isWebPage: boolean;
}

/** The server says that the file it tells of is still the one. */
export interface Unchanged {
  readonly isUnchanged: true;
  readonly record: FeedRecord;
}

const NOT_MODIFIED = 304;

/**
 * @param file not there yet; on the same disk as where it goes later
 * @param known what the server said of the file that is there already
 * @throws FeedFault when it does not come in whole; the signal's reason; what the system says of the file.
 */
export async function download(
  source: FeedSource,
  file: string,
  known: FeedRecord | null,
  watch: DownloadWatch,
): Promise<Arrival | Unchanged> {
  const guard = silenceGuard(watch.signal, watch.silenceSeconds);
  try {
    const response = await answer(source, known, guard);
    if (response.ok && response.body !== null) return await received(source, response, file, watch, guard);
    await response.body?.cancel();
    if (response.status === NOT_MODIFIED && known !== null) return { isUnchanged: true, record: known };
    throw feedFault(source, refusedWith(response.status, source));
  } finally {
    guard.end();
  }
}

async function answer(source: FeedSource, known: FeedRecord | null, guard: SilenceGuard): Promise<Response> {
  try {
    return await fetch(source.url, { headers: requestHeaders(known), signal: guard.signal });
  } catch (error) {
    guard.throwIfStopped();
    const { host } = new URL(source.url);
    const silent = say(
      `${host} antwoordde ${guard.seconds} seconden lang niet`,
      `${host} did not answer for ${guard.seconds} seconds`,
    );
    throw feedFault(source, guard.isSilent() ? unreachable(silent) : notReached(source.url, error));
  }
}

/** As it is on the server: packed once more, its length would not be the one announced. */
function requestHeaders(known: FeedRecord | null): Record<string, string> {
  return {
    'user-agent': 'stageplan',
    'accept-encoding': 'identity',
    ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
    ...(known?.lastModified == null ? {} : { 'if-modified-since': known.lastModified }),
  };
}

async function received(
  source: FeedSource,
  response: Response,
  file: string,
  { onBytes }: DownloadWatch,
  guard: SilenceGuard,
): Promise<Arrival> {
  const announced = announcedBytes(response);
  const hash = createHash('sha256');
  let bytes = 0;
  await written(file, async (handle) => {
    for await (const chunk of arriving(source, response, guard, () => cutOff(bytes, announced))) {
      hash.update(chunk);
      await handle.writeFile(chunk);
      bytes += chunk.byteLength;
      guard.heard();
      onBytes(bytes, announced);
    }
    if (announced !== null && bytes !== announced) throw feedFault(source, cutOff(bytes, announced));
  });
  return {
    isUnchanged: false,
    sha256: hash.digest('hex'),
    bytes,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    isWebPage: /^text\/html\b/i.test(response.headers.get('content-type') ?? ''),
  };
}

/** Null where it is not said, or said of what was packed on the way. */
function announcedBytes({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

/** Only what goes wrong on the network is a fault of the feed: what the reader of the chunks throws passes by. */
async function* arriving(
  source: FeedSource,
  { body }: Response,
  guard: SilenceGuard,
  brokenOff: () => ReturnType<typeof cutOff>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? [];
  } catch {
    guard.throwIfStopped();
    throw feedFault(source, guard.isSilent() ? fellSilent(guard.seconds) : brokenOff());
  }
}

/** On the disk, not only on its way there: it takes the place of an earlier one. */
async function written(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
