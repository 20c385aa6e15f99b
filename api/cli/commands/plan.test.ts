import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { semesterInput, trainee } from '../../../solver/testing/builders.ts';
import { ledgerSchema } from '../../formats/ical/ledger.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const STAMP = ['--stamp', '2027-01-15T09:00:00Z'];
const two = () => folder.put('two.json', semesterInput({ trainees: [trainee(), trainee({ id: 't2' })] }));

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .sort();
}

const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const digests = (path: string) => filesIn(path).map((name) => [name, digestOf(join(path, name))]);

const WRITTEN = [
  '.stageplan-files',
  'agenda/afdelingen/u1.ics',
  'agenda/cursisten/t1.ics',
  'agenda/cursisten/t2.ics',
  'agenda/mentoren/mentor1.ics',
  'agenda/wijzigingen.json',
  'pdf/afdelingen/u1.pdf',
  'pdf/cursisten/t1.pdf',
  'pdf/cursisten/t2.pdf',
  'plan.json',
  'rapport.html',
  'rooster.csv',
  'rooster.xlsx',
  'samenvatting.txt',
  'verloop.csv',
];

describe('stageplan plan', () => {
  it('writes the plan and everything it is handed out as, and the checker accepts it', async () => {
    const out = folder.at('first');
    const done = await start(['plan', two(), '--out', out, '--steps', '50']);
    expect(done.code).toBe(EXIT.fine);
    expect(done.out).toContain('Alle 2 gevraagde stages zijn geplaatst.');
    expect(done.out).toContain(`14 bestanden weggeschreven in ${out}.`);
    expect(done.err).toContain('[0 s] voorbereiden: 0 van 2 geplaatst, kost 0');
    expect(filesIn(out)).toEqual(WRITTEN);
    expect((await run('check', two(), join(out, 'plan.json'))).code).toBe(EXIT.fine);
  });

  it('writes the same bytes for the same seed, steps and stamp', async () => {
    const argv = ['--steps', '200', '--seed', '5', ...STAMP];
    await start(['plan', two(), '--out', folder.at('same-1'), ...argv]);
    await start(['plan', two(), '--out', folder.at('same-2'), ...argv]);
    expect(digests(folder.at('same-1'))).toEqual(digests(folder.at('same-2')));
  });

  it('keeps how the search went, in a file and in the report, without seconds that would differ', async () => {
    const out = folder.at('course');
    await run('plan', two(), '--out', out, '--steps', '30', '--lp', 'none', ...STAMP);
    const lines = readFileSync(join(out, 'verloop.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    const { score, solver } = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
    expect(lines.every((line) => line.startsWith('0;'))).toBe(true);
    expect(lines.at(-1)?.split(';').slice(1, 4)).toEqual([
      String(solver.steps),
      expect.any(String),
      String(score.placed),
    ]);
    expect(readFileSync(join(out, 'rapport.html'), 'utf8')).toContain('id="course"');
    const again = folder.at('course-again');
    await run('report', two(), join(out, 'plan.json'), '--out', again, ...STAMP);
    expect(readFileSync(join(again, 'verloop.csv'), 'utf8')).toBe(
      readFileSync(join(out, 'verloop.csv'), 'utf8'),
    );
  });

  it('does so with several workers too, under the seed that was given', async () => {
    const argv = ['--steps', '100', '--seed', '5', '--workers', '3', ...STAMP];
    await run('plan', two(), '--out', folder.at('workers-1'), ...argv);
    await run('plan', two(), '--out', folder.at('workers-2'), ...argv);
    expect(digests(folder.at('workers-1'))).toEqual(digests(folder.at('workers-2')));
    expect(JSON.parse(readFileSync(folder.at('workers-1', 'plan.json'), 'utf8')).seed).toBe(5);
  });

  it('gives one JSON value on standard output, progress beside it', async () => {
    const out = folder.at('json');
    const { out: text, err } = await start([
      'plan',
      two(),
      '--out',
      out,
      '--steps',
      '50',
      '--json',
      '--lang',
      'en',
    ]);
    expect(JSON.parse(text)).toMatchObject({
      ok: true,
      out,
      files: expect.arrayContaining(['plan.json', 'agenda/cursisten/t1.ics']),
      seed: 1,
      score: { placed: 2, asked: 2 },
      unplaced: [],
    });
    expect(err).toContain('[0 s] preparing: 0 of 2 placed, cost 0');
  });

  it('ends with 1 when nothing could be placed, and still says why', async () => {
    const farAway = trainee({ home: { lat: 51.3, lon: 3.2 }, modes: [{ mode: 'walk', maxMinutes: 30 }] });
    const file = folder.put('far.json', semesterInput({ trainees: [farAway] }));
    const { code, out } = await start(['plan', file, '--out', folder.at('far'), '--steps', '5']);
    expect(code).toBe(EXIT.refused);
    expect(out).toContain('De gevraagde stage is niet geplaatst.');
    expect(filesIn(folder.at('far'))).toContain('plan.json');
    expect(readFileSync(folder.at('far', 'samenvatting.txt'), 'utf8')).toContain('Niet geplaatst');
  });

  it('ends with 0 when nothing was asked', async () => {
    const file = folder.put('none.json', semesterInput({ trainees: [] }));
    expect((await run('plan', file, '--out', folder.at('none'), '--steps', '5')).code).toBe(EXIT.fine);
  });
});

describe('planning into a folder that is there already', () => {
  it('replaces what it wrote, takes away what is no longer so, and leaves the rest alone', async () => {
    const out = folder.at('again');
    await run('plan', two(), '--out', out, '--steps', '20', ...STAMP);
    writeFileSync(join(out, 'notities.txt'), 'mine');
    writeFileSync(join(out, 'agenda', 'cursisten', 'mine.ics'), 'mine');
    const one = folder.put('one.json', semesterInput());
    await run('plan', one, '--out', out, '--steps', '20', '--stamp', '2027-01-16T09:00:00Z');
    // The day of t2 is still told as cancelled.
    expect(readFileSync(join(out, 'agenda/cursisten/t2.ics'), 'utf8')).toContain('STATUS:CANCELLED');
    await run('plan', one, '--out', out, '--steps', '20', '--stamp', '2027-02-16T09:00:00Z');
    expect(filesIn(out)).toEqual(
      [...WRITTEN.filter((name) => !name.includes('t2')), 'agenda/cursisten/mine.ics', 'notities.txt'].sort(),
    );
  });

  it('counts on from what was sent: nothing changed keeps its number, a change raises it', async () => {
    const out = folder.at('counts');
    const sequences = () =>
      Object.values(
        ledgerSchema.parse(JSON.parse(readFileSync(join(out, 'agenda/wijzigingen.json'), 'utf8'))).calendars,
      )
        .flatMap(({ events }) => Object.values(events))
        .map(({ sequence }) => sequence);
    await run('plan', two(), '--out', out, '--steps', '20', ...STAMP);
    await run('plan', two(), '--out', out, '--steps', '20', ...STAMP);
    expect(new Set(sequences())).toEqual(new Set([0]));
    const renamed = { t1: { name: 'Amina' } };
    const file = folder.put('renamed.json', {
      ...semesterInput({ trainees: [trainee(), trainee({ id: 't2' })], people: renamed }),
      sites: semesterInput().sites.map((site) => ({ ...site, name: 'Huis Nieuw' })),
    });
    await run('plan', file, '--out', out, '--steps', '20', ...STAMP);
    expect(new Set(sequences())).toEqual(new Set([1]));
  });

  it('refuses, before planning, to write over a file of somebody else', async () => {
    folder.put('theirs/plan.json', 'mine');
    const { code, err } = await run('plan', two(), '--out', folder.at('theirs'), '--steps', '5');
    expect(code).toBe(EXIT.input);
    expect(err).toContain('plan.json is geen bestand dat stageplan zelf schreef.');
    expect(err).not.toContain('voorbereiden');
    expect(readFileSync(folder.at('theirs', 'plan.json'), 'utf8')).toBe('mine');
    expect(readdirSync(folder.at('theirs'))).toEqual(['plan.json']);
  });

  it.each(['plan.json', 'agenda/wijzigingen.json'])(
    'refuses, before planning, the folder of another semester, known by its %s',
    async (known) => {
      const out = folder.at(`of-autumn-${known.length}`);
      await run('plan', two(), '--out', out, '--steps', '5');
      for (const file of ['plan.json', 'agenda/wijzigingen.json']) {
        if (file !== known) rmSync(join(out, file));
      }
      const before = digests(out);
      const autumn = folder.put('autumn.json', semesterInput({ id: 'najaar-2027' }));
      const { code, err } = await run('plan', autumn, '--out', out, '--steps', '5');
      expect(code).toBe(EXIT.input);
      expect(err).toContain('is geen map voor najaar-2027: er staat een plan van test-2027 in.');
      expect(err).not.toContain('voorbereiden');
      expect(digests(out)).toEqual(before);
    },
  );

  it('refuses a ledger that it cannot read', async () => {
    const out = folder.at('spoilt');
    await run('plan', two(), '--out', out, '--steps', '5');
    writeFileSync(join(out, 'agenda', 'wijzigingen.json'), '{"format":"other"}');
    const { code, err } = await run('plan', two(), '--out', out, '--steps', '5');
    expect(code).toBe(EXIT.input);
    expect(err).toContain('is geen lijst van wijzigingen zoals stageplan die schrijft.');
  });

  it('replans from the published plan in the same folder', async () => {
    const out = folder.at('replan');
    await run('plan', two(), '--out', out, '--steps', '20', ...STAMP);
    const { code } = await run(
      'plan',
      two(),
      '--out',
      out,
      '--steps',
      '20',
      '--published',
      join(out, 'plan.json'),
    );
    expect(code).toBe(EXIT.fine);
    expect(readFileSync(join(out, 'samenvatting.txt'), 'utf8')).toContain(
      'Er verandert niets aan afdelingen of dagen.',
    );
    expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8')).replanOf).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('replanning into a new folder', () => {
  const published = folder.at('in-force', 'plan.json');
  const one = folder.put('left.json', semesterInput());
  const cancelled = (out: string) => readFileSync(join(out, 'agenda/cursisten/t2.ics'), 'utf8');
  const later = ['--published', published, '--stamp', '2027-01-16T09:00:00Z'];

  it('cancels the days that are dropped in the calendars, and so does handing that plan out again', async () => {
    await run('plan', two(), '--out', folder.at('in-force'), '--steps', '20', ...STAMP);
    const out = folder.at('in-new');
    expect((await run('plan', one, '--out', out, '--steps', '20', ...later)).code).toBe(EXIT.fine);
    expect(cancelled(out)).toContain('STATUS:CANCELLED');
    const again = folder.at('in-newer');
    const { code } = await run('report', one, join(out, 'plan.json'), '--out', again, ...later);
    expect(code).toBe(EXIT.fine);
    expect(cancelled(again)).toContain('STATUS:CANCELLED');
  });
});

describe('input that cannot be planned', () => {
  const refused = async (...argv: string[]) => {
    const out = folder.at('never');
    const { code, out: text, err } = await run('plan', ...argv, '--out', out);
    expect({ code, text }).toEqual({ code: EXIT.input, text: '' });
    expect(existsSync(out)).toBe(false);
    return err;
  };

  it('has numbers that are none: all are told', async () => {
    const err = await refused(
      ...[two(), '--seed', '-1', '--steps', 'abc', '--seconds', '0', '--workers', '1.5', '--stamp', 'now'],
      ...['--lp', 'glpk'],
    );
    expect(err.split('\n')).toEqual([
      '--stamp: now is geen tijdstip met zone. Schrijf bijvoorbeeld --stamp 2027-01-15T09:00:00Z.',
      '--seed: -1 is geen geheel getal van minstens 0. Schrijf bijvoorbeeld --seed 1.',
      '--steps: abc is geen geheel getal van minstens 0. Schrijf bijvoorbeeld --steps 20000.',
      '--seconds: 0 is geen getal van 1 tot 604800. Schrijf bijvoorbeeld --seconds 30.',
      '--workers: 1.5 is geen geheel getal van 1 tot 64. Schrijf bijvoorbeeld --workers 2.',
      '--lp: glpk is geen van auto, highs, javascript, none. Schrijf bijvoorbeeld --lp auto.',
      '6 fouten. Er is niets weggeschreven.',
      '',
    ]);
  });

  it('has a wrong semester and no published plan: both are told', async () => {
    const bad = folder.put('bad.json', { ...semesterInput(), start: 'maandag' });
    const err = await refused(bad, '--published', folder.at('nope.json'));
    expect(err).toContain('bad.json › start: "maandag"');
    expect(err).toContain('nope.json › bestand: ontbreekt');
  });

  it('has pins that cannot be kept', async () => {
    const file = folder.put(
      'pins.json',
      semesterInput({
        closures: [{ from: '2027-03-01', to: '2027-03-01', name: 'Brugdag', kind: 'other' }],
        pins: [{ trainee: 't1', module: 'basis', days: [{ date: '2027-03-01', shift: 'early' }] }],
      }),
    );
    const err = await refused(file, '--steps', '5');
    expect(err).toContain('pins.json › pins[0]');
    expect(err).toContain('1 fout. Er is niets weggeschreven.');
  });

  it('has a folder that cannot be one', async () => {
    const file = folder.put('a-file', 'x');
    const { code, err } = await start(['plan', two(), '--out', join(file, 'out'), '--steps', '5']);
    expect(code).toBe(EXIT.input);
    expect(err).toContain(
      'is geen map waarin u mag schrijven. Een deel van het pad is een bestand, geen map (ENOTDIR)',
    );
  });
});

describe('Ctrl-C', () => {
  const LONG = ['--seconds', '300'];
  const big = folder.at('big.json');
  const made = run('generate', '--trainees', '25', '--tightness', '0.6', '--out', big);

  /** Sends the signals once the search is under way, each so many milliseconds after the one before. */
  const interrupted = async (
    out: string,
    signals: readonly (readonly [NodeJS.Signals, number])[],
    { semester = big, from = 'verbeteren' } = {},
  ) => {
    await made;
    let sent = false;
    return start(['plan', semester, '--out', out, ...LONG], {
      onError: (err, kill) => {
        if (sent || !err.includes(from)) return;
        sent = true;
        let wait = 0;
        for (const [signal, after] of signals) {
          wait += after;
          setTimeout(() => kill(signal), wait);
        }
      },
    });
  };

  it.each(['SIGINT', 'SIGTERM'] as const)('(%s) keeps the best plan so far', async (signal) => {
    const out = folder.at(`stopped-${signal}`);
    const { code, err } = await interrupted(out, [[signal, 0]]);
    expect(err).toContain('Ik stop en schrijf het beste plan tot nu toe weg.');
    expect(code).toBe(EXIT.fine);
    const plan = JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'));
    expect(plan.solver.stoppedBy).toBe('user');
    expect(plan.score.placed).toBeGreaterThan(0);
    expect((await run('check', big, join(out, 'plan.json'))).code).toBe(EXIT.fine);
  });

  it('passed on by npm a moment later is still one Ctrl-C', async () => {
    const out = folder.at('passed-on');
    const { code } = await interrupted(out, [
      ['SIGINT', 0],
      ['SIGINT', 20],
    ]);
    expect(code).toBe(EXIT.fine);
    expect(existsSync(join(out, 'plan.json'))).toBe(true);
  });

  it('breaks off at the second, and then writes nothing', async () => {
    // Large enough to be still at its preparations when the second one comes.
    const large = folder.at('large.json');
    await run('generate', '--trainees', '300', '--out', large);
    const out = folder.at('broken-off');
    const signals = [
      ['SIGINT', 0],
      ['SIGINT', 350],
    ] as const;
    const { code, err } = await interrupted(out, signals, { semester: large, from: 'voorbereiden' });
    expect(code).toBe(EXIT.aborted);
    expect(err).toContain('Afgebroken. Er is niets weggeschreven.');
    expect(existsSync(out)).toBe(false);
  });
});
