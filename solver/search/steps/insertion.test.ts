import { describe, expect, it } from 'vitest';
import type { Semester, SemesterInput } from '../../domain/semester-schema.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { mentor, moduleInput, trainee, unit } from '../../testing/builders.ts';
import { contest, contestedUnit, fitAlone, placeAlone, TWO_DAYS } from '../../testing/contested-unit.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { lastDayOf } from '../state/search-state.ts';

const MANNER = { placePrices: null, blink: 0, thorough: true };
const NEAR = { lat: 50.875, lon: 4.705 };
const FAR = { lat: 50.8, lon: 4.7 };

/** A unit nearby with `near` places on each day, and one far away with plenty. */
function nearAndFar(near: number): Semester {
  return contest(near, {
    sites: [
      { id: 's1', employer: 'e1', name: 'Dichtbij', ...NEAR },
      { id: 's2', employer: 'e1', name: 'Ver', ...FAR },
    ],
    units: [contestedUnit(near), contestedUnit(9, { id: 'u2', site: 's2' })],
    mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
  });
}

describe('an insertion', () => {
  it('takes the cheapest unit while it has places, then the next', () => {
    const tools = searchTools(nearAndFar(2));
    for (const demand of tools.prepared.demands) expect(tools.inserter.insert(demand, MANNER)).toBe(true);
    expect(tools.state.placed.map((placed) => placed?.option.unit.index)).toEqual([0, 0, 1]);
  });

  it('places nobody where nothing is left', () => {
    const tools = searchTools(contest(2));
    const placed = tools.prepared.demands.map((demand) => tools.inserter.insert(demand, MANNER));
    expect(placed).toEqual([true, true, false]);
    expect(tools.state.unplaced()).toEqual([2]);
  });

  it('goes elsewhere when the prices of places are worth the way, and the prices are no part of the cost', () => {
    const tools = searchTools(nearAndFar(2));
    const { prepared, inserter } = tools;
    const demand = item(prepared.demands, 0);
    const near = fitAlone(tools, 0, 0);
    const far = fitAlone(tools, 0, 1);
    const priced = (price: number) => {
      const placePrices = new Float64Array(prepared.supply.places.length);
      for (const { index } of prepared.supply.units[0]?.shifts ?? [])
        placePrices.fill(price, index * prepared.horizon.days, (index + 1) * prepared.horizon.days);
      return inserter.best(demand, { ...MANNER, placePrices });
    };
    const difference = (far.cost - near.cost) / 2;
    expect(difference).toBeGreaterThan(10);
    expect(priced(difference - 1)).toMatchObject({ cost: near.cost, option: { unit: { index: 0 } } });
    expect(priced(difference + 1)).toMatchObject({ cost: far.cost, option: { unit: { index: 1 } } });
  });
});

describe('the time that other modules leave', () => {
  const modules = [TWO_DAYS, moduleInput({ id: 'daarna', minutes: 840, after: ['basis'] })];
  const both = trainee({ modules: [{ module: 'basis' }, { module: 'daarna' }] });
  const start = { start: '2027-03-01', end: '2027-03-28' };
  const world = contest(1, {
    ...start,
    modules,
    units: [contestedUnit(1, { accepts: ['basis', 'daarna'] })],
    trainees: [both],
  });
  const TERMS = { placePrices: null, thorough: false };

  it('is none before what comes first is placed, and then begins on the day after it', () => {
    const tools = searchTools(world);
    const [first, next] = [item(tools.prepared.demands, 0), item(tools.prepared.demands, 1)];
    expect(tools.inserter.terms(next, TERMS)).toBeNull();
    tools.inserter.insert(first, MANNER);
    const placed = item(tools.state.placed, 0);
    if (placed === null) throw new Error('not placed');
    expect(tools.inserter.terms(next, TERMS)).toMatchObject({
      firstDay: lastDayOf(placed) + 1,
      lastDay: next.lastDay,
    });
    expect(tools.inserter.insert(next, MANNER)).toBe(true);
  });

  it('ends on the day before what comes after', () => {
    const tools = searchTools(world);
    const [first, next] = [item(tools.prepared.demands, 0), item(tools.prepared.demands, 1)];
    tools.state.place(1, fitAlone(tools, 1));
    const terms = tools.inserter.terms(first, TERMS);
    if (terms === null) throw new Error('no terms');
    // What comes after has taken Monday and Tuesday of the first week, days 0 and 1.
    expect(terms.lastDay).toBe(-1);
    expect(tools.inserter.insert(first, MANNER)).toBe(false);
    expect(tools.inserter.leaveRoomForNext(next, terms)).toBeNull();
  });

  it('is shared with a module that still waits, by their hours', () => {
    const tools = searchTools(world);
    const first = item(tools.prepared.demands, 0);
    const terms = tools.inserter.terms(first, TERMS);
    if (terms === null) throw new Error('no terms');
    const lastDays = Array.from(
      { length: 30 },
      () => tools.inserter.leaveRoomForNext(first, terms)?.lastDay ?? 0,
    );
    // Half of 27 days, and up to a quarter of that more.
    expect(Math.min(...lastDays)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...lastDays)).toBeLessThanOrEqual(17);
  });
});

describe('the mix of settings (H19)', () => {
  const finishing = (minutes: number): Partial<SemesterInput> => ({
    programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 840 }],
    trainees: [trainee({ finishes: true, doneMinutesBySetting: { ziekenhuis: minutes } })],
  });

  it('is judged on the minute for who finishes', () => {
    const insertion = (over: Partial<SemesterInput>) => {
      const tools = searchTools(contest(1, over));
      return tools.inserter.insert(item(tools.prepared.demands, 0), MANNER);
    };
    expect(insertion(finishing(840))).toBe(true);
    expect(insertion(finishing(839))).toBe(false);
    expect(insertion({ ...finishing(0), trainees: [trainee({ finishes: false })] })).toBe(true);
  });

  it('is not judged yet while another module of the trainee waits', () => {
    const modules = [TWO_DAYS, moduleInput({ id: 'elders', minutes: 840, settings: ['ziekenhuis'] })];
    const trainees = [trainee({ finishes: true, modules: [{ module: 'basis' }, { module: 'elders' }] })];
    const units = [contestedUnit(1), unit({ id: 'u2', setting: 'ziekenhuis', accepts: ['elders'] })];
    const tools = searchTools(
      contest(1, {
        ...finishing(0),
        modules,
        trainees,
        units,
        mentors: [mentor(), mentor({ id: 'm2', unit: 'u2' })],
      }),
    );
    placeAlone(tools, [0]);
    expect(tools.inserter.insert(item(tools.prepared.demands, 1), MANNER)).toBe(true);
  });
});
