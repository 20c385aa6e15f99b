import { describe, expect, it } from 'vitest';
import type { SemesterInput } from '../../domain/semester-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { mentor, moduleInput, trainee } from '../../testing/builders.ts';
import { contest, contestedUnit, placeAlone } from '../../testing/contested-unit.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { Change } from './change.ts';
import { Recreate } from './recreate.ts';
import { Takeover } from './takeover.ts';

/** Demand i is where `at[i]` says; the last one is not placed, and takes over. Where all are then, over many draws. */
function afterTakeover(over: Partial<SemesterInput>, at: readonly number[], seeds = 30): (number | null)[][] {
  return Array.from({ length: seeds }, (_, seed) => {
    const tools = searchTools(contest(1, over), null, seed);
    at.forEach((unitIndex, demand) => {
      placeAlone(tools, [demand], unitIndex);
    });
    const before = tools.state.snapshot();
    const change = new Change(tools.state);
    change.begin();
    const taken = new Takeover(tools, change, new Recreate(tools, change)).run(
      item(tools.prepared.demands, at.length),
      [],
    );
    const after = tools.state.placed.map((placed) => placed?.option.unit.index ?? null);
    if (taken) expect(tools.state.isPlaced(at.length) || after.includes(null)).toBe(true);
    change.undo();
    expect(tools.state.snapshot()).toEqual(before);
    return after;
  });
}

/** Units u1, u2 … with one place each; each accepts its own list of modules. */
function units(...accepts: string[][]): Pick<SemesterInput, 'units' | 'mentors' | 'modules'> {
  return {
    units: accepts.map((modules, i) => contestedUnit(1, { id: `u${i + 1}`, accepts: modules })),
    mentors: accepts.map((_, i) => mentor({ id: `mentor${i + 1}`, unit: `u${i + 1}` })),
    modules: [...new Set(accepts.flat())].map((id) => moduleInput({ id, minutes: 840 })),
  };
}

const asking = (...modules: string[]) =>
  modules.map((module, i) => trainee({ id: `t${i}`, modules: [{ module }] }));

describe('a takeover', () => {
  it('takes the place of somebody who finds another', () => {
    const over = { ...units(['a', 'b'], ['a']), trainees: asking('a', 'b') };
    const all = afterTakeover(over, [0]);
    // Now and then chance passes over the only other unit, and the step is undone.
    expect(all.filter((after) => after[0] === 1 && after[1] === 0).length).toBeGreaterThan(all.length / 2);
    expect(all.filter((after) => after[1] === null)).toEqual([]);
  });

  it('goes on where who is sent away has to take over in turn: two, and three in a row', () => {
    const two = { ...units(['a', 'b'], ['a', 'c'], ['c']), trainees: asking('a', 'c', 'b') };
    expect(afterTakeover(two, [0, 1])).toContainEqual([1, 2, 0]);
    const three = {
      ...units(['a', 'b'], ['a', 'c'], ['c', 'd'], ['d']),
      trainees: asking('a', 'c', 'd', 'b'),
    };
    expect(afterTakeover(three, [0, 1, 2])).toContainEqual([1, 2, 3, 0]);
  });

  it('leaves somebody out where there are more than places', () => {
    const over = { ...units(['a']), trainees: asking('a', 'a') };
    for (const after of afterTakeover(over, [0])) {
      expect(after.filter((unit) => unit !== null)).toHaveLength(1);
    }
  });

  it('lays out all that comes before in the semester of the trainee, not only what comes next before', () => {
    const [a, b, c] = [
      { id: 'a', to: '2027-03-07' },
      { id: 'b', from: '2027-03-08', to: '2027-03-14', after: ['a'] },
      { id: 'c', from: '2027-03-15', after: ['b'] },
    ];
    const inARow = trainee({ id: 't1', modules: [{ module: 'a' }, { module: 'b' }, { module: 'c' }] });
    const over = {
      ...units(['a'], ['b'], ['c'], ['c']),
      end: '2027-03-21',
      modules: [a, b, c].map((module) => moduleInput({ minutes: 840, ...module })),
      trainees: [trainee({ id: 't0', modules: [{ module: 'c' }] }), inARow],
    };
    const all = afterTakeover(over, [2, 0, 1]);
    expect(all.filter((after) => !after.includes(null)).length).toBeGreaterThan(0.8 * all.length);
  });

  it('lets others into what it leaves empty', () => {
    const over = {
      units: [contestedUnit(1)],
      trainees: [
        trainee({ id: 'big' }),
        ...['s1', 's2'].map((id) => trainee({ id, modules: [{ module: 'basis', minutes: 420 }] })),
      ],
    };
    const found = Array.from({ length: 30 }, (_, seed) => {
      const tools = searchTools(contest(1, over), null, seed);
      placeAlone(tools, [0]);
      const change = new Change(tools.state);
      change.begin();
      const takeover = new Takeover(tools, change, new Recreate(tools, change));
      takeover.run(item(tools.prepared.demands, 1), [2]);
      return tools.prepared.demands.map(({ index }) => tools.state.isPlaced(index));
    });
    expect(found).toContainEqual([false, true, true]);
  });
});
