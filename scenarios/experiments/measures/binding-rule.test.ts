import { expect, it } from 'vitest';
import { bindingRule } from './binding-rule.ts';

/** `H7:20 H10:1`: at twenty units the journey is the first to say no, at one the places. */
function binding(found: string): string {
  const blockers = found.split(' ').map((one) => {
    const [rule = '', units] = one.split(':');
    return { rule, units: Number(units), text: { nl: rule, en: rule } };
  });
  return bindingRule(blockers);
}

it('one unit that would have fitted but for the others makes places binding', () => {
  expect(binding('H7:25 H6:1 H10:1')).toBe('H10');
});

it('with no such unit the days of the trainee are, and the journey only where no unit is in reach', () => {
  expect(binding('H7:15 H8:2 H6:1')).toBe('H8');
  expect(binding('H7:10 H9:2')).toBe('H9');
  expect(binding('H7:28')).toBe('H7');
});

it('of rules that answer one question, the one at most units is binding', () => {
  expect(binding('H11:16 H6:11 H10:4')).toBe('H11');
  expect(binding('H6:3 H14:2')).toBe('H6');
});

it('the own other modules come before what others take, after the own days', () => {
  expect(binding('H7:9 H4:8 H14:1')).toBe('H4');
  expect(binding('H4:8 H10:1')).toBe('H10');
});

it('units that are not for this trainee bind only where all are so', () => {
  expect(binding('H17:12 H16:3 H7:1')).toBe('H7');
  expect(binding('H1:0')).toBe('H1');
});

it('a unit where the module would still fit makes it unfinished, whatever the others say', () => {
  expect(binding('H7:20 H10:4 unfinished:1')).toBe('unfinished');
  expect(binding('H7:20 priority:1')).toBe('priority');
});

it('with nothing in the way it is unfinished', () => {
  expect(bindingRule([])).toBe('unfinished');
});
