import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduleInput } from '../../testing/builders.ts';
import { errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const modules = (after: Record<string, string[]>) => ({
  modules: [moduleInput(), ...Object.entries(after).map(([id, list]) => moduleInput({ id, after: list }))],
});

describe('modules', () => {
  it('may come after several others, and several after one', () => {
    expect(errorsWith(modules({ a: ['basis'], b: ['basis'], c: ['a', 'b'], d: ['c', 'basis'] }))).toEqual(
      NO_PROBLEMS,
    );
  });

  it('do not come after themselves', () => {
    expect(errorsWith(modules({ a: ['basis', 'a'] }))).toEqual({
      nl: [
        'modules[1] (a).after[1]: "a" is geen eerdere module: "a" na "a" is een kring. Schrap één van deze verwijzingen in after.',
      ],
      en: [
        'modules[1] (a).after[1]: "a" is not an earlier module: "a" after "a" is a circle. Remove one of these references in after.',
      ],
    });
  });

  it('do not come after themselves by way of others', () => {
    expect(errorsWith(modules({ a: ['b'], b: ['basis', 'c'], c: ['a'] })).nl).toEqual([
      'modules[3] (c).after[0]: "a" is geen eerdere module: "a" na "b" na "c" na "a" is een kring. Schrap één van deze verwijzingen in after.',
    ]);
  });

  it('that come after a circle are no part of it', () => {
    expect(errorsWith(modules({ z: ['a'], a: ['b'], b: ['a'], c: ['b'] })).en).toEqual([
      'modules[3] (b).after[0]: "a" is not an earlier module: "a" after "b" after "a" is a circle. Remove one of these references in after.',
    ]);
  });

  it('are named per circle', () => {
    expect(errorsWith(modules({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] })).nl).toHaveLength(2);
  });

  it('have a circle exactly when no order puts each after the ones before it', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyAfter = fc.tuple(...ids.map(() => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })));
    fc.assert(
      fc.property(anyAfter, (lists) => {
        const after = Object.fromEntries(ids.map((id, i) => [id, lists[i] ?? []]));
        expect(errorsWith(modules(after)).nl.length > 0).toBe(!canBeOrdered(after));
      }),
    );
  });
});

function canBeOrdered(after: Readonly<Record<string, readonly string[]>>): boolean {
  const placed = new Set<string>();
  for (const _ of Object.keys(after)) {
    for (const [id, earlier] of Object.entries(after)) {
      if (earlier.every((other) => placed.has(other))) placed.add(id);
    }
  }
  return placed.size === Object.keys(after).length;
}
