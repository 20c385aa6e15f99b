import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemLine } from '../../../solver/domain/problem.ts';
import type { DownloadWatch } from './download.ts';
import { FeedFault } from './feed-fault.ts';
import type { FeedSource } from './feed-sources.ts';
import { type FetchedFeed, fetchFeed } from './fetch-feed.ts';
import {
  breaksOff,
  type FeedServer,
  fallsSilent,
  feedServer,
  feedZip,
  refuses,
  serves,
  WEB_PAGE,
} from './testing/feed-server.ts';

const PATH = '/nmbs.zip';
const OLD = feedZip();
const NEW = feedZip({ 'stops.txt': 'stop_id,stop_lat,stop_lon\na,50,4\nb,50.2,4\n' });
const NOW = DateTime.fromISO('2027-01-15T09:00:00Z', { zone: 'utc' });

let server: FeedServer;
let root: string;
let kept: string;
beforeAll(async () => {
  server = await feedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stageplan-fetch-'));
  kept = join(root, 'kept');
  mkdirSync(join(root, 'made'));
  return () => rmSync(root, { recursive: true, force: true });
});

const source = (): FeedSource => ({ name: 'nmbs', operator: 'NMBS', url: server.url(PATH) });

function fetched(watch: Partial<DownloadWatch> = {}, from = source(), now = NOW): Promise<FetchedFeed> {
  const patient = { signal: new AbortController().signal, silenceSeconds: 60, onBytes: () => {} };
  return fetchFeed(from, { kept, made: join(root, 'made') }, { ...patient, ...watch }, () => now);
}

async function linesOf(fetching: Promise<unknown>): Promise<readonly string[]> {
  try {
    await fetching;
    return [];
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    return error.problems.map((problem) =>
      problemLine(problem, 'nl').replaceAll(server.url(''), 'http://host'),
    );
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const zipThere = () => readFileSync(join(kept, 'nmbs.zip'));
const recordThere = () => JSON.parse(readFileSync(join(kept, 'nmbs.json'), 'utf8'));

describe('a feed that comes in', () => {
  it('is kept with a record of where, when, what and of which dates', async () => {
    server.answer(PATH, serves(OLD));
    const { isUnchanged } = await fetched();
    expect(isUnchanged).toBe(false);
    expect(zipThere()).toEqual(OLD);
    expect(recordThere()).toEqual({
      format: 'stageplan-feed/1',
      url: server.url(PATH),
      fetchedAt: '2027-01-15T09:00:00Z',
      sha256: sha256(OLD),
      bytes: OLD.length,
      etag: '"1"',
      lastModified: 'Fri, 15 Jan 2027 06:00:00 GMT',
      covers: { first: '2027-03-01', last: '2027-03-05' },
    });
    expect(readdirSync(kept)).toEqual(['nmbs.json', 'nmbs.zip']);
    expect(readdirSync(join(root, 'made'))).toEqual([]);
  });

  it('is followed where it moved to', async () => {
    server.answer('/moved.zip', serves(OLD));
    server.answer(PATH, (_, response) => response.writeHead(302, { location: '/moved.zip' }).end());
    await fetched();
    expect(zipThere()).toEqual(OLD);
    expect(recordThere().url).toBe(server.url(PATH));
  });

  it('takes the place of the one before', async () => {
    server.answer(PATH, serves(OLD));
    await fetched();
    server.answer(PATH, serves(NEW, '"2"'));
    expect((await fetched()).isUnchanged).toBe(false);
    expect(zipThere()).toEqual(NEW);
    expect(recordThere()).toMatchObject({ sha256: sha256(NEW), etag: '"2"' });
  });

  it('tells how much has come and how much there is', async () => {
    server.answer(PATH, serves(OLD));
    const told: unknown[] = [];
    await fetched({ onBytes: (received, announced) => told.push([received, announced]) });
    expect(told.at(-1)).toEqual([OLD.length, OLD.length]);
  });

  it('need not say how long it is', async () => {
    server.answer(PATH, (_, response) => {
      response.write(OLD.subarray(0, 100));
      response.end(OLD.subarray(100));
    });
    const told: (number | null)[] = [];
    await fetched({ onBytes: (_, announced) => told.push(announced) });
    expect(zipThere()).toEqual(OLD);
    expect(new Set(told)).toEqual(new Set([null]));
    expect(recordThere()).toMatchObject({ etag: null, lastModified: null });
  });
});

describe('a feed that did not change', () => {
  const later = NOW.plus({ days: 30 });
  beforeEach(async () => {
    server.answer(PATH, serves(OLD));
    await fetched();
  });

  it('is not sent again', async () => {
    const { isUnchanged, record } = await fetched({}, source(), later);
    expect(isUnchanged).toBe(true);
    expect(record.fetchedAt).toBe('2027-01-15T09:00:00Z');
    expect(server.asked(PATH).at(-1)).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Fri, 15 Jan 2027 06:00:00 GMT',
    });
  });

  it('is known by its contents where the server sends it again', async () => {
    server.answer(PATH, serves(OLD, '"other"'));
    expect((await fetched({}, source(), later)).isUnchanged).toBe(true);
    expect(recordThere()).toMatchObject({ etag: '"other"', fetchedAt: '2027-01-15T09:00:00Z' });
  });

  it.each([
    ['lost', () => rmSync(join(kept, 'nmbs.zip'))],
    ['changed by hand', () => writeFileSync(join(kept, 'nmbs.zip'), 'something else')],
  ])('is sent again when it was %s here', async (_, damage) => {
    damage();
    expect((await fetched()).isUnchanged).toBe(false);
    expect(server.asked(PATH).at(-1)).not.toHaveProperty('if-none-match');
    expect(zipThere()).toEqual(OLD);
  });

  it('at another address is fetched from there', async () => {
    server.answer('/elsewhere.zip', serves(OLD));
    await fetched({}, { ...source(), url: server.url('/elsewhere.zip') });
    expect(server.asked('/elsewhere.zip')[0]).not.toHaveProperty('if-none-match');
    expect(recordThere().url).toBe(server.url('/elsewhere.zip'));
  });
});

