import { describe, expect, it } from 'vitest';
import type { SETTINGS } from '../domain/lists.ts';
import { moduleInput, placement, semester, type TraineeInput, trainee, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

describe('H18 mix of shifts', () => {
  const days = [
    { date: '2027-02-05', shift: 'late' },
    { date: '2027-02-06', shift: 'evening' },
    { date: '2027-02-07', shift: 'night' },
    { date: '2027-02-08', shift: 'split' },
  ];
  const evening = { id: 'evening', kind: 'evening' as const, start: '17:00', end: '22:00', breakMinutes: 0 };
  const found = (minDaysBy: { late?: number; weekend?: number }, frozenUntil?: string) => {
    const world = semester({
      modules: [moduleInput({ minDaysBy })],
      units: [unit({ shifts: [...unit().shifts, evening] })],
      pins: frozenUntil === undefined ? [] : [{ trainee: 't1', module: 'basis', frozenUntil }],
    });
    return causesOf('H18', world, [placement(world, {}, days)]);
  };

  it('has late and evening shifts enough', () => {
    expect(found({ late: 2 })).toEqual([]);
    expect(found({ late: 3 })).toEqual(['late 2/3']);
  });

  it('has Saturdays and Sundays enough', () => {
    expect(found({ weekend: 2 })).toEqual([]);
    const world = semester({ modules: [moduleInput({ minDaysBy: { weekend: 2 } })] });
    expect(breachesOf('H18', world, [placement(world, {}, [{ date: '2027-02-05' }])])).toEqual([
      { rule: 'H18', cause: 'weekend', trainee: 't1', module: 'basis', amount: 2, found: 0, limit: 2 },
    ]);
  });

  it('does not take a public holiday on a weekday for a weekend', () => {
    const world = semester({
      modules: [moduleInput({ minDaysBy: { weekend: 1 } })],
      closures: [{ from: '2027-05-06', to: '2027-05-06', name: 'Hemelvaart', kind: 'public-holiday' }],
    });
    expect(causesOf('H18', world, [placement(world, {}, [{ date: '2027-05-06' }])])).toEqual(['weekend 0/1']);
    expect(causesOf('H18', world, [placement(world, {}, [{ date: '2027-05-01' }])])).toEqual([]);
  });

  it('is history when all days are', () => {
    expect(found({ late: 3 }, '2027-02-07')).toHaveLength(1);
    expect(found({ late: 3 }, '2027-02-08')).toEqual([]);
  });
});

describe('H19 mix of settings', () => {
  type World = NonNullable<Parameters<typeof semester>[0]>;
  const settings: (typeof SETTINGS)[number][] = ['wzc', 'dagcentrum'];
  const worldWith = (over: Partial<TraineeInput> = {}, rest: World = {}) =>
    semester({
      programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 840 }],
      modules: [moduleInput({ settings }), moduleInput({ id: 'tweede', settings })],
      units: [unit(), unit({ id: 'u2', setting: 'dagcentrum' })],
      trainees: [trainee({ finishes: true, modules: [{ module: 'basis' }, { module: 'tweede' }], ...over })],
      ...rest,
    });
  const two = [{ date: '2027-02-02' }, { date: '2027-02-03' }];
  /** Two early shifts at the home and `second` at the day centre: 840 minutes and so on. */
  const found = (world: ReturnType<typeof worldWith>, second = two) =>
    breachesOf('H19', world, [
      placement(world, {}, two),
      placement(
        world,
        { module: 'tweede', unit: 'u2' },
        second.map(({ date }) => ({ date, shift: 'late' })),
      ),
    ]);

  it('reaches the minutes in so many settings', () => {
    expect(found(worldWith())).toEqual([]);
    expect(found(worldWith(), two.slice(1))).toEqual([
      { rule: 'H19', cause: 'settings', trainee: 't1', amount: 1, found: 1, limit: 2 },
    ]);
  });

  it('adds what was done before: 420 and 420 reach 840, 420 and 419 do not', () => {
    expect(found(worldWith({ doneMinutesBySetting: { dagcentrum: 420 } }), two.slice(1))).toEqual([]);
    expect(found(worldWith({ doneMinutesBySetting: { dagcentrum: 419 } }), two.slice(1))).toHaveLength(1);
    expect(found(worldWith({ doneMinutesBySetting: { ziekenhuis: 840 } }), two.slice(1))).toEqual([]);
  });

  it('is asked of who finishes, with all modules placed', () => {
    expect(found(worldWith({ finishes: false }), two.slice(1))).toEqual([]);
    const world = worldWith();
    expect(causesOf('H19', world, [placement(world, {}, two)])).toEqual([]);
    const alone = worldWith({ modules: [{ module: 'basis' }, { module: 'tweede', done: true }] });
    expect(causesOf('H19', alone, [placement(alone, {}, two)])).toEqual(['settings 1/2']);
  });

  it('asks what the trainee’s own programme asks', () => {
    const programmes = [
      { id: 'ander', name: 'Ander', minSettings: 4, minMinutesPerSetting: 1 },
      { id: 'zorg', name: 'Zorg', minSettings: 3, minMinutesPerSetting: 420 },
    ];
    expect(found(worldWith({}, { programmes }))).toMatchObject([{ found: 2, limit: 3 }]);
  });

  it('is history when all days of the trainee are', () => {
    const pins = ['basis', 'tweede'].map((module) => ({ trainee: 't1', module, frozenUntil: '2027-02-03' }));
    expect(found(worldWith({}, { pins }), two.slice(1))).toEqual([]);
    expect(found(worldWith({}, { pins: pins.slice(1) }), two.slice(1))).toHaveLength(1);
  });
});
