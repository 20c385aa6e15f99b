import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabelBeam } from './label-beam.ts';

const HOUR = 60;

/** Offers labels an hour apart, so that each has a cell of its own; gives the parents that go on. */
function goOn(scores: readonly number[]): number[] {
  const beam = new LabelBeam();
  beam.measure(60 * HOUR);
  scores.forEach((score, i) => {
    beam.offer(i, i, (i % 60) * HOUR, Math.floor(i / 60), score, 0);
  });
  return Array.from(beam.best.subarray(0, beam.chooseBest()), (cell) => beam.parent[cell] ?? -1);
}

describe('a beam', () => {
  it('lets the most promising go on, as many as it is wide, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 200 }), (scores) => {
        const chosen = goOn(scores).map((parent) => scores[parent] ?? -1);
        const best = scores.toSorted((a, b) => a - b).slice(0, LabelBeam.width);
        expect(chosen.toSorted((a, b) => a - b)).toEqual(best);
      }),
    );
  });

  it('lets a better one that comes late go on where the others tie', () => {
    const scores = [...Array(LabelBeam.width + 6).fill(10), 5];
    expect(goOn(scores)).toContain(scores.length - 1);
  });

  it('keeps of two in a cell the more promising, and of equals the first', () => {
    const beam = new LabelBeam();
    beam.measure(10 * HOUR);
    for (const [parent, score] of [5, 3, 3, 4].entries()) beam.offer(parent, 0, HOUR, 0, score, 0);
    expect(beam.chooseBest()).toBe(1);
    expect(beam.parent[beam.best[0] ?? 0]).toBe(1);
    beam.clear();
    expect(beam.chooseBest()).toBe(0);
  });
});
