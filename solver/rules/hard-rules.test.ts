import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TERM_IDS } from '../domain/lists.ts';
import { namesOf } from '../domain/names.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import { placement, semester } from '../testing/builders.ts';
import { reading } from '../testing/rule-findings.ts';
import { breachesOf, breachText, COST_TERMS, HARD_RULES } from './index.ts';

const PAGE = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

/** `### H12 weekend staffing` is reached by `#h12-weekend-staffing`. */
const ANCHORS = [...PAGE.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading.toLowerCase().replaceAll(' ', '-'),
);

/** The causes in the first column of the table under a rule's heading. */
function causesOnPage(id: string): string[] {
  const [, section = ''] = PAGE.match(new RegExp(`^### ${id} [\\s\\S]*?\\n([\\s\\S]*?)(?=\\n##)`, 'm')) ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, cause = '']) => cause),
  );
}

describe('the rules and their page', () => {
  it.each(RULE_IDS)('%s has the causes of docs/rules.md and points to its section', (id) => {
    const rule = HARD_RULES[id];
    expect(rule.id).toBe(id);
    expect(Object.keys(rule.causes)).toEqual(causesOnPage(id));
    expect(ANCHORS).toContain(rule.source.replace('docs/rules.md#', ''));
  });

  it.each(TERM_IDS)('%s points to its section and has a row there', (id) => {
    expect(COST_TERMS[id].id).toBe(id);
    expect(ANCHORS).toContain(COST_TERMS[id].source.replace('docs/rules.md#', ''));
    expect(PAGE).toMatch(new RegExp(`^\\| ${id} `, 'm'));
  });
});

describe('the breaches of a plan', () => {
  const world = semester();
  const names = namesOf(world, { pseudonymous: true });

  it('come rule by rule', () => {
    const night = placement(world, {}, [{ date: '2027-01-31', shift: 'night' }]);
    expect(breachesOf(reading(world, [night])).map((b) => `${b.rule} ${b.cause}`)).toEqual([
      'H1 range',
      'H2 too-short',
      'H5 night',
    ]);
  });

  it('are none in a right plan', () => {
    const days = [{ date: '2027-03-01' }, { date: '2027-03-02' }, { date: '2027-03-03', shift: 'late' }];
    expect(breachesOf(reading(world, [placement(world, {}, days)]))).toEqual([]);
  });

  it('have words only for causes and keys that exist', () => {
    const breach = { rule: 'H12' as const, cause: 'staffing', amount: 1, found: 1, limit: 0 };
    expect(() => breachText({ ...breach, cause: 'rain' }, names, 'nl')).toThrow('no cause rain');
    expect(() => breachText(breach, names, 'nl')).toThrow('has no unit');
  });
});
