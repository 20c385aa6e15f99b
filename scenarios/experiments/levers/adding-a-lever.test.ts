/** The guide in docs/adding-a-lever.md shows code that is there and runs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../api/experiments/yaml-text.ts';
import { MEASURES } from '../measures/index.ts';
import { readExperiment } from '../reading/read-experiment.ts';
import { LEVERS } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const GUIDE = readFileSync(`${ROOT}docs/adding-a-lever.md`, 'utf8');

interface Block {
  readonly language: string;
  /** The file, or the name, that stands after the language. */
  readonly of: string;
  readonly text: string;
}

const BLOCKS: readonly Block[] = [...GUIDE.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map(
  ([, language = '', of = '', text = '']) => ({ language, of, text }),
);

const block = (language: string, of: string): string =>
  BLOCKS.find((one) => one.language === language && one.of === of)?.text ?? '';

describe('the guide to adding a lever', () => {
  const quotes = BLOCKS.filter(({ of }) => of.startsWith('scenarios/'));

  it('quotes a lever, its line in the list, and its tests', () => {
    expect(new Set(quotes.map(({ of }) => of.split('/').at(-1)))).toEqual(
      new Set([
        'mentor-training.ts',
        'index.ts',
        'mentor-training.test.ts',
        'known-effects-of-employers.test.ts',
      ]),
    );
  });

  it.each(quotes.map(({ of, text }) => [of, text] as const))('quotes %s word for word', (of, text) => {
    expect(readFileSync(`${ROOT}${of}`, 'utf8')).toContain(text);
  });

  it('has a script that prints what it says', () => {
    const script = block('ts', 'proef');
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(printed).toBe(block('text', 'proef'));
  });

  it('has an experiment that the laboratory takes', () => {
    const yaml = readYaml(new TextEncoder().encode(block('yaml', 'mentoropleiding.yaml')));
    const reading = yaml.ok ? readExperiment(yaml.raw, { levers: LEVERS, measures: MEASURES }) : yaml;
    expect(reading.ok ? reading.experiment.id : reading.problems).toBe('mentoropleiding');
  });

  it('names files that are there', () => {
    const named = [...GUIDE.matchAll(/^\| `([a-z-]+\.ts)` \|/gm)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(5);
    for (const file of named) {
      expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain('export');
    }
  });
});
