import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { ColumnPool } from './column-pool.ts';
import type { Column } from './pricing.ts';
import { recombine } from './recombine.ts';
import { bestByTrying } from './testing/listed-problem.ts';
import { plainRecombine } from './testing/plain-recombine.ts';

const LIMITS = { moves: 3000, hot: 2, cold: 0.1, shouldStop: () => false };

const out = (block: number): Column => ({ block, value: 0, resources: [], uses: [] });
const uses = (block: number, value: number, ...resources: number[]): Column => ({
  block,
  value,
  resources,
  uses: resources.map(() => 1),
});

/** Numbers come in the order of the list; everybody begins with the first column listed of theirs. */
function run(columns: readonly Column[], capacity: readonly number[], limits: Partial<typeof LIMITS> = {}) {
  const blocks = Math.max(...columns.map(({ block }) => block)) + 1;
  const pool = new ColumnPool(blocks, Int32Array.from(capacity));
  const numbers = columns.map((column) => pool.add(column));
  const start = Int32Array.from({ length: blocks }, (_, block) => {
    return numbers[columns.findIndex((column) => column.block === block)] ?? -1;
  });
  const found = recombine(pool, start, { ...LIMITS, ...limits, random: new Random(1) });
  return { ...found, columns: Array.from(found.taken, (number) => columns[number] ?? out(0)), pool };
}

const value = (columns: readonly Column[]) => columns.reduce((sum, column) => sum + column.value, 0);

describe('recombining known columns', () => {
  it('sends somebody away to where there is room, for the sake of both', () => {
    // Both would rather have the first place; only one of them can do with the second.
    const answer = run([uses(0, 10, 0), out(0), uses(0, 9, 1), out(1), uses(1, 8, 0)], [1, 1]);
    expect(answer.columns.map((column) => column.value)).toEqual([9, 8]);
    expect(answer.gain).toBe(7);
  });

  it('puts nobody out who may not stay out', () => {
    const promised = uses(0, 1, 0);
    const answer = run([promised, out(1), uses(1, 100, 0)], [1]);
    expect(answer.columns[0]).toBe(promised);
    expect(answer.columns[1]).toEqual(out(1));
    expect(answer.gain).toBe(0);
  });

  it('leaves everything as it was where nothing is better, or where it is told to stop', () => {
    const columns = [uses(0, 5, 0), out(0), out(1), uses(1, 4, 0)];
    expect(run(columns, [1]).columns.map((column) => column.value)).toEqual([5, 0]);
    const stopped = run([out(0), uses(0, 1, 0)], [1], { shouldStop: () => true });
    expect(stopped).toMatchObject({ moves: 0, gain: 0 });
  });

  it('takes up half of a mentor who can guide two halves, and no third', () => {
    const half = (block: number): Column => ({ block, value: 1, resources: [0], uses: [5] });
    const columns = [0, 1, 2].flatMap((block) => [out(block), half(block)]);
    expect(run(columns, [10]).gain).toBe(2);
    expect(run(columns, [15]).gain).toBe(3);
    expect(run(columns, [9]).gain).toBe(1);
  });

  const problems = fc
    .record({
      capacity: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 5 }),
      wanted: fc.array(
        fc.array(
          fc.record({
            value: fc.integer({ min: 1, max: 20 }),
            resources: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
          }),
          { maxLength: 4 },
        ),
        { minLength: 2, maxLength: 5 },
      ),
    })
    .map(({ capacity, wanted }) => ({
      capacity,
      columns: wanted.flatMap((ways, block) => [
        out(block),
        ...ways.map((way) => uses(block, way.value, ...way.resources)),
      ]),
    }));

  it('is what plain lists make of it, keeps every limit, tells its gain, and passes nothing that trying all finds', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 60 }), ({ columns, capacity }, moves) => {
        const answer = run(columns, capacity, { moves });
        const byBlock = answer.pool.ofBlock.map((listed) =>
          listed.map((number) => columns[number] ?? out(0)),
        );
        const start = byBlock.map(
          (_, block) => columns.find((column) => column.block === block) ?? out(block),
        );
        const plain = plainRecombine(byBlock, capacity, start, { ...LIMITS, moves, random: new Random(1) });
        expect(answer.columns).toEqual(plain);
        capacity.forEach((there, resource) => {
          const used = answer.columns.filter(({ resources }) => resources.includes(resource)).length;
          expect(used).toBeLessThanOrEqual(there);
        });
        expect(answer.gain).toBeCloseTo(value(answer.columns) - value(start), 6);
        const limits = capacity.map((atMost) => ({ atLeast: 0, atMost }));
        expect(value(answer.columns)).toBeLessThanOrEqual(bestByTrying(columns, limits));
      }),
    );
  });

  it('finds the best choice of such small problems in a few thousand moves, but for one in twenty at most', () => {
    let found = 0;
    const samples = fc.sample(problems, { numRuns: 100, seed: 7 });
    for (const { columns, capacity } of samples) {
      const best = bestByTrying(
        columns,
        capacity.map((atMost) => ({ atLeast: 0, atMost })),
      );
      if (value(run(columns, capacity).columns) === best) found++;
    }
    expect(found).toBeGreaterThanOrEqual(95);
  });
});
