import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, type LabelWish, placedLabels } from './label-places.ts';
import { textWidth } from './text-width.ts';

const FRAME = { left: 0, top: 0, right: 400, bottom: 300 };

const wish = (over: Partial<LabelWish>): LabelWish => ({
  text: 'WZC Betlehem (5)',
  x: 100,
  y: 100,
  clear: 10,
  fontSize: 12,
  ...over,
});

describe('labels on a map', () => {
  it('stand to the right of their point where there is room', () => {
    expect(placedLabels([wish({})], [], FRAME)).toEqual([{ ...wish({}), left: 110, middle: 100 }]);
  });

  it('turn to the left at the edge of the map', () => {
    const [label] = placedLabels([wish({ x: 390 })], [], FRAME);
    expect(label?.left).toBeCloseTo(380 - textWidth('WZC Betlehem (5)', 12));
  });

  it('are left out where every place is taken', () => {
    expect(placedLabels([wish({})], [boxAround(100, 100, 80)], FRAME)).toEqual([]);
  });

  it('keep the first that asks where two want one place', () => {
    const placed = placedLabels([wish({ text: 'Leuven', clear: 0 }), wish({})], [], FRAME);
    expect(placed.map((label) => label.text)).toEqual(['Leuven', 'WZC Betlehem (5)']);
    expect(placed[0]?.middle).toBe(100);
    expect(placed[1]?.middle).not.toBe(100);
  });

  it('never lie over one another, nor over the edge, whatever is asked', () => {
    const wishes = fc.array(
      fc.record({
        text: fc.string({ minLength: 1, maxLength: 30 }),
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 0, max: 300 }),
        clear: fc.integer({ min: 0, max: 20 }),
        fontSize: fc.constantFrom(11, 12),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(wishes, (asked) => {
        const boxes = placedLabels(asked, [], FRAME).map((label) => ({
          left: label.left,
          right: label.left + textWidth(label.text, label.fontSize),
          top: label.middle - 0.5 * label.fontSize,
          bottom: label.middle + 0.5 * label.fontSize,
        }));
        for (const [index, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 300).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
