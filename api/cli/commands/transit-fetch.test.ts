import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { semesterInput } from '../../../solver/testing/builders.ts';
import type { FeedSource } from '../../gtfs/fetch/feed-sources.ts';
import {
  breaksOff,
  type FeedServer,
  fallsSilent,
  feedServer,
  feedZip,
  refuses,
  serves,
} from '../../gtfs/fetch/testing/feed-server.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { InputError } from '../input-faults.ts';
import { faultLine, terminalOn } from '../terminal.ts';
import { run, type Spoken, start, temporaryFolder } from '../testing/command-line.ts';
import { type GivenTransitFetch, transitFetch } from './transit-fetch.ts';

const ZIP = feedZip();
const SHA256 = createHash('sha256').update(ZIP).digest('hex');
const folder = temporaryFolder(afterAll);

let server: FeedServer;
let out: string;
let tests = 0;
beforeAll(async () => {
  server = await feedServer();
});
afterAll(() => server.close());
beforeEach(() => {
  out = folder.at(`feeds-${tests++}`);
  server.answer('/delijn.zip', serves(ZIP));
  server.answer('/nmbs.zip', serves(ZIP));
  server.answer('/tec.zip', refuses(404));
});

const published = (): readonly FeedSource[] => [
  { name: 'delijn', operator: 'De Lijn', url: server.url('/delijn.zip') },
  { name: 'nmbs', operator: 'NMBS', url: server.url('/nmbs.zip') },
  { name: 'tec', operator: 'TEC', url: server.url('/tec.zip') },
];

/** As `run`, but for feeds of the server of this test. */
async function fetched(
  names: readonly string[],
  given: GivenTransitFetch,
  now = '2027-01-15T23:30:00Z',
): Promise<Spoken<ExitCode>> {
  let said = '';
  let err = '';
  const streams = {
    out: (text: string) => {
      said += text;
    },
    err: (text: string) => {
      err += text;
    },
    errIsScreen: false,
  };
  const surroundings = { published: published(), now: () => DateTime.fromISO(now, { zone: 'utc' }) };
  try {
    const terminal = terminalOn(streams, { language: 'nl', json: false });
    const code = await transitFetch(names, given, surroundings)(terminal);
    return { code, out: said, err };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      code: EXIT.input,
      out: said,
      err: error.faults.map((fault) => faultLine(fault, 'nl')).join('\n'),
    };
  }
}

describe('stageplan transit fetch', () => {
  it('fetches De Lijn and NMBS when nothing is named, and says what to put in the semester', async () => {
    const { code, out: said, err } = await fetched([], { out });
    expect(code).toBe(EXIT.fine);
    expect(
      said,
    ).toBe(`${out}/delijn.zip: dienstregeling van De Lijn, van maandag 1 maart 2027 tot en met vrijdag 5 maart 2027 (1 kB).
${out}/nmbs.zip: dienstregeling van NMBS, van maandag 1 maart 2027 tot en met vrijdag 5 maart 2027 (1 kB).

Zet dit in het werkboek, op het blad Dienstregelingen, onder Bestand en SHA-256:
  ${out}/delijn.zip\t${SHA256}
  ${out}/nmbs.zip\t${SHA256}
Of in het semester als JSON:
  "transit": {
    "gtfs": [
      {
        "path": "${out}/delijn.zip",
        "sha256": "${SHA256}"
      },
      {
        "path": "${out}/nmbs.zip",
        "sha256": "${SHA256}"
      }
    ]
  }
Een pad begint in de map van het semester: staat dat ergens anders, pas het dan aan.
`);
    expect(err).toBe(
      `De Lijn: ophalen van ${server.url('/delijn.zip')}\nNMBS: ophalen van ${server.url('/nmbs.zip')}\n`,
    );
    expect(readdirSync(out)).toEqual(['delijn.json', 'delijn.zip', 'nmbs.json', 'nmbs.zip']);
  });

  it('says what did not change since when, in Belgian days', async () => {
    await fetched(['nmbs'], { out });
    const { code, out: said } = await fetched(['nmbs'], { out }, '2027-03-01T09:00:00Z');
    expect(code).toBe(EXIT.fine);
    expect(said).toContain(
      'tot en met vrijdag 5 maart 2027. Niet veranderd sinds u ze ophaalde op zaterdag 16 januari 2027.',
    );
  });

  it('gives lines that a semester takes', async () => {
    await fetched(['nmbs'], { out: folder.at('beside', 'feeds') });
    const semester = semesterInput({ transit: { gtfs: [{ path: 'feeds/nmbs.zip', sha256: SHA256 }] } });
    expect((await run('validate', folder.put('beside/semester.json', semester))).code).toBe(EXIT.fine);
  });

  it('keeps what came in when another did not, and tells every fault', async () => {
    server.answer('/tec.zip', breaksOff(ZIP));
    server.answer('/nmbs.zip', refuses(404));
    const { code, out: said, err } = await fetched(['delijn', 'nmbs', 'tec'], { out });
    expect(code).toBe(EXIT.input);
    expect(said).toContain(`${out}/delijn.zip: dienstregeling van De Lijn`);
    expect(said).not.toContain('nmbs');
    expect(err).toContain('nmbs: http://127.0.0.1');
    expect(err).toContain('tec: http://127.0.0.1');
    expect(err).toMatch(
      /\n2 fouten\. De andere dienstregelingen zijn in orde; waar het misging, is alles zoals het was\.\n$/,
    );
    expect(readdirSync(out)).toEqual(['delijn.json', 'delijn.zip']);
  });

  it('leaves an earlier feed where it was when it fails', async () => {
    await fetched(['nmbs'], { out });
    const before = readdirSync(out).map((name) => readFileSync(`${out}/${name}`, 'utf8'));
    server.answer('/nmbs.zip', refuses(500));
    expect((await fetched(['nmbs'], { out })).code).toBe(EXIT.input);
    expect(readdirSync(out).map((name) => readFileSync(`${out}/${name}`, 'utf8'))).toEqual(before);
  });

  it('makes no folder when nothing came in', async () => {
    const { code, err } = await fetched(['tec'], { out });
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen adres waar een bestand staat: de server antwoordt 404.');
    expect(existsSync(out)).toBe(false);
  });
});

