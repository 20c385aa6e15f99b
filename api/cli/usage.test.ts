import { describe, expect, it } from 'vitest';
import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import { run, start } from './testing/command-line.ts';

describe('the help', () => {
  it('is Dutch, and English when asked', async () => {
    const dutch = await run('--help');
    expect(dutch).toMatchObject({ code: EXIT.fine, err: '' });
    expect(dutch.out).toContain('Gebruik: stageplan [opties] [commando]');
    expect(dutch.out).toContain('Afsluitcodes: 0 in orde, 1 overtredingen gevonden of niets geplaatst');
    const english = await run('--help', '--lang', 'en');
    expect(english.out).toContain('Usage: stageplan [options] [command]');
    expect(english.out).toContain('Exit codes: 0 fine, 1 breaches found or nothing placed');
  });

  it.each([
    'plan',
    'check',
    'report',
    'template',
    'import',
    'export',
    'validate',
    'reach',
    'generate',
    'schema',
    'serve',
    'worker',
    'backup',
    'restore',
    'new-link',
  ])('of %s has an example to copy', async (command) => {
    for (const [lang, example] of [
      ['nl', 'Voorbeeld'],
      ['en', 'Example'],
    ]) {
      const { out, code } = await run(command, '--help', `--lang=${lang}`);
      expect(code).toBe(EXIT.fine);
      expect(out).toContain(`${example}:\n  npx stageplan ${command}`);
      expect(out).toContain('--json');
    }
  });

  it('of a command below another is shown by both names', async () => {
    const fetch = await run('transit', 'fetch', '--help');
    expect(await run('help', 'transit', 'fetch')).toEqual(fetch);
    expect((await run('help', 'transit', 'fetch', '--lang', 'en')).out).toContain(
      'Example:\n  npx stageplan transit fetch',
    );
    expect(await run('help', 'transit')).toEqual(await run('transit', '--help'));
    expect((await run('help', 'plan')).out).toContain('Voorbeeld:\n  npx stageplan plan');
  });

  it('is what one gets without a command, on standard error', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: EXIT.input, out: '' });
    expect(err).toMatch(/^Gebruik: stageplan[\s\S]*\nstageplan: ontbreekt, hier hoort een commando\./);
  });

  it('tells the version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('arguments that are not understood', () => {
  it.each([
    [['plam'], 'stageplan: plam is geen commando. Bedoelde u plan? Bekijk npx stageplan help.'],
    [['plan', 'x', '--sed', '1'], 'stageplan: --sed is geen optie van dit commando. Bedoelde u --seed?'],
    [['check', 'x'], 'PLAN: ontbreekt, hier hoort een argument.'],
    [['check', 'x', 'y', 'z'], 'check: 3 is niet het aantal argumenten, dat is 2.'],
    [['plan', 'x', '--out'], '--out <DIR>: ontbreekt, hier hoort een waarde achter de optie.'],
    [
      ['generate', '--timetable', '--out', 'x'],
      '--timetable <FILE>: ontbreekt, hier hoort een waarde achter de optie.',
    ],
    [
      ['plan', 'x', '--out', '--lang', 'nl'],
      '--out <DIR>: ontbreekt, hier hoort een waarde achter de optie.',
    ],
    [['plan', 'x', '--seed', '--out=y'], '--seed <N>: ontbreekt, hier hoort een waarde achter de optie.'],
    [['validate', 'x', '--lang', 'fr'], '--lang: fr is geen van nl, en.'],
    [['schema', 'plann'], 'schema: plann is geen van semester, plan.'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(EXIT.input);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain('1 fout. Er is niets weggeschreven.');
  });

  it('are told as JSON when asked, in both languages', async () => {
    const { code, out } = await run('plan', 'x', '--json', '--lang', 'en');
    expect(code).toBe(EXIT.input);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [
        {
          file: null,
          path: '--out',
          found: '',
          expected: { nl: 'een map om in te schrijven', en: 'a folder to write into' },
          text: expect.stringContaining('Add --out.'),
        },
      ],
    });
  });
});

describe('the program', () => {
  it('ends with 3 and asks for a report when the fault is its own', async () => {
    let err = '';
    const code = await main(['schema', 'plan'], {
      out: () => {
        throw new Error('the disk is on fire');
      },
      err: (text) => {
        err += text;
      },
      errIsScreen: false,
    });
    expect(code).toBe(EXIT.internal);
    expect(err).toMatch(/^Er ging iets mis in Stageplan zelf: the disk is on fire\nMeld dit/);
    expect(err).toMatch(/\n {4}at /);
  });

  it('works from any folder', async () => {
    const { code, out } = await start(['schema', 'semester'], { cwd: '/' });
    expect(code).toBe(EXIT.fine);
    expect(JSON.parse(out)).toMatchObject({ title: 'Stageplan semester' });
  });
});
