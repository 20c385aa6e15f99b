import { describe, expect, it } from 'vitest';
import type { SemesterInput } from '../../domain/semester-schema.ts';
import { mentor, moduleInput, trainee, unit } from '../../testing/builders.ts';
import { contest, contestedUnit, fitAlone, placeAlone } from '../../testing/contested-unit.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { ejectFor } from './ejection.ts';

const asking = (id: string, priority: number) => trainee({ id, modules: [{ module: 'basis', priority }] });

/** Who has to go when demand `wanted` comes where `there` are; and who is left. */
function ejected(world: ReturnType<typeof contest>, wanted: number, there: readonly number[], seed = 1) {
  const tools = searchTools(world, null, seed);
  placeAlone(tools, there);
  const gone = ejectFor(tools.state, fitAlone(tools, wanted), tools.random);
  return {
    gone: gone?.map(({ demand }) => demand) ?? null,
    left: there.filter((demand) => tools.state.isPlaced(demand)),
  };
}

describe('ejection', () => {
  it('sends nobody away while there is a place, and one when there is none', () => {
    expect(ejected(contest(3), 2, [0, 1])).toEqual({ gone: [], left: [0, 1] });
    expect(ejected(contest(2), 2, [0, 1]).gone).toHaveLength(1);
    expect(ejected(contest(1), 2, [0])).toEqual({ gone: [0], left: [] });
  });

  it('sends away the lowest priority, and by chance among equals', () => {
    const trainees = [asking('t1', 3), asking('t2', 2), asking('t3', 1)];
    expect(ejected(contest(2, { trainees }), 2, [0, 1]).gone).toEqual([1]);
    const chosen = Array.from({ length: 20 }, (_, seed) => ejected(contest(2), 2, [0, 1], seed).gone?.[0]);
    expect(new Set(chosen)).toEqual(new Set([0, 1]));
  });

  it('makes room with a mentor, and sends away nobody whom another mentor guides', () => {
    const early = { roster: [{ weekdays: [1, 2], shift: 'early' }], capacity: 1 };
    const mentors = [mentor({ id: 'an', ...early })];
    expect(ejected(contest(3, { mentors }), 1, [0])).toEqual({ gone: [0], left: [] });
    expect(ejected(contest(3, { mentors: [mentor({ ...early, capacity: 2 })] }), 1, [0]).gone).toEqual([]);
  });

  it('makes room at the employer, also at another unit of the same employer', () => {
    const employers = (maxTraineesPerDay: number): SemesterInput['employers'] => [
      { id: 'e1', name: 'Werkgever 1', maxTraineesPerDay },
    ];
    const over = {
      units: [contestedUnit(3), contestedUnit(3, { id: 'u2' })],
      mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
    };
    const goneAt = (limit: number) => {
      const tools = searchTools(contest(3, { ...over, employers: employers(limit) }));
      placeAlone(tools, [0], 1);
      return ejectFor(tools.state, fitAlone(tools, 1), tools.random)?.map(({ demand }) => demand);
    };
    expect(goneAt(1)).toEqual([0]);
    expect(goneAt(2)).toEqual([]);
  });

  it('does nothing where a pinned day is in the way', () => {
    const days = [
      { date: '2027-03-01', shift: 'early' },
      { date: '2027-03-02', shift: 'early' },
    ];
    const pinned = (module: 'basis') => [{ trainee: 't1', module, unit: 'u1', days }];
    expect(ejected(contest(1, { pins: pinned('basis') }), 1, [0])).toEqual({ gone: null, left: [0] });
  });

  it('sends away first what waits for the one in the way', () => {
    const modules = [
      moduleInput({ minutes: 840 }),
      moduleInput({ id: 'daarna', minutes: 840, after: ['basis'] }),
    ];
    const units = [
      contestedUnit(1),
      unit({
        id: 'u2',
        accepts: ['daarna'],
        offers: [{ weekdays: [4, 5], shift: 'early', places: 1 }],
      }),
    ];
    const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
    const trainees = [
      trainee({ modules: [{ module: 'basis' }, { module: 'daarna' }] }),
      trainee({ id: 't2' }),
    ];
    const tools = searchTools(contest(1, { modules, units, mentors, trainees }));
    placeAlone(tools, [0]);
    placeAlone(tools, [1], 1);
    const gone = ejectFor(tools.state, fitAlone(tools, 2), tools.random);
    expect(gone?.map(({ demand }) => demand)).toEqual([1, 0]);
  });
});