describe('a timetable of another address', () => {
  it('is fetched under a name of its own, alone', async () => {
    server.answer('/other', serves(ZIP));
    const argv = ['--from', server.url('/other'), '--name', 'lijnbus', '--out', out];
    const { code, out: said } = await run('transit', 'fetch', ...argv, '--json');
    expect(code).toBe(EXIT.fine);
    expect(JSON.parse(said)).toEqual({
      ok: true,
      out,
      feeds: [
        {
          name: 'lijnbus',
          path: `${out}/lijnbus.zip`,
          isUnchanged: false,
          url: server.url('/other'),
          fetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
          sha256: SHA256,
          bytes: ZIP.length,
          etag: '"1"',
          lastModified: 'Fri, 15 Jan 2027 06:00:00 GMT',
          covers: { first: '2027-03-01', last: '2027-03-05' },
        },
      ],
      transit: { gtfs: [{ path: `${out}/lijnbus.zip`, sha256: SHA256 }] },
      problems: [],
    });
    expect(readdirSync(out)).toEqual(['lijnbus.json', 'lijnbus.zip']);
  });

  it('may take the place of a published one', async () => {
    server.answer('/moved', serves(ZIP));
    server.answer('/delijn.zip', refuses(404));
    const given = { out, from: server.url('/moved'), name: 'delijn' };
    const { code, out: said } = await fetched(['delijn', 'nmbs'], given);
    expect(code).toBe(EXIT.fine);
    expect(said).toContain('delijn.zip: dienstregeling van De Lijn');
    expect(readdirSync(out)).toEqual(['delijn.json', 'delijn.zip', 'nmbs.json', 'nmbs.zip']);
  });
});

describe('what cannot be fetched', () => {
  it.each([
    [['delij'], 'transit fetch: delij is geen van delijn, nmbs, tec, mivb.'],
    [['--from', 'https://example.org/a.zip'], '--name: ontbreekt, hier hoort een waarde, naast --from.'],
    [['--name', 'bus'], '--from: ontbreekt, hier hoort een waarde, naast --name.'],
    [
      ['--from', 'ftp://example.org/a.zip', '--name', 'bus'],
      '--from: ftp://example.org/a.zip is geen webadres',
    ],
    [
      ['--from', 'https://me:secret@example.org/', '--name', 'bus'],
      'is geen webadres (http of https) zonder',
    ],
    [['--from', 'example.org', '--name', 'bus'], '--from: example.org is geen webadres'],
    [['--from', 'https://example.org', '--name', '../bus'], '--name: ../bus is geen naam van kleine letters'],
  ])('%j is told', async (argv, message) => {
    const { code, err } = await run('transit', 'fetch', ...argv, '--out', out);
    expect(code).toBe(EXIT.input);
    expect(err).toContain(message);
    expect(err).toContain('1 fout. Er is niets weggeschreven.');
  });

  it('is told all at once', async () => {
    const { err } = await run('transit', 'fetch', 'delij', '--name', 'A B');
    expect(err).toContain('--out: ontbreekt');
    expect(err).toContain('transit fetch: delij');
    expect(err).toContain('--name: A B is geen naam');
  });
});

