import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semesterSchema } from '../domain/semester-schema.ts';
import { mentor, moduleInput, semester, trainee, unit } from '../testing/builders.ts';
import { plannableSemester } from '../testing/plannable-semester.ts';
import { planned } from '../testing/planning.ts';
import { frozenPins } from '../testing/replans.ts';
import { plainScore, searchTools } from '../testing/search-tools.ts';
import { construct } from './construct.ts';
import { keepPromises } from './promises.ts';
import { Restarts } from './restarts.ts';
import type { Lessons } from './steps/lessons.ts';
import type { StepTools } from './steps/step.ts';

const GO_ON = () => false;

/** Places cost nothing. */
function lessons(tools: StepTools): Lessons {
  const placePrices = new Float64Array(tools.prepared.supply.places.length);
  return { placePrices, placed: () => {}, found: () => {} };
}

function restartsFor(tools: StepTools, from = lessons(tools)): Restarts {
  const restarts = Restarts.for(tools, from);
  if (restarts === null) throw new Error('this is no replan');
  return restarts;
}

/** One place on Monday and one on Tuesday, for trainees who ask one day each. */
function twoDays(...ids: readonly string[]) {
  return semester({
    start: '2027-03-01',
    end: '2027-03-07',
    modules: [moduleInput({ minutes: 420 })],
    units: [unit({ offers: [{ weekdays: [1, 2], shift: 'early', places: 1 }] })],
    mentors: [mentor({ capacity: 3 })],
    trainees: ids.map((id) => trainee({ id })),
  });
}

describe('another start', () => {
  const tools = searchTools(twoDays('t1'));

  it('is made once 3000 steps have placed nobody more, and then again only after as many', () => {
    const restarts = restartsFor(tools);
    expect(restarts.turn(1, 0.1, 5)).toBe('go on');
    expect(restarts.turn(3000, 0.2, 5)).toBe('go on');
    expect(restarts.turn(3001, 0.2, 5)).toBe('start anew');
    expect(restarts.turn(6000, 0.3, 4)).toBe('go on');
    expect(restarts.turn(6001, 0.3, 5)).toBe('go on');
    expect(restarts.turn(9001, 0.3, 5)).toBe('start anew');
  });

  it('is put off by every one more that is placed', () => {
    const restarts = restartsFor(tools);
    restarts.turn(1, 0, 5);
    expect(restarts.turn(3000, 0.1, 6)).toBe('go on');
    expect(restarts.turn(5999, 0.1, 6)).toBe('go on');
    expect(restarts.turn(6000, 0.1, 6)).toBe('start anew');
  });

  it('is no longer made after 55 % of the search, and after 75 % the best of all is settled on', () => {
    const restarts = restartsFor(tools);
    restarts.turn(1, 0, 5);
    expect(restarts.turn(10_000, 0.55, 5)).toBe('go on');
    expect(restarts.turn(10_000, 0.7499, 5)).toBe('go on');
    expect(restarts.turn(10_000, 0.75, 5)).toBe('settle');
    expect(restarts.turn(10_000, 0.5499, 5)).toBe('start anew');
  });

  it('waits until it is known what places are worth', () => {
    const restarts = restartsFor(tools, { ...lessons(tools), placePrices: null });
    restarts.turn(1, 0, 5);
    expect(restarts.turn(9000, 0.1, 5)).toBe('go on');
  });

  it('is none where a plan is in force: it would change too much of it', () => {
    const input = twoDays('t1');
    const again = searchTools(input, planned(input, undefined, { maxSteps: 0 }));
    expect(Restarts.for(again, lessons(again))).toBeNull();
  });

  it('takes what costs least with the prices of places: the Tuesday, where the Monday is dear', () => {
    const { state, prepared, book, inserter } = tools;
    construct(state, book, inserter, () => true);
    const { days } = prepared.horizon;
    const prices = lessons(tools);
    const monday = 0;
    prepared.supply.unitShifts.forEach((_, shift) => {
      if (prices.placePrices !== null) prices.placePrices[shift * days + monday] = 500;
    });
    const dayOf = () => state.placed.map((placed) => placed?.option.slots.day[placed.slots[0] ?? 0]);
    restartsFor(tools, prices).run(GO_ON);
    expect(dayOf()).toEqual([1]);
  });

  it('ends where it is asked to, with what it has placed by then', () => {
    const two = searchTools(twoDays('t1', 't2'));
    construct(two.state, two.book, two.inserter, () => true);
    expect(two.state.placedCount).toBe(2);
    let asked = 0;
    restartsFor(two).run(() => ++asked > 1);
    expect(two.state.placedCount).toBe(1);
  });

  it('never breaks a rule, keeps the running worth, and leaves what is promised where it is', () => {
    fc.assert(
      fc.property(plannableSemester, fc.integer({ min: 1, max: 1000 }), (input, seed) => {
        const published = planned(semesterSchema.parse(input), undefined, { maxSteps: 0 });
        const dates = published.placements.flatMap(({ days }) => days.map(({ date }) => date)).sort();
        const until = dates[Math.floor(dates.length / 3)];
        const pins = until === undefined ? [] : frozenPins(published, until);
        const own = searchTools(semesterSchema.parse({ ...input, pins }), published, seed);
        const { state, prepared } = own;
        if (prepared.demands.length === 0 || keepPromises(own).length > 0) return;
        construct(state, own.book, own.inserter, () => true);
        const promised = () =>
          prepared.demands.filter((demand) => demand.promised).map(({ index }) => state.placed[index]);
        const before = promised();
        new Restarts(own, lessons(own)).run(GO_ON);
        expect(promised()).toEqual(before);
        const score = plainScore(prepared, state.placed);
        expect(score).toMatchObject({ priorityPlaced: state.priorityPlaced, cost: state.cost });
      }),
      { numRuns: 15 },
    );
  });
});
