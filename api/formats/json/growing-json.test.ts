import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingJson } from './growing-json.ts';

const indent = fc.constantFrom(1, 2);
/** With a text that looks like the member that grows. */
const around = { first: '\n  "grows": []', grow: {}, last: { grows: [] } };

describe('JSON text that grows', () => {
  it('is what JSON.stringify makes of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), indent, (items, spaces) => {
        const json = new GrowingJson({ ...around, grows: [], after: 1 }, 'grows', spaces);
        const text = [json.start, ...items.map((item) => json.item(item)), json.end].join('');
        expect(text).toBe(JSON.stringify({ ...around, grows: items, after: 1 }, null, spaces));
      }),
    );
  });

  it('takes an item that grew by itself', () => {
    const inner = new GrowingJson({ name: 'a', events: [] }, 'events', 1);
    const item = [inner.start, inner.item({ x: 1 }), inner.end].join('');
    const outer = new GrowingJson({ grows: {} }, 'grows', 1);
    expect([outer.start, outer.itemText(item, 'first'), outer.end].join('')).toBe(
      JSON.stringify({ grows: { first: { name: 'a', events: [{ x: 1 }] } } }, null, 1),
    );
  });

  it('is what JSON.stringify makes of an object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), indent, (items, spaces) => {
        const json = new GrowingJson({ ...around, grows: {} }, 'grows', spaces);
        const parts = Object.entries(items).map(([key, item]) => json.item(item, key));
        expect([json.start, ...parts, json.end].join('')).toBe(
          JSON.stringify({ ...around, grows: items }, null, spaces),
        );
      }),
    );
  });
});
