import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, trainee, unit } from '../../testing/builders.ts';
import { contest, contestedUnit, fitAlone, placeAlone, TWO_DAYS } from '../../testing/contested-unit.ts';
import { searchTools } from '../../testing/search-tools.ts';
import { Change } from './change.ts';

/** One trainee whose second module waits for the first, and another with the first alone. */
function world() {
  const modules = [TWO_DAYS, moduleInput({ id: 'daarna', minutes: 840, after: ['basis'] })];
  const later = unit({
    id: 'u2',
    accepts: ['daarna'],
    offers: [{ weekdays: [4, 5], shift: 'early', places: 1 }],
  });
  const trainees = [trainee({ modules: [{ module: 'basis' }, { module: 'daarna' }] }), trainee({ id: 't2' })];
  const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
  const tools = searchTools(contest(2, { modules, units: [contestedUnit(2), later], trainees, mentors }));
  placeAlone(tools, [0]);
  placeAlone(tools, [1], 1);
  return tools;
}

describe('a change', () => {
  it('takes out first what waits for what goes, and leaves others', () => {
    const tools = world();
    placeAlone(tools, [2]);
    const removed: number[] = [];
    new Change(tools.state).takeOut(0, removed);
    expect(removed).toEqual([1, 0]);
    expect(tools.state.unplaced()).toEqual([0, 1]);
  });

  it('is undone to the plan before it, and only back to where it began', () => {
    const tools = world();
    const { state } = tools;
    const change = new Change(state);
    change.takeOut(1, []);
    const before = { placed: state.snapshot(), worth: state.worth() };
    change.begin();
    change.takeOut(0, []);
    change.place(2, fitAlone(tools, 2));
    change.undo();
    expect({ placed: state.snapshot(), worth: state.worth() }).toEqual(before);
    expect(state.unplaced()).toEqual([1, 2]);
  });
});
