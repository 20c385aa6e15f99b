import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { oneDayExperiment, oneDaySchool, yamlOf } from '../../experiments/testing/one-day-school.ts';
import { EXIT } from '../exit-codes.ts';
import { run, start, temporaryFolder } from '../testing/command-line.ts';

const folder = temporaryFolder(afterAll);
const STAMP = ['--stamp', '2027-01-15T09:00:00Z'];
/** A thread takes longer to start than these small semesters to plan. */
const ONE = ['--workers', '1'];

/** The experiment of the one-day school in a folder of its own, written as YAML with this at its end. */
function studyIn(place: string, over: Parameters<typeof oneDayExperiment>[0] = {}): string {
  folder.put(`${place}/semester.json`, oneDaySchool());
  return folder.put(`${place}/studie.yaml`, yamlOf(oneDayExperiment(over)));
}

const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('stageplan experiment run', () => {
  it('goes from an experiment file to results, tables and a report, and says exactly what the lever does', async () => {
    const [study, out] = [studyIn('een-dag'), folder.at('een-dag', 'uit')];
    const first = await run('experiment', 'run', study, '--out', out, ...ONE, ...STAMP);
    expect(first).toMatchObject({ code: EXIT.fine, out: `10 gevallen gepland. Lees ${out}/rapport.html.\n` });
    expect(first.err).toContain('Eén dag: 10 gevallen, 1 tegelijk.\n');
    expect(readdirSync(out).sort()).toEqual([
      ...['barriers.csv', 'effects.csv', 'experiment.yaml', 'groups.csv', 'journal.jsonl', 'manifest.json'],
      ...['rapport.html', 'results.csv', 'results.jsonl', 'timings.csv'],
    ]);

    const results = lines(`${out}/results.jsonl`).map((line) => JSON.parse(line));
    expect(
      results.map(({ seed, pulls, measures }) => [seed, pulls.length, measures['modules-placed']]),
    ).toEqual([
      ...[1, 2, 3, 4, 5].map((seed) => [seed, 0, 0]),
      ...[1, 2, 3, 4, 5].map((seed) => [seed, 1, 3]),
    ]);
    expect(lines(`${out}/results.csv`).slice(0, 3)).toEqual([
      'case,base,seed,setting,measure,value',
      '1,school,1,unchanged,modules-placed,0',
      '1,school,1,unchanged,days-per-week,',
    ]);
    // Without the lever there are no days of stage, and so no mean of days a week to compare with.
    expect(lines(`${out}/effects.csv`)).toEqual([
      'base,setting,measure,pairs,baseMean,mean,low,high,size,p,pCorrected,searchGapBase,searchGapChanged,verdict,seedsForHalfWidth',
      'school,one-day-a-week=100,modules-placed,5,0,3,3,3,,0.0625,0.0625,0,0,not-shown,',
    ]);
    expect(readFileSync(`${out}/rapport.html`, 'utf8')).toMatch(
      /^<!doctype html>[\s\S]*Helpt één dag per week\?/i,
    );
  });

  it('plans nothing twice: what is done is done', async () => {
    const [study, out] = [studyIn('klaar', { replications: { seeds: 1 } }), folder.at('klaar', 'uit')];
    const argv = ['experiment', 'run', study, '--out', out, ...ONE, ...STAMP];
    await run(...argv);
    const names = readdirSync(out);
    const before = names.map((name) => readFileSync(`${out}/${name}`, 'utf8'));
    const again = await run(...argv, '--json');
    expect(again.err).toContain('Eén dag: 2 van 2 gevallen zijn al gepland');
    expect(JSON.parse(again.out)).toMatchObject({ ok: true, out, cases: 2, report: `${out}/rapport.html` });
    expect(names.map((name) => readFileSync(`${out}/${name}`, 'utf8'))).toEqual(before);
  });

  it('does not go on with another experiment or other files than it began with', async () => {
    const [study, out] = [studyIn('anders', { replications: { seeds: 1 } }), folder.at('anders', 'uit')];
    await run('experiment', 'run', study, '--out', out, ...ONE);
    folder.put('anders/semester.json', oneDaySchool({ name: 'Een ander semester' }));
    const refused = await run('experiment', 'run', study, '--out', out);
    expect(refused.code).toBe(EXIT.input);
    expect(refused.err).toContain('sinds de run daar begon, veranderde semester.json. Zet terug wat er was');
    studyIn('anders', { replications: { seeds: 2 } });
    expect((await run('experiment', 'run', study, '--out', out)).err).toContain(
      'veranderde het experimentbestand',
    );
  });

  it('does not read a file that would choke its reader', async () => {
    const deep = folder.put('diep/studie.yaml', `id: diep\nlevers: ${'['.repeat(20_000)}`);
    const refused = await run('experiment', 'run', deep, '--out', folder.at('diep', 'uit'));
    expect(refused.code).toBe(EXIT.input);
    expect(refused.err).toContain('studie.yaml:2 › bestand: levers: [[[');
    expect(refused.err).toContain(
      'dieper in elkaar dan een experiment ooit gaat. Laat onderdelen niet verder',
    );
    const large = folder.put('groot/studie.yaml', '#'.repeat(70_000));
    const tooLarge = await run('experiment', 'run', large, '--out', folder.at('groot', 'uit'));
    expect(tooLarge.err).toContain('70 kB is geen omvang van een experiment: hoogstens 64 kB.');
  });

  it('tells every fault of the experiment file with its line, before anything is planned', async () => {
    const study = studyIn('fouten', {
      levers: [{ lever: 'meer-geluk', values: [1] }],
      measures: ['modules-placed', 'geluk'],
    });
    const { code, err } = await run('experiment', 'run', study, '--out', folder.at('fouten', 'uit'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain('studie.yaml:14 › levers[0].lever: "meer-geluk" is');
    expect(err).toContain('studie.yaml:25 › measures[1]: "geluk" is');
    expect(err).toContain('2 fouten. Er is niets weggeschreven.');
    expect(existsSync(folder.at('fouten', 'uit'))).toBe(false);
  });

  it('stops at a case that cannot be planned, names it and keeps what was planned before', async () => {
    const [study, out] = [studyIn('afspraak', { replications: { seeds: 1 } }), folder.at('afspraak', 'uit')];
    const pins = [
      { trainee: 't1', module: 'basis', unit: 'u1', days: [{ date: '2027-02-02', shift: 'early' }] },
    ];
    folder.put('afspraak/semester.json', oneDaySchool({ pins }));
    const stopped = await run('experiment', 'run', study, '--out', out, ...ONE);
    expect(stopped.code).toBe(EXIT.input);
    expect(stopped.out).toMatch(
      /^Gestopt bij school, seed 1, zoals het nu is\. Afspraken in het semester zijn niet na te komen: pins/,
    );
    expect(stopped.out).toContain(`Wat ervoor gepland is, is bewaard in ${out}.`);
  });
});

describe('a run that is broken off', () => {
  const bases = [
    {
      kind: 'generated' as const,
      name: 'streek',
      options: { trainees: 10, area: 'leuven' as const, tightness: 'tight' as const },
    },
  ];
  const effort = { steps: 10 };
  const levers = [{ lever: 'e-bike', values: [50, 100] }];

  /** Runs the program until so many results are kept, then sends the signal. */
  async function brokenOff(study: string, out: string, results: number, signal: NodeJS.Signals) {
    const journal = `${out}/journal.jsonl`;
    let watching: NodeJS.Timeout | undefined;
    const ended = await start(['experiment', 'run', study, '--out', out, ...ONE], {
      onError: (_, kill) => {
        watching ??= setInterval(() => {
          if (!existsSync(journal) || lines(journal).length < results) return;
          clearInterval(watching);
          kill(signal);
        }, 5);
      },
    });
    clearInterval(watching);
    return ended;
  }

  it('by Ctrl-C, then by a kill in the middle of a line, ends with the very same results', async () => {
    const study = studyIn('gestopt', { bases, effort, levers, replications: { seeds: 2 } });
    const [whole, out] = [folder.at('gestopt', 'heel'), folder.at('gestopt', 'uit')];
    const argv = ['experiment', 'run', study, ...ONE, ...STAMP];
    const undisturbed = await run(...argv, '--out', whole);
    expect(undisturbed.code).toBe(EXIT.fine);

    const stopped = await brokenOff(study, out, 1, 'SIGINT');
    expect(stopped.code).toBe(EXIT.aborted);
    expect(stopped.out).toMatch(
      /^Afgebroken na \d+ van 6 gevallen; die zijn bewaard in .*Geef hetzelfde commando opnieuw om verder te gaan/,
    );
    const partial = await run('experiment', 'report', out, ...STAMP);
    expect(partial).toMatchObject({ code: EXIT.fine, out: `${out}/rapport.html: het rapport.\n` });
    expect(partial.err).toMatch(/^Nog niet alles is gepland \(\d+ van 6 gevallen\)/);

    const killed = await brokenOff(study, out, 3, 'SIGKILL');
    expect(killed.code).toBeNull();
    const journal = `${out}/journal.jsonl`;
    const kept = lines(journal);
    expect(kept.length).toBeLessThan(6);
    writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -20));

    const resumed = await run(...argv, '--out', out);
    expect(resumed.code).toBe(EXIT.fine);
    expect(resumed.err).toContain('Eén resultaat van een vorige run was niet heel');
    expect(resumed.err).toContain(`${kept.length - 1} van 6 gevallen zijn al gepland`);
    for (const name of ['results.jsonl', 'results.csv', 'effects.csv', 'barriers.csv', 'rapport.html']) {
      expect(readFileSync(`${out}/${name}`, 'utf8')).toBe(readFileSync(`${whole}/${name}`, 'utf8'));
    }
    // Twice the program itself, from its start: on a machine that is busy that alone takes long.
  }, 180_000);
});

