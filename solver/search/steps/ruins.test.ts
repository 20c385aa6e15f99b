import { describe, expect, it } from 'vitest';
import { item } from '../../prepare/typed-arrays.ts';
import { mentor, moduleInput, trainee, unit } from '../../testing/builders.ts';
import { contest, contestedUnit, placeAlone, TWO_DAYS } from '../../testing/contested-unit.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { Regions } from './regions.ts';
import {
  clearCostly,
  clearFortnight,
  clearMentor,
  clearRegion,
  clearRivals,
  clearTrainees,
  clearUnit,
  RUINS,
  type Ruin,
  type RuinContext,
} from './ruins.ts';
import type { StepTools } from './step.ts';

const NEAR = { lat: 50.87, lon: 4.705 };
const FAR = { lat: 51.2, lon: 4.4 };
const DRAWS = 40;

const ids = (count: number) => Array.from({ length: count }, (_, i) => `t${i}`);

/** Units u1 and u2 in one house and u3 far away, with some at each. */
function spread(at: readonly (readonly number[])[]) {
  const trainees = ids(at.flat().length).map((id) =>
    trainee({ id, modes: [{ mode: 'car', maxMinutes: 90 }] }),
  );
  const tools = searchTools(
    contest(9, {
      sites: [
        { id: 's1', employer: 'e1', name: 'Dichtbij', ...NEAR },
        { id: 's3', employer: 'e1', name: 'Ver', ...FAR },
      ],
      units: [contestedUnit(9), contestedUnit(9, { id: 'u2' }), contestedUnit(9, { id: 'u3', site: 's3' })],
      mentors: ['u1', 'u2', 'u3'].map((id) => mentor({ id: `m-${id}`, unit: id })),
      trainees,
    }),
  );
  at.forEach((demands, unitIndex) => {
    placeAlone(tools, demands, unitIndex);
  });
  return tools;
}

function contextOf(tools: StepTools): RuinContext {
  return { ...tools, regions: new Regions(tools.prepared.supply) };
}

/** What the ruin names, a good many times. */
function draws(ruin: Ruin, tools: StepTools): number[][] {
  return Array.from({ length: DRAWS }, () => [...ruin(contextOf(tools))].sort((a, b) => a - b));
}

function distinct(lists: readonly (readonly number[])[]): Set<string> {
  return new Set(lists.map((list) => list.join(' ')));
}

describe('a ruin', () => {
  it('names nobody, or nobody who is placed, where nobody is placed', () => {
    const tools = searchTools(contest(1));
    for (const ruin of RUINS) {
      for (const named of draws(ruin, tools)) {
        expect(named.filter((demand) => tools.state.isPlaced(demand))).toEqual([]);
      }
    }
  });

  it('of a unit names all who are there, up to eight', () => {
    expect(distinct(draws(clearUnit, spread([[0, 1], [2], []])))).toEqual(new Set(['0 1', '2']));
    const full = spread([[0, 1, 2, 3, 4, 5, 6, 7, 8], [], []]);
    for (const named of draws(clearUnit, full)) expect(named).toHaveLength(8);
  });

  it('of a mentor names those whose primary mentor it is', () => {
    const early = { roster: [{ weekdays: [1, 2], shift: 'early' }], capacity: 1 };
    const tools = searchTools(
      contest(2, { mentors: [mentor({ id: 'an', ...early }), mentor({ id: 'bo', ...early })] }),
    );
    const manner = { placePrices: null, blink: 0, thorough: false };
    for (const demand of tools.prepared.demands) tools.inserter.insert(demand, manner);
    expect(distinct(draws(clearMentor, tools))).toEqual(new Set(['0', '1']));
  });

  it('of a region names those at units near each other before those far away', () => {
    const tools = spread([
      [0, 1, 2],
      [3, 4],
      [5, 6, 7],
    ]);
    for (const named of draws(clearRegion, tools)) {
      expect(named.length).toBeGreaterThanOrEqual(2);
      const houses = new Set(named.map((demand) => (demand < 5 ? 'near' : 'far')));
      expect(houses.size).toBe(1);
    }
  });

  it('of a fortnight names only those who have a day in it', () => {
    const world = contest(9, { start: '2027-03-01', end: '2027-06-27' });
    const tools = searchTools(world);
    placeAlone(tools, [0, 1]);
    // Both are there in the first week; a fortnight that starts after Tuesday misses them.
    expect(distinct(draws(clearFortnight, tools))).toContain('');
    const week = searchTools(contest(9));
    placeAlone(week, [0, 1]);
    expect(distinct(draws(clearFortnight, week))).toEqual(new Set(['0 1']));
  });

  it('of rivals names one demand, and up to four at the units that it would like', () => {
    const tools = spread([[0, 1, 2], [3, 4], []]);
    for (const named of Array.from({ length: DRAWS }, () => clearRivals(contextOf(tools)))) {
      expect(named.length).toBeGreaterThanOrEqual(2);
      expect(named.length).toBeLessThanOrEqual(5);
      expect(named.slice(1).every((demand) => tools.state.isPlaced(demand))).toBe(true);
    }
  });

  it('of the costly names first who pays most above the least', () => {
    const tools = spread([[0, 1, 2, 3], [], [4]]);
    const named = Array.from({ length: DRAWS }, () => clearCostly(contextOf(tools)));
    const withTheFarOne = named.filter((list) => list.includes(4));
    expect(withTheFarOne.length).toBeGreaterThan(0);
    for (const list of withTheFarOne) expect(list[0]).toBe(4);
    for (const list of named) expect(list.length).toBeLessThanOrEqual(3);
  });

  it('of trainees names all modules of one or two', () => {
    const modules = [TWO_DAYS, moduleInput({ id: 'daarna', minutes: 840 })];
    const trainees = ids(3).map((id) =>
      trainee({ id, modules: [{ module: 'basis' }, { module: 'daarna' }] }),
    );
    const units = [contestedUnit(9), unit({ id: 'u2', accepts: ['daarna'] })];
    const tools = searchTools(contest(9, { modules, trainees, units }));
    for (const named of draws(clearTrainees, tools)) {
      const whole = new Set(named.map((demand) => item(tools.prepared.demands, demand).traineeIndex));
      expect([1, 2]).toContain(whole.size);
      expect(new Set(named).size).toBe(2 * whole.size);
    }
  });
});
