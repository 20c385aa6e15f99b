import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import { semesterSchema } from '../../domain/semester-schema.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { reducedValue } from '../columns/pricing.ts';
import { strandBook } from '../pricing/strand-book.ts';
import { extentOf, prioritiesOf, strandByStrand } from './priced-problem.ts';

const world = semesterSchema.parse(generateSemester({ trainees: 12, seed: 3, tightness: 'tight' }));
const { prepared, book } = searchTools(world);
const strands = strandBook(prepared, book, () => false);
if (strands === null) throw new Error('nobody stopped it');

/** Prices of places and guidance, and what a unit of priority is worth where costs count. */
const QUESTIONS = {
  placed: { most: 0.4, known: [0, -0.3, -0.8, Number.POSITIVE_INFINITY], perPriority: 0 },
  cost: { most: 200, known: [0, -100, -1500, Number.POSITIVE_INFINITY], perPriority: 3000 },
} as const;

describe.each(['placed', 'cost'] as const)('pricing a strand for a bound on what is %s', (subject) => {
  const { most, known: worths, perPriority } = QUESTIONS[subject];
  const extent = extentOf(prepared, strands, subject);
  const placing = prioritiesOf(strands);
  const pricesFrom = (drawn: readonly number[]) =>
    Float64Array.from({ length: extent.resources }, (_, resource) =>
      resource === placing ? -perPriority : (drawn[resource % drawn.length] ?? 0),
    );
  const question = fc.record({
    block: fc.nat(extent.blocks - 1),
    prices: fc
      .array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: 7, maxLength: 40 })
      .map(pricesFrom),
    known: fc.constantFrom(...worths),
  });

  it('rests on the question alone, whatever was asked before', () => {
    const used = strandByStrand(prepared, strands, subject);
    fc.assert(
      fc.property(question, ({ block, prices, known }) => {
        const fresh = strandByStrand(prepared, strands, subject);
        expect(used(block, prices, known)).toEqual(fresh(block, prices, known));
      }),
      { numRuns: 100, seed: 20_270_206 },
    );
  });

  it('tells a column only where it is better than what is known, and worth what is said', () => {
    const price = strandByStrand(prepared, strands, subject);
    let better = 0;
    fc.assert(
      fc.property(question, ({ block, prices, known }) => {
        const answer = price(block, prices, known);
        expect(answer.least).toBeLessThanOrEqual(known);
        if (answer.better === null) return;
        better++;
        expect(-reducedValue(answer.better, prices)).toBeLessThan(known);
        expect(-reducedValue(answer.better, prices)).toBeGreaterThanOrEqual(answer.least - 1e-9);
        expect(answer.better.uses.length).toBeLessThanOrEqual(extent.mostUses);
      }),
      { numRuns: 100, seed: 20_270_207 },
    );
    expect(better).toBeGreaterThan(10);
  });
});