describe('stageplan experiment report', () => {
  it('makes the report in another language beside the first, from the results alone', async () => {
    const [study, out] = [studyIn('taal', { replications: { seeds: 1 } }), folder.at('taal', 'uit')];
    await run('experiment', 'run', study, '--out', out, ...ONE);
    for (const name of ['experiment.yaml', 'results.jsonl']) {
      folder.put(`taal/doorgegeven/${name}`, readFileSync(`${out}/${name}`, 'utf8'));
    }
    const passedOn = folder.at('taal', 'doorgegeven');
    const { code, err } = await run('experiment', 'report', passedOn, '--lang', 'en', ...STAMP);
    expect([code, err]).toEqual([EXIT.fine, '']);
    expect(readFileSync(`${passedOn}/report.html`, 'utf8')).toContain('Does one day a week help?');
  });

  it('needs a folder in which an experiment ran', async () => {
    const { code, err } = await run('experiment', 'report', folder.at('nergens'));
    expect(code).toBe(EXIT.input);
    expect(err).toContain(
      'is geen map waarin een experiment gelopen heeft. Geef de map die u bij experiment run',
    );
  });
});

describe('stageplan experiment list', () => {
  it('tells every shipped experiment, lever and measure with what it means', async () => {
    const { code, out } = await run('experiment', 'list');
    expect(code).toBe(EXIT.fine);
    expect(out).toContain('  eerste-proef: Eerste proef (');
    expect(out).toContain(
      '  one-day-a-week: Eén dag per week aanvaard\n    0 tot 100 % van de afdelingen die nu meer dagen per week vragen\n    Bij 25: Van de afdelingen',
    );
    expect(out).toContain('  modules-placed: Geplaatste modules (modules)\n    Hoeveel gevraagde modules');
  });

  it('is a value for programs too', async () => {
    const { experiments, levers, measures } = JSON.parse((await run('experiment', 'list', '--json')).out);
    expect(experiments.map(({ name }: { name: string }) => name)).toEqual([
      'aa-test',
      'eerste-proef',
      'flexibele-stage-leuven',
    ]);
    expect(levers.length).toBeGreaterThan(20);
    expect(measures.length).toBeGreaterThan(20);
  });
});

describe('the help', () => {
  it.each(['run', 'report', 'list'])('of experiment %s teaches, with an example to copy', async (command) => {
    const { code, out } = await run('experiment', command, '--help');
    expect(code).toBe(EXIT.fine);
    expect(out).toContain(`Voorbeeld:\n  npx stageplan experiment ${command}`);
    expect((await run('help', 'experiment', command, '--lang', 'en')).out).toContain(
      'Example:\n  npx stageplan',
    );
  });
});