describe('a feed that does not come in whole', () => {
  const NO_FILE = 'Zoek het nieuwe adres bij de vervoerder en geef het met --from ADRES --name nmbs.';
  it.each([
    [
      404,
      `nmbs: http://host/nmbs.zip is geen adres waar een bestand staat: de server antwoordt 404. ${NO_FILE}`,
    ],
    [
      403,
      `nmbs: http://host/nmbs.zip is geen adres dat iedereen mag ophalen: de server antwoordt 403. ${NO_FILE}`,
    ],
    [
      304,
      `nmbs: http://host/nmbs.zip is geen adres waar een bestand staat: de server antwoordt 304. ${NO_FILE}`,
    ],
    [
      500,
      'nmbs: http://host/nmbs.zip is niet beschikbaar: de server kan nu niet antwoorden (500). Dat ligt niet aan u. Probeer het later opnieuw.',
    ],
    [
      503,
      'nmbs: http://host/nmbs.zip is niet beschikbaar: de server kan nu niet antwoorden (503). Dat ligt niet aan u. Probeer het later opnieuw.',
    ],
  ])('is told when the server answers %i', async (status, line) => {
    server.answer(PATH, refuses(status));
    expect(await linesOf(fetched())).toEqual([line]);
    expect(existsSync(kept)).toBe(false);
  });

  it('is told when the connection breaks off half-way', async () => {
    server.answer(PATH, breaksOff(OLD));
    const [line] = await linesOf(fetched());
    expect(line).toMatch(
      /^nmbs: .* is niet volledig aangekomen: de verbinding brak af na [01] kB van 1 kB\. Probeer het opnieuw\.$/,
    );
  });

  it('is told when nothing more comes', async () => {
    server.answer(PATH, fallsSilent(OLD));
    expect(await linesOf(fetched({ silenceSeconds: 0.1 }))).toEqual([
      'nmbs: http://host/nmbs.zip is niet volledig aangekomen: er kwam 0.1 seconden lang niets meer. Probeer het opnieuw.',
    ]);
  });

  it('is told when no answer comes at all', async () => {
    server.answer(PATH, () => {});
    const [line] = await linesOf(fetched({ silenceSeconds: 0.1 }));
    expect(line).toMatch(/is niet bereikbaar: 127\.0\.0\.1:\d+ antwoordde 0\.1 seconden lang niet\. Kijk na/);
  });

  it('is told when nobody listens there', async () => {
    const other = await feedServer();
    const url = other.url(PATH);
    await other.close();
    const [line] = await linesOf(fetched({}, { ...source(), url }));
    expect(line).toContain('weigert de verbinding (ECONNREFUSED). Kijk na of u internet hebt');
  });

  it('is broken off when the user says so', async () => {
    const stop = new AbortController();
    server.answer(
      PATH,
      fallsSilent(OLD, () => stop.abort()),
    );
    await expect(fetched({ signal: stop.signal })).rejects.toThrow('aborted');
    expect(existsSync(kept)).toBe(false);
    expect(readdirSync(join(root, 'made'))).toEqual([]);
  });
});