describe('the folder', () => {
  it('may hold files of the user, and they are not written over', async () => {
    const mine = folder.put(`feeds-${tests - 1}/nmbs.zip`, 'mine');
    const { code, err } = await fetched(['nmbs'], { out });
    expect(code).toBe(EXIT.input);
    expect(err).toBe(
      `--out: ${mine} is geen bestand dat stageplan zelf ophaalde. Verplaats het, of kies met --out een andere map.`,
    );
    expect(readFileSync(mine, 'utf8')).toBe('mine');
    expect(readdirSync(out)).toEqual(['nmbs.zip']);
  });

  it.each(['{"format":"stageplan-semester/1"}', 'no JSON'])(
    'keeps %s under the name of a record',
    async (text) => {
      const mine = folder.put(`feeds-${tests - 1}/nmbs.json`, text);
      const { err } = await fetched(['nmbs'], { out });
      expect(err).toContain(`--out: ${mine} is geen bestand dat stageplan zelf ophaalde.`);
      expect(readFileSync(mine, 'utf8')).toBe(text);
    },
  );

  it('is no file', async () => {
    const { code, err } = await fetched(['nmbs'], { out: folder.put('a-file', 'text') });
    expect(code).toBe(EXIT.input);
    expect(err).toContain(
      'is geen map waarin u mag schrijven. Een deel van het pad is een bestand, geen map (ENOTDIR)',
    );
  });

  it('may have something in the way that comes while a feed is fetched', async () => {
    server.answer('/nmbs.zip', (request, response) => {
      mkdirSync(`${out}/nmbs.zip/in the way`, { recursive: true });
      serves(ZIP)(request, response);
    });
    const { code, err } = await fetched(['nmbs'], { out });
    expect(code).toBe(EXIT.input);
    expect(err).toContain(`--out: ${out}/nmbs.zip is geen bestand dat geschreven kan worden.`);
    expect(readdirSync(out)).toEqual(['nmbs.zip']);
  });
});

describe('Ctrl-C', () => {
  it('leaves no half file', async () => {
    const half = new Promise<void>((resolve) => {
      server.answer(
        '/slow',
        fallsSilent(ZIP, () => resolve()),
      );
    });
    const argv = [
      'transit',
      'fetch',
      '--from',
      server.url('/slow'),
      '--name',
      'slow',
      '--out',
      `${out}/deep`,
    ];
    mkdirSync(out);
    const { code, err } = await start(argv, {
      onError: (said, kill) => {
        if (said.endsWith('/slow\n')) half.then(() => kill('SIGINT'));
      },
    });
    expect(code).toBe(EXIT.aborted);
    expect(err).toContain('Afgebroken. Er is niets weggeschreven.');
    expect(readdirSync(out)).toEqual([]);
  });

  it('keeps what was there whole already', async () => {
    server.answer(
      '/nmbs.zip',
      fallsSilent(ZIP, () => process.emit('SIGINT')),
    );
    const { code, err } = await fetched(['delijn', 'nmbs'], { out });
    expect(code).toBe(EXIT.aborted);
    expect(err).toContain(
      'Afgebroken. Wat al volledig was aangekomen, is bewaard; de rest is zoals het was.',
    );
    expect(readdirSync(out)).toEqual(['delijn.json', 'delijn.zip']);
  });
});

describe('the help of transit', () => {
  it('is what one gets without a command of it', async () => {
    const { code, err } = await run('transit');
    expect(code).toBe(EXIT.input);
    expect(err).toMatch(/^Gebruik: stageplan transit \[opties\] \[commando\]\n/);
    expect(err).toContain('fetch           haal dienstregelingen op');
  });

  it.each([
    ['nl', 'Voorbeeld', 'Argumenten:'],
    ['en', 'Example', 'Arguments:'],
  ])('of fetch has an example to copy (%s)', async (lang, example, argumentTitle) => {
    const { code, out: said } = await run('transit', 'fetch', '--help', '--lang', lang);
    expect(code).toBe(EXIT.fine);
    expect(said).toContain('stageplan transit fetch [');
    expect(said).toContain('] [FEEDS...]\n');
    expect(said).toContain(argumentTitle);
    expect(said).toContain(`${example}:\n  npx stageplan transit fetch delijn nmbs --out`);
  });
});
