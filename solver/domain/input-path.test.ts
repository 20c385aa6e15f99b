import { describe, expect, it } from 'vitest';
import { pathText, shown, valueAt } from './input-path.ts';

const RAW = {
  trainees: [{ id: 't-004', modes: [{ maxMinutes: '1u30' }] }, { id: '' }, 7, { id: 12 }],
  people: { 't 4': { name: 'An' }, 't-5': {} },
};

describe('a path', () => {
  it.each([
    [['trainees', 0, 'modes', 0, 'maxMinutes'], 'trainees[0] (t-004).modes[0].maxMinutes'],
    [['trainees', 0], 'trainees[0] (t-004)'],
    [['trainees', 1, 'id'], 'trainees[1].id'],
    [['trainees', 2], 'trainees[2]'],
    [['trainees', 3, 'track'], 'trainees[3] (12).track'],
    [['trainees', 9, 'id'], 'trainees[9].id'],
    [['people', 't-5'], 'people.t-5'],
    [['people', 't 4', 'name'], 'people["t 4"].name'],
    [[], ''],
  ])('%j reads %s', (path, text) => {
    expect(pathText(RAW, path)).toBe(text);
  });

  it('leads to what stands there, and to nothing where there is nothing', () => {
    expect(valueAt(RAW, ['trainees', 0, 'modes', 0, 'maxMinutes'])).toBe('1u30');
    expect(valueAt(RAW, ['trainees', 2, 'id'])).toBeUndefined();
    expect(valueAt(RAW, ['toString'])).toBeUndefined();
  });

  it('cuts an id that goes on for too long', () => {
    expect(pathText([{ id: 'x'.repeat(500) }], [0])).toBe(`[0] (${'x'.repeat(60)}…)`);
  });
});

describe('what was found is shown', () => {
  it.each([
    [undefined, ''],
    [null, 'null'],
    [1.5, '1.5'],
    ['a "b"', '"a \\"b\\""'],
    [[], '[]'],
    [[1, [2], { a: 3 }], '[1, […], {…}]'],
    [[1, 2, 3, 4, 5], '[1, 2, 3, 4, …]'],
    [{}, '{}'],
    [{ lat: 4.7, lon: 'x', stops: [] }, '{ "lat": 4.7, "lon": "x", "stops": [] }'],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, '{ "a": 1, "b": 2, "c": 3, "d": 4, … }'],
    ['x'.repeat(500), `"${'x'.repeat(59)}…`],
  ])('%j as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('without losing itself in what is nested too deep', () => {
    const depth = 100_000;
    expect(shown(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toBe('[[…]]');
  });
});
