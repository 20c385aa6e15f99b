import { describe, expect, it } from 'vitest';
import { problemLine } from '../../solver/domain/problem.ts';
import { readYaml } from './yaml-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function told(text: string): readonly string[] {
  const reading = readYaml(bytes(text));
  if (reading.ok) return [];
  return reading.problems.map(({ line, problem }) => `${line}: ${problemLine(problem, 'nl')}`);
}

describe('the lines of a YAML file', () => {
  const TEXT = [
    'name: { nl: Proef, en: Trial }',
    '',
    'levers:',
    '  # eerst deze',
    '  - lever: buddies',
    '    values:',
    '      - 25',
    '      - 50',
    '  - lever: e-bike',
    '    values: [25,',
    '      50]',
  ].join('\n');

  it.each([
    [[], 1],
    [['name', 'en'], 1],
    [['levers'], 3],
    [['levers', 0], 5],
    [['levers', 0, 'values', 1], 8],
    [['levers', 1, 'lever'], 9],
    [['levers', 1, 'values', 1], 11],
  ])('tell where %j stands: line %d', (path, line) => {
    const reading = readYaml(bytes(TEXT));
    expect(reading.ok && reading.lineOf(path)).toBe(line);
  });

  it('tell the nearest place of what is missing', () => {
    const reading = readYaml(bytes(TEXT));
    expect(reading.ok && reading.lineOf(['levers', 1, 'unit'])).toBe(9);
    expect(reading.ok && reading.lineOf(['effort', 'steps'])).toBe(1);
  });

  it('are found through an anchor too', () => {
    const reading = readYaml(bytes('a: &list\n  - 1\n  - 2\nb: *list\n'));
    expect(reading.ok && reading.lineOf(['b', 1])).toBe(3);
  });
});

describe('what is read', () => {
  it('takes "no" and a time of day for texts, as YAML 1.2 does', () => {
    const reading = readYaml(bytes('a: no\nb: 07:00\nc: 07:00-18:30\n'));
    expect(reading.ok && reading.raw).toEqual({ a: 'no', b: '07:00', c: '07:00-18:30' });
  });
});

describe('a file that is no YAML', () => {
  it('is told with the line, what stands there and how to mend it', () => {
    expect(told('a: 1\nb: 2\na: 3\n')).toEqual([
      '3: bestand: a: 3 is niet wat YAML op deze regel toelaat. Deze naam staat al hoger in hetzelfde deel: haal een van de twee weg.',
    ]);
    expect(told('a:\n\t- b\n')).toEqual([
      '2: bestand: - b is niet wat YAML op deze regel toelaat. Spring in met spaties, niet met tabs.',
    ]);
    expect(told('nl: Wat: nu\n')[0]).toContain('Zet een tekst met een dubbelepunt tussen aanhalingstekens');
  });

  it('is told once for each line', () => {
    expect(told('- x\ny: 1\n')).toHaveLength(1);
    expect(told('a: 1\na: 2\na: 3\n').map((line) => line.slice(0, 2))).toEqual(['2:', '3:']);
  });

  it('has tags and anchors that nobody knows', () => {
    expect(told('a: !getal 1\n')[0]).toMatch(/^1: bestand: a: !getal 1 is niet wat YAML/);
    expect(told('a: *elders\n')[0]).toContain('*elders is geen anker dat hoger in het bestand staat');
  });

  it('is too large for an experiment, and is not parsed', () => {
    expect(told('#'.repeat(64_001))).toEqual([
      'null: bestand: 65 kB is geen omvang van een experiment: hoogstens 64 kB. Kijk of dit het experimentbestand is. Een semester staat in een eigen bestand, dat het experiment bij bases noemt.',
    ]);
    expect(told('#'.repeat(64_000))).toEqual([]);
  });

  it('goes deeper than any experiment, and is not parsed: that would end the process', () => {
    expect(told(`id: x\nlevers: ${'['.repeat(30_000)}`)).toEqual([
      `2: bestand: levers: ${'['.repeat(52)}… is geen deel van een experiment: het zit dieper in elkaar dan een experiment ooit gaat. Laat onderdelen niet verder inspringen dan nodig, en sluit elk haakje.`,
    ]);
    expect(told(`id: x\n\nlevers:\n${'- '.repeat(30_000)}`)[0]).toMatch(
      /^4: bestand: - - - .* geen deel van een exp/,
    );
  });

  it('repeats its own parts without end', () => {
    const parts = ['a', 'b', 'c', 'd', 'e'];
    const tenfold = parts.map((name, i) => {
      const before = parts[i - 1];
      return `${name}: &${name} [${Array(10)
        .fill(before === undefined ? 'x' : `*${before}`)
        .join(', ')}]`;
    });
    expect(told(tenfold.join('\n'))).toEqual([
      'null: bestand: *… is niet zo vaak te herhalen. Schrijf uit wat u herhaalt, of verwijs (*) niet naar delen die zelf weer verwijzen.',
    ]);
  });

  it('is no text at all', () => {
    const reading = readYaml(Uint8Array.of(0xff, 0xfe, 0x00));
    expect(reading.ok ? [] : reading.problems.map(({ problem }) => problem.expected.nl)).toEqual([
      'een tekst in UTF-8',
    ]);
  });
});
