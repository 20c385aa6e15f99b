import { describe, expect, it } from 'vitest';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { mentor, moduleInput, trainee, unit } from '../testing/builders.ts';
import { contest, contestedUnit, TWO_DAYS } from '../testing/contested-unit.ts';
import { preparedFor } from '../testing/prepared-for.ts';
import { searchTools } from '../testing/search-tools.ts';
import { alone } from './exact/shared-pricing.ts';
import { keepPromises } from './promises.ts';
import { search } from './search.ts';

type Pins = NonNullable<SemesterInput['pins']>;

const pinned = (...ids: string[]): Pins => ids.map((id) => ({ trainee: id, module: 'basis', unit: 'u1' }));

function kept(places: number, over: Partial<SemesterInput>) {
  const tools = searchTools(contest(places, over));
  const faults = keepPromises(tools);
  return {
    placed: tools.prepared.demands
      .filter(({ index }) => tools.state.isPlaced(index))
      .map((d) => d.trainee.id),
    faults: faults.map(({ demand, rule, date, together }) => ({
      trainee: demand.trainee.id,
      rule,
      date,
      together,
    })),
  };
}

describe('a search that finds no way to keep the pins', () => {
  it('tells those who help to prove that nothing will be asked', () => {
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    const found = search(preparedFor(contest(1, { pins: pinned('t1', 't3') })), 1, {
      maxSteps: 10,
      maxSeconds: null,
      seconds: () => 0,
      shouldStop: () => false,
      onProgress: () => {},
      sharedPricing: { part: 'leads', together: alone, end },
    });
    expect(found.kind).toBe('impossible-pins');
    expect(isOver).toBe(true);
  });
});

describe('what is promised', () => {
  it('is placed before everything else, and nothing else is', () => {
    expect(kept(3, { pins: pinned('t2') })).toEqual({ placed: ['t2'], faults: [] });
    expect(kept(3, {})).toEqual({ placed: [], faults: [] });
  });

  it('is all kept where places suffice to the last one, and is told where they do not', () => {
    expect(kept(2, { pins: pinned('t1', 't3') })).toEqual({ placed: ['t1', 't3'], faults: [] });
    const { placed, faults } = kept(1, { pins: pinned('t1', 't3') });
    expect(placed).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ rule: 'H10', date: null, together: true });
  });

  it('says on which date another pin has the place', () => {
    const onMonday = (id: string): Pins[number] => ({
      trainee: id,
      module: 'basis',
      unit: 'u1',
      days: [{ date: '2027-03-01', shift: 'early' }],
    });
    const { faults } = kept(1, { pins: [onMonday('t1'), onMonday('t2')] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ rule: 'H10', date: '2027-03-01', together: true });
  });

  it('includes what a pinned module waits for', () => {
    const modules = [TWO_DAYS, moduleInput({ id: 'daarna', minutes: 840, after: ['basis'] })];
    const units = [
      contestedUnit(1),
      unit({ id: 'u2', accepts: ['daarna'], offers: [{ weekdays: [4, 5], shift: 'early', places: 1 }] }),
    ];
    const trainees = [trainee({ modules: [{ module: 'basis' }, { module: 'daarna' }] })];
    const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
    const world = (module: string) => ({
      modules,
      units,
      trainees,
      mentors,
      pins: [{ trainee: 't1', module }],
    });
    expect(kept(1, world('daarna')).placed).toEqual(['t1', 't1']);
    expect(kept(1, world('basis')).placed).toEqual(['t1']);
  });

  it('moves one pinned module out of the way of another that has only one place to go to', () => {
    const units = [contestedUnit(1), contestedUnit(1, { id: 'u2' })];
    const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
    // The first may go to either unit, and finds the first one cheapest; the second was promised that one.
    const trainees = [trainee({ wishes: { units: ['u1', 'u2'] } }), trainee({ id: 't2' })];
    const pins: Pins = [
      { trainee: 't1', module: 'basis' },
      { trainee: 't2', module: 'basis', unit: 'u1' },
    ];
    const tools = searchTools(contest(1, { units, mentors, trainees, pins }));
    expect(keepPromises(tools)).toEqual([]);
    expect(tools.state.placed.map((placed) => placed?.option.unit.index)).toEqual([1, 0]);
  });
});