describe('what comes in and is no timetable', () => {
  const told = async (bytes: Buffer) => {
    server.answer(PATH, serves(bytes, `"${sha256(bytes)}"`));
    return linesOf(fetched());
  };
  const address = 'nmbs: http://host/nmbs.zip is';

  it('is a web page', async () => {
    server.answer(PATH, WEB_PAGE);
    expect(await linesOf(fetched())).toEqual([
      `${address} geen zipbestand: het antwoord is een webpagina. Open het adres in een browser: misschien moet u eerst aanmelden op het netwerk, of is de dienstregeling verhuisd.`,
    ]);
  });

  it('is no zip, or half of one', async () => {
    const noContents = `${address} geen zipbestand dat te lezen is: het heeft geen inhoudstafel. Open het adres`;
    expect((await told(Buffer.from('iets anders, en niet eens zo kort')))[0]).toContain(noContents);
    expect((await told(Buffer.alloc(0)))[0]).toContain(noContents);
    expect((await told(OLD.subarray(0, OLD.length - 30)))[0]).toContain(noContents);
  });

  it('has not all files of a timetable', async () => {
    expect(await told(feedZip({ 'stops.txt': null }))).toEqual([
      `${address} geen dienstregeling (GTFS): stops.txt ontbreekt. Kijk na of dit het goede adres is.`,
    ]);
    expect(await told(feedZip({ 'stops.txt': null, 'trips.txt': null }))).toEqual([
      `${address} geen dienstregeling (GTFS): stops.txt, trips.txt ontbreken. Kijk na of dit het goede adres is.`,
    ]);
    expect((await told(feedZip({ 'calendar_dates.txt': null })))[0]).toContain(
      'nmbs: ontbreekt, hier hoort calendar.txt of calendar_dates.txt.',
    );
  });

  it('has a calendar that cannot be read: all of it is told, with its place', async () => {
    const calendar = 'service_id,date,exception_type\ns,20270301,3\ns,1 maart,1\n';
    expect(await told(feedZip({ 'calendar_dates.txt': calendar }))).toEqual([
      expect.stringContaining('nmbs › calendar_dates.txt:2 (exception_type): "3" is geen van'),
      expect.stringContaining('nmbs › calendar_dates.txt:3 (date): "1 maart" is geen datum'),
    ]);
  });

  it('runs on no day', async () => {
    const calendar = 'service_id,date,exception_type\ns,20270301,2\n';
    expect(await told(feedZip({ 'calendar_dates.txt': calendar }))).toEqual([
      `${address} geen dienstregeling met ritten: er rijdt op geen enkele dag iets. De vervoerder moet dit herstellen. Probeer het later opnieuw.`,
    ]);
  });

  it('may be damaged anywhere: it is told, or not noticed, and never worse', async () => {
    const edit = fc.tuple(fc.nat(OLD.length - 1), fc.constantFrom(0, 1, 0x7f, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const damaged = Buffer.from(OLD);
        for (const [at, byte] of edits) damaged[at] = byte;
        const lines = await told(damaged);
        expect(lines.length > 0 || zipThere().equals(damaged)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('whatever happens', () => {
  const failures = { 404: refuses(404), 500: refuses(500), cut: breaksOff(NEW), page: WEB_PAGE };
  const goods = { old: serves(OLD, '"old"'), new: serves(NEW, '"new"') };
  const noFeed = serves(feedZip({ 'trips.txt': null }), '"none"');
  const answers = { ...failures, ...goods, noFeed };

  it('a feed and its record are there whole and agree, those before or those after', async () => {
    const turn = fc.constantFrom('404', '500', 'cut', 'page', 'noFeed', 'silent', 'stopped', 'old', 'new');
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
        rmSync(kept, { recursive: true, force: true });
        let last: Buffer | null = null;
        for (const kind of turns) {
          await takeTurn(kind);
          if (kind === 'old' || kind === 'new') last = kind === 'old' ? OLD : NEW;
          expect(existsSync(kept) ? readdirSync(kept) : []).toEqual(
            last === null ? [] : ['nmbs.json', 'nmbs.zip'],
          );
          if (last === null) continue;
          expect(zipThere().equals(last)).toBe(true);
          expect(recordThere().sha256).toBe(sha256(last));
        }
        expect(readdirSync(join(root, 'made'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  type Turn = keyof typeof answers | 'silent' | 'stopped' | '404' | '500';

  async function takeTurn(kind: Turn): Promise<void> {
    const stop = new AbortController();
    if (kind === 'silent') server.answer(PATH, fallsSilent(NEW));
    else if (kind === 'stopped')
      server.answer(
        PATH,
        fallsSilent(NEW, () => stop.abort()),
      );
    else server.answer(PATH, answers[kind]);
    const watch = { signal: stop.signal, ...(kind === 'silent' ? { silenceSeconds: 0.02 } : {}) };
    await fetched(watch).catch((error: unknown) => {
      if (!(error instanceof FeedFault || stop.signal.aborted)) throw error;
    });
  }
});
