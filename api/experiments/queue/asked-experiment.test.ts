import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jsonPointer } from '../../http/read-input.ts';
import { oneDayExperiment, yamlOf } from '../testing/one-day-school.ts';
import { readAskedExperiment } from './asked-experiment.ts';

const read = (text: string) => readAskedExperiment(new TextEncoder().encode(text));
const GENERATED = { kind: 'generated', name: 'school', options: { trainees: 10 } };

function sent(over: object = {}): string {
  return JSON.stringify({ ...oneDayExperiment(), bases: [GENERATED], ...over });
}

/** Each place with what is said there in Dutch. */
function refused(text: string): readonly string[] {
  const reading = read(text);
  if (reading.ok) throw new Error('it was accepted');
  return reading.problems.map((one) => `${jsonPointer(one.at)}: ${one.text.nl}`);
}

describe('an experiment that is sent', () => {
  it('is the same as YAML and as JSON', () => {
    const experiment = { ...oneDayExperiment(), bases: [GENERATED] };
    expect(read(yamlOf(experiment))).toMatchObject({
      ok: true,
      experiment: { id: 'een-dag' },
      semesters: [],
    });
    expect(read(yamlOf(experiment))).toEqual(read(JSON.stringify(experiment)));
  });

  it('may begin from a stored semester, by its id', () => {
    const semester = randomUUID();
    const bases = [GENERATED, { kind: 'semester', name: 'ons semester', semester }];
    expect(read(sent({ bases }))).toMatchObject({
      ok: true,
      semesters: [{ index: 1, base: 'ons semester', semester }],
      experiment: {
        bases: [{}, { kind: 'file', name: 'ons semester', path: `semesters/${semester}/semester.json` }],
      },
    });
  });

  it('names no file of the machine', () => {
    const file = { kind: 'file', name: 'school', path: '/etc/passwd' };
    expect(refused(sent({ bases: [file] }))).toEqual([
      '/bases/0/kind: "file" is geen van: generated, semester. De dienst leest geen bestanden van haar machine. Zet het semester eerst in de dienst, en schrijf kind: semester met zijn id.',
    ]);
    for (const timetable of ['/etc/passwd', '../bus.zip', 'a/../../bus.zip', '..\\bus.zip']) {
      expect(refused(sent({ bases: [{ ...GENERATED, timetable }] }))).toEqual([
        expect.stringMatching(/^\/bases\/0\/timetable: .* is geen dienstregeling van de dienst/),
      ]);
    }
    expect(read(sent({ bases: [{ ...GENERATED, timetable: 'regio-leuven.zip' }] })).ok).toBe(true);
  });

  it('hears everything that is wrong at once, each at its place', () => {
    const bases = [
      { kind: 'semester', name: 'een', path: 'semester.json' },
      { kind: 'generated', name: 'een', options: { trainees: 'veel' } },
    ];
    const levers = [{ lever: 'one-day-a-weak', values: [50] }];
    expect(refused(sent({ bases, levers, effort: {} })).map((line) => line.split(':')[0])).toEqual([
      ...['/bases/0/path', '/bases/0/semester', '/bases/1/options/trainees', '/bases/1/name'],
      ...['/levers/0/lever', '/effort'],
    ]);
  });

  it('is no larger than workers that are shared can plan', () => {
    expect(read(sent({ replications: { seeds: 5000 } })).ok).toBe(true);
    expect(refused(sent({ replications: { seeds: 5001 } }))).toEqual([
      '/replications/seeds: 5001 is niet haalbaar in de dienst: dat zijn 10002 gevallen (stand × seed × basis), en 10000 is het meeste. Neem minder seeds of standen, of laat het experiment op een eigen machine lopen (stageplan experiment run).',
    ]);
    expect(read(sent({ effort: { steps: 1_000_000 } })).ok).toBe(true);
    expect(refused(sent({ effort: { steps: 1_000_001 } }))).toHaveLength(1);
    expect(refused(sent({ effort: { seconds: 3601 } }))).toHaveLength(1);
  });

  it('is told on which line it is no YAML', () => {
    expect(refused('format: stageplan-experiment/1\nid: [a\n')).toEqual([
      expect.stringMatching(/^: Regel \d: .* is niet wat YAML op deze regel toelaat/),
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a number', '7'],
    ['a list of bases that is none', sent({ bases: 'school' })],
    ['bases that are none', sent({ bases: [null, 7, [], { kind: 'semester' }] })],
    ['a kind of no kind', sent({ bases: [{ kind: 7, name: 'x' }] })],
    ['with a character that cannot be kept', sent({ name: { nl: 'a\u0000', en: 'a\ud800' } })],
    ['an alias to itself', 'a: &a [*a]'],
  ])('is refused where it is %s', (_, text) => {
    expect(refused(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['brackets', '{"a":'.repeat(10_000)],
    ['signs of a list', '- '.repeat(30_000)],
    ['signs of a key', '? '.repeat(30_000)],
    ['indents', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('is not parsed where %s go deeper than any experiment: that would end the process', (_, text) => {
    expect(refused(text)).toEqual([expect.stringContaining('dieper in elkaar dan een experiment ooit gaat')]);
  });
});
