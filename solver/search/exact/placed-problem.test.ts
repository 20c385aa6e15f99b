import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import { semesterSchema } from '../../domain/semester-schema.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { reducedValue } from '../columns/pricing.ts';
import { strandBook } from '../pricing/strand-book.ts';
import { extentOf, strandByStrand } from './placed-problem.ts';

const world = semesterSchema.parse(generateSemester({ trainees: 12, seed: 3, tightness: 'tight' }));
const { prepared, book } = searchTools(world);
const strands = strandBook(prepared, book, () => false);
if (strands === null) throw new Error('nobody stopped it');
const extent = extentOf(prepared, strands);

const pricesFrom = (drawn: readonly number[]) =>
  Float64Array.from({ length: extent.resources }, (_, resource) => drawn[resource % drawn.length] ?? 0);
const question = fc.record({
  block: fc.nat(extent.blocks - 1),
  prices: fc
    .array(fc.double({ min: 0, max: 0.4, noNaN: true }), { minLength: 7, maxLength: 40 })
    .map(pricesFrom),
  known: fc.constantFrom(0, -0.3, -0.8, Number.POSITIVE_INFINITY),
});

describe('pricing a strand for what can be placed', () => {
  it('rests on the question alone, whatever was asked before', () => {
    const used = strandByStrand(prepared, strands);
    fc.assert(
      fc.property(question, ({ block, prices, known }) => {
        const fresh = strandByStrand(prepared, strands);
        expect(used(block, prices, known)).toEqual(fresh(block, prices, known));
      }),
      { numRuns: 100, seed: 20_270_206 },
    );
  });

  it('tells a column only where it is better than what is known, and worth what is said', () => {
    const price = strandByStrand(prepared, strands);
    fc.assert(
      fc.property(question, ({ block, prices, known }) => {
        const { least, better } = price(block, prices, known);
        expect(least).toBeLessThanOrEqual(known);
        if (better === null) return;
        expect(-reducedValue(better, prices)).toBeLessThan(known);
        expect(-reducedValue(better, prices)).toBeGreaterThanOrEqual(least - 1e-9);
        expect(better.uses.length).toBeLessThanOrEqual(extent.mostUses);
      }),
      { numRuns: 100, seed: 20_270_207 },
    );
  });
});
