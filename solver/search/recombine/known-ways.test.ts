import { describe, expect, it } from 'vitest';
import { item } from '../../prepare/typed-arrays.ts';
import { mentor, moduleInput, semester, trainee, unit } from '../../testing/builders.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { cheapest } from '../exact/objective.ts';
import type { Placed } from '../fit/placed.ts';
import { KnownWays } from './known-ways.ts';

/** Two shifts of 7 hours in a week with early shifts on four days, one place each. */
const world = () =>
  semester({
    start: '2027-03-01',
    end: '2027-03-14',
    modules: [moduleInput({ minutes: 840 })],
    units: [unit({ offers: [{ weekdays: [1, 2, 3, 4], shift: 'early', places: 1 }] })],
    mentors: [mentor({ capacity: 3 })],
    trainees: ['t1', 't2'].map((id) => trainee({ id })),
  });

function known() {
  const tools = searchTools(world());
  const ways = new KnownWays(tools.prepared, cheapest(1000));
  const place = (demand: number): Placed => {
    const found = tools.inserter.best(item(tools.prepared.demands, demand), {
      placePrices: null,
      blink: 0,
      thorough: true,
    });
    if (found === null) throw new Error('there is no room');
    return found;
  };
  return { tools, ways, place };
}

describe('the ways a search has come upon', () => {
  it('begin with staying out, for everybody', () => {
    const { ways } = known();
    expect(ways.pool.columns.map(({ block, placed, value }) => ({ block, placed, value }))).toEqual([
      { block: 0, placed: [], value: 0 },
      { block: 1, placed: [], value: 0 },
    ]);
  });

  it('are learned once each, whether placed or only found', () => {
    const { tools, ways, place } = known();
    const found = place(0);
    ways.learnFound(tools.state, found);
    expect(ways.pool.columns).toHaveLength(3);
    tools.state.place(0, found);
    ways.learn(tools.state, 0);
    expect(ways.pool.columns).toHaveLength(3);
    expect(ways.now(tools.state, 0)).toBe(2);
    expect(ways.now(tools.state, 1)).toBe(1);
  });

  it('are worth the priority less the cost, and use a place and the mentor on each of their days', () => {
    const { tools, ways, place } = known();
    const found = place(0);
    ways.learnFound(tools.state, found);
    const column = item(ways.pool.columns, 2);
    expect(column.value).toBe(1000 - found.cost);
    const days = [...found.slots].map((slot) => found.option.slots.day[slot] ?? 0);
    const shift = item(found.option.unit.shifts, 0).index;
    const expected = days.flatMap((d) => [
      ways.contended.placeOf(shift, d),
      ways.contended.guidanceOf(0, d),
      ways.contended.dateOf(0, d),
    ]);
    expect([...column.resources].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });

  it('are forgotten, the older half, where there are more than can be looked through', () => {
    const { tools, ways, place } = known();
    const found = place(0);
    for (let copy = 0; copy < 597; copy++)
      ways.learnFound(tools.state, { ...found, guides: Int32Array.of(copy, copy) });
    ways.learn(tools.state, 1);
    ways.forget();
    expect(ways.pool.columns).toHaveLength(599);
    ways.learnFound(tools.state, { ...found, guides: Int32Array.of(597, 597) });
    ways.learnFound(tools.state, { ...found, guides: Int32Array.of(598, 598) });
    expect(ways.pool.columns).toHaveLength(601);
    ways.forget();
    // 301 of the newest, and staying out for both.
    expect(ways.pool.columns).toHaveLength(303);
    ways.learnFound(tools.state, { ...found, guides: Int32Array.of(598, 598) });
    expect(ways.pool.columns).toHaveLength(303);
  });
});
