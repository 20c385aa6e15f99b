import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, placement, plan, semester, trainee, unit } from '../testing/builders.ts';
import { preparedFor } from '../testing/prepared-for.ts';
import { allBefore } from './demands.ts';
import { item } from './typed-arrays.ts';

type World = NonNullable<Parameters<typeof semester>[0]>;

function demands(over: World) {
  return preparedFor(semester(over), null).demands;
}

const MODULES = ['a', 'b', 'c'].map((id) => moduleInput({ id }));

describe('the demands', () => {
  it('are one for each module that a trainee is asked and has not done, in the order of the input', () => {
    const found = demands({
      modules: MODULES,
      trainees: [
        trainee({ id: 't1', modules: [{ module: 'b' }, { module: 'a', done: true }, { module: 'c' }] }),
        trainee({ id: 't2', modules: [] }),
        trainee({ id: 't3', modules: [{ module: 'a', done: false, priority: 7 }] }),
      ],
    });
    expect(found.map((d) => [d.index, d.trainee.id, d.traineeIndex, d.module.id, d.priority])).toEqual([
      [0, 't1', 0, 'b', 1],
      [1, 't1', 0, 'c', 1],
      [2, 't3', 2, 'a', 7],
    ]);
  });

  it("ask what the trainee's own module says, else what the module says", () => {
    const found = demands({
      modules: [moduleInput({ minutes: 900, minDaysPerWeek: 2, maxDaysPerWeek: 3 })],
      trainees: [
        trainee({ id: 't1' }),
        trainee({
          id: 't2',
          modules: [{ module: 'basis', minutes: 300, minDaysPerWeek: 0, maxDaysPerWeek: 1 }],
        }),
      ],
    });
    expect(found.map((d) => [d.askedMinutes, d.minDaysPerWeek, d.maxDaysPerWeek])).toEqual([
      [900, 2, 3],
      [300, 0, 1],
    ]);
  });

  it('know which of the same trainee come first, and which wait (H4)', () => {
    const modules = [
      moduleInput({ id: 'a' }),
      moduleInput({ id: 'b', after: ['a'] }),
      moduleInput({ id: 'c', after: ['b', 'a'] }),
    ];
    const all = { modules: [{ module: 'c' }, { module: 'a' }, { module: 'b' }] };
    const firstDone = { modules: [{ module: 'a', done: true }, { module: 'b' }, { module: 'c' }] };
    const found = demands({
      modules,
      trainees: [trainee({ id: 't1', ...all }), trainee({ id: 't2', ...firstDone })],
    });
    expect(found.map((d) => [d.trainee.id, d.module.id, d.after, d.before])).toEqual([
      ['t1', 'c', [2, 1], []],
      ['t1', 'a', [], [0, 2]],
      ['t1', 'b', [1], [0]],
      // What is done is not waited for.
      ['t2', 'b', [], [4]],
      ['t2', 'c', [3], []],
    ]);
    expect(found.map(({ depth }) => depth)).toEqual([2, 0, 1, 0, 1]);
    expect(found.map((d) => allBefore(d, found).map(({ index }) => index))).toEqual([
      [1, 2],
      [],
      [1],
      [],
      [3],
    ]);
  });
});

describe('the window of a demand', () => {
  function window(module: Parameters<typeof moduleInput>[0], who: Parameters<typeof trainee>[0]) {
    const [demand] = demands({ modules: [moduleInput(module)], trainees: [trainee(who)] });
    if (demand === undefined) throw new Error('one module is asked');
    return [demand.firstDay, demand.lastDay, demand.startWeek];
  }

  it('is the semester', () => {
    expect(window({}, {})).toEqual([0, 146, 0]);
  });

  it('is what semester, module and trainee have in common', () => {
    expect(window({ from: '2027-02-09', to: '2027-06-01' }, {})).toEqual([8, 120, 1]);
    expect(
      window({ from: '2027-02-09' }, { availableFrom: '2027-02-15', availableUntil: '2027-02-20' }),
    ).toEqual([14, 19, 2]);
    expect(window({ from: '2027-01-01', to: '2028-01-01' }, { availableFrom: '2026-01-01' })).toEqual([
      0, 146, 0,
    ]);
  });

  it('is empty where they have nothing in common', () => {
    const [first, last] = window({ to: '2027-03-01' }, { availableFrom: '2027-03-02' });
    expect([first, last]).toEqual([29, 28]);
  });

  it('starts for S7 in the week of its first date, also in the middle of it', () => {
    expect(window({ from: '2027-02-14' }, {})[2]).toBe(1);
    expect(window({ from: '2027-02-15' }, {})[2]).toBe(2);
  });
});

describe('the pin of a demand', () => {
  const days = [{ date: '2027-02-02', shift: 'early' }];

  it('is the one on that trainee and module', () => {
    const found = demands({
      modules: MODULES,
      trainees: [
        trainee({ id: 't1', modules: [{ module: 'a' }, { module: 'b' }] }),
        trainee({ id: 't2', modules: [{ module: 'a' }] }),
      ],
      units: [unit({ accepts: ['a', 'b'] })],
      pins: [{ trainee: 't1', module: 'b', unit: 'u1', days, frozenUntil: '2027-02-03' }],
    });
    expect(found.map(({ pin }) => pin?.module ?? null)).toEqual([null, 'b', null]);
    expect(found.map(({ frozenUntil }) => frozenUntil)).toEqual([-Infinity, 2, -Infinity]);
  });

  it("puts it at the unit of the pin, or of the pin's mentor", () => {
    const pinnedTo = (pin: { unit?: string; mentor?: string }) =>
      demands({
        units: [unit(), unit({ id: 'u2' })],
        mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
        pins: [{ trainee: 't1', module: 'basis', ...pin }],
      })[0]?.pinnedUnit;
    expect(pinnedTo({ unit: 'u1' })).toBe('u1');
    expect(pinnedTo({ mentor: 'mentor2' })).toBe('u2');
    expect(pinnedTo({})).toBeNull();
  });

  it('promises its module, and every asked module that this one waits for (H4)', () => {
    const modules = [
      moduleInput({ id: 'a' }),
      moduleInput({ id: 'b', after: ['a'] }),
      moduleInput({ id: 'c', after: ['b'] }),
    ];
    const promised = (pinned: string, asked: { module: string; done?: boolean }[]) =>
      demands({
        modules,
        trainees: [trainee({ modules: asked }), trainee({ id: 't2', modules: [{ module: 'a' }] })],
        pins: [{ trainee: 't1', module: pinned }],
      }).flatMap((demand) => (demand.promised ? [`${demand.trainee.id} ${demand.module.id}`] : []));
    const all = [{ module: 'a' }, { module: 'b' }, { module: 'c' }];
    expect(promised('b', all)).toEqual(['t1 a', 't1 b']);
    expect(promised('c', all)).toEqual(['t1 a', 't1 b', 't1 c']);
    // What is done is not waited for, nor is what comes before it.
    expect(promised('c', [{ module: 'a' }, { module: 'b', done: true }, { module: 'c' }])).toEqual(['t1 c']);
  });

  it('is one thing, the plan in force another', () => {
    const world = semester({
      modules: MODULES,
      units: [unit({ accepts: ['a', 'b'] })],
      trainees: [trainee({ modules: [{ module: 'a' }, { module: 'b' }] })],
    });
    const inForce = placement(world, { module: 'b' }, [{ date: '2027-02-02' }]);
    const prepared = preparedFor(world, plan(world, [inForce]));
    expect(prepared.demands.map(({ published }) => published)).toEqual([null, inForce]);
    expect(item(prepared.demands, 1).pin).toBeNull();
  });
});
