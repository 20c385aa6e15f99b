import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DemandSet } from './demand-set.ts';

const DEMANDS = 8;

describe('a set of demands', () => {
  it('holds what a plain set holds after the same additions and removals', () => {
    const doings = fc.array(fc.record({ add: fc.boolean(), demand: fc.nat(DEMANDS - 1) }), { maxLength: 60 });
    fc.assert(
      fc.property(doings, (list) => {
        const set = new DemandSet(DEMANDS);
        const plain = new Set<number>();
        for (const { add, demand } of list) {
          if (add) set.add(demand);
          else set.delete(demand);
          if (add) plain.add(demand);
          else plain.delete(demand);
        }
        expect([...set.members].sort()).toEqual([...plain].sort());
        for (let demand = 0; demand < DEMANDS; demand++) expect(set.has(demand)).toBe(plain.has(demand));
      }),
    );
  });
});
