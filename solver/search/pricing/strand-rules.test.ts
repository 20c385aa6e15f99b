import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  moduleInput,
  placement,
  plan,
  semester,
  type TraineeInput,
  trainee,
} from '../../testing/builders.ts';
import { always, answered, type Dated, DEAR, twoModules, unitOn, type World } from './testing/answered.ts';

const CAR: TraineeInput['modes'] = [{ mode: 'car', maxMinutes: 60 }];

describe('between a module and the next', () => {
  it('a Sunday counts for four weeks, also where the next one begins in the week in which the first ended', () => {
    const first: Dated = [
      ['2027-03-07', 'early'],
      ['2027-03-16', 'early'],
      ['2027-03-25', 'early'],
    ];
    const days = (sunday: string, maxSundaysPerFourWeeks: number) =>
      answered(twoModules(first, [[sunday, 'early']], [1260, 420], { rules: { maxSundaysPerFourWeeks } }))
        .days;
    const firstDays = ['03-07', '03-16', '03-25'];
    expect(days('2027-03-28', 1)).toEqual([firstDays]);
    expect(days('2027-03-28', 2)).toEqual([firstDays, ['03-28']]);
    expect(days('2027-04-04', 1)).toEqual([firstDays, ['04-04']]);
  });

  it('a night that ends on Monday is no rest of the new week', () => {
    const inClass = [
      { weekdays: ALL_WEEK, start: '09:00', end: '20:00', from: '2027-03-10', kind: 'class' as const },
    ];
    const days = (night: string) =>
      answered(
        twoModules([[night, 'night']], [['2027-03-09', 'late']], [500, 420], {
          trainees: [
            trainee({ modes: CAR, busy: inClass, modules: [{ module: 'basis' }, { module: 'vervolg' }] }),
          ],
        }),
      ).days;
    expect(days('2027-03-06')).toEqual([['03-06'], ['03-09']]);
    expect(days('2027-03-07')).toEqual([['03-07']]);
  });

  it('a Sunday of the first module is too near three weeks later, not four', () => {
    const days = (sunday: string) =>
      answered(
        twoModules([['2027-03-07', 'early']], [[sunday, 'early']], [420, 420], {
          rules: { maxSundaysPerFourWeeks: 1 },
        }),
      ).days;
    expect(days('2027-03-28')).toEqual([['03-07']]);
    expect(days('2027-04-04')).toEqual([['03-07'], ['04-04']]);
  });

  it('lies a night, also where no rest is asked', () => {
    const days = (second: Dated) =>
      answered(
        twoModules([['2027-03-02', 'early']], second, [420, 420], {
          rules: { minRestMinutes: 0 },
          trainees: [trainee({ modes: CAR, modules: [{ module: 'basis' }, { module: 'vervolg' }] })],
        }),
      ).days;
    expect(days([['2027-03-02', 'night']])).toEqual([['03-02']]);
    expect(days([['2027-03-03', 'early']])).toEqual([['03-02'], ['03-03']]);
  });

  it('the date itself is no choice: one shift a date, and never one before', () => {
    const days = (second: Dated) => answered(twoModules([['2027-03-02', 'early']], second, [420, 420])).days;
    expect(days([['2027-03-02', 'late']])).toEqual([['03-02']]);
    expect(days([['2027-03-01', 'late']])).toEqual([['03-02']]);
    expect(days([['2027-03-03', 'early']])).toEqual([['03-02'], ['03-03']]);
  });

  it('a week may hold the stage of three modules, as far as hours and rest go', () => {
    const made = twoModules([['2027-03-02', 'early']], [['2027-03-04', 'early']], [420, 420]);
    const days = (third: string, rules: World['rules']) =>
      answered({
        ...made,
        rules,
        modules: [...(made.modules ?? []), moduleInput({ id: 'slot', minutes: 420, after: ['vervolg'] })],
        units: [...(made.units ?? []), unitOn('u3', 'slot', [[third, 'early']])],
        mentors: [...(made.mentors ?? []), always('m3', 'u3')],
        trainees: [
          trainee({
            modules: [{ module: 'basis' }, { module: 'vervolg' }, { module: 'slot' }],
            busy: [
              { weekdays: [1], start: '09:00', end: '12:00', kind: 'class' },
              { weekdays: [6, 7], start: '09:00', end: '12:00', kind: 'class' },
            ],
          }),
        ],
      }).days.length;
    expect(days('2027-03-05', { maxStageMinutesPerWeek: 1260 })).toBe(3);
    expect(days('2027-03-05', { maxStageMinutesPerWeek: 1259 })).toBe(2);
    // From Tuesday 14:30 to Thursday 07:00 are 40 hours and a half; the rest of Thursday to Saturday is broken on Friday.
    expect(days('2027-03-05', { minWeeklyRestMinutes: 2430 })).toBe(3);
    expect(days('2027-03-05', { minWeeklyRestMinutes: 2431 })).toBe(2);
  });

  it('the week of both is full when the hours of both are', () => {
    const days = (maxStageMinutesPerWeek: number) =>
      answered(
        twoModules([['2027-03-02', 'early']], [['2027-03-04', 'early']], [420, 420], {
          rules: { maxStageMinutesPerWeek },
        }),
      ).days;
    expect(days(840)).toEqual([['03-02'], ['03-04']]);
    expect(days(839)).toEqual([['03-02']]);
  });
});

describe('inside a module', () => {
  it('a night that ends on Monday is no rest of the new week', () => {
    const inClass = [
      { weekdays: ALL_WEEK, start: '09:00', end: '20:00', from: '2027-03-10', kind: 'class' as const },
    ];
    const days = (night: string) =>
      answered(
        twoModules(
          [
            [night, 'night'],
            ['2027-03-09', 'late'],
          ],
          [],
          [900, 420],
          { trainees: [trainee({ modes: CAR, busy: inClass })] },
        ),
      ).days;
    expect(days('2027-03-06')).toEqual([['03-06', '03-09']]);
    expect(days('2027-03-07')).toEqual([]);
  });

  it('what a kept day saves is not missed when a shift seems to finish the module and does not', () => {
    const dated: Dated = [
      ['2027-03-03', 'day'],
      ['2027-03-10', 'day'],
      ['2027-03-17', 'day'],
    ];
    const world: World = {
      ...twoModules(dated, [], [926, 420]),
      trainees: [trainee()],
      rules: { weights: { S7: 0 } },
    };
    const made = semester(world);
    const published = plan(made, [
      placement(
        made,
        { mentor: 'm1' },
        dated.map(([date, shift]) => ({ date, shift })),
      ),
    ]);
    // Leaving it out costs three days of S9; placed, three times two journeys of 12 minutes, and a price.
    const found = (price: number) =>
      answered(world, { published, dates: { '2027-03-03': price }, terms: { worth: () => 0 } });
    expect(found(17)).toMatchObject({ found: 89, days: [['03-03', '03-10', '03-17']] });
    expect(found(19)).toMatchObject({ found: 90, days: [] });
  });
});

describe('pinned days', () => {
  const dated: Dated = [
    ['2027-03-02', 'early'],
    ['2027-03-10', 'early'],
    ['2027-03-16', 'early'],
    ['2027-03-23', 'early'],
  ];
  const days = (pinned: readonly string[], dear: string) =>
    answered(
      {
        ...twoModules(dated, [], [840, 420]),
        trainees: [trainee()],
        pins: [
          {
            trainee: 't1',
            module: 'basis',
            unit: 'u1',
            days: pinned.map((day) => ({ date: `2027-03-${day}`, shift: 'early' })),
          },
        ],
      },
      { dates: { [`2027-03-${dear}`]: 1000 } },
    ).days;

  it('are among the days, however dear', () => {
    expect(days(['10'], '10')).toEqual([['03-02', '03-10']]);
    expect(days(['16'], '16')).toEqual([['03-10', '03-16']]);
    expect(days(['10', '23'], '23')).toEqual([['03-10', '03-23']]);
  });

  it('are all among them, or nothing is', () => {
    expect(days(['02', '10', '16'], '10')).toEqual([]);
  });
});

describe('the settings of who finishes', () => {
  it('are reached by the minutes of the days themselves', () => {
    const days = (minMinutesPerSetting: number) =>
      answered({
        ...twoModules([['2027-03-02', 'day']], [], [440, 420]),
        programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 1, minMinutesPerSetting }],
        trainees: [trainee({ finishes: true })],
      }).days;
    expect(days(456)).toEqual([['03-02']]);
    expect(days(457)).toEqual([]);
  });

  it('are what a longer shift is taken for', () => {
    const { days } = answered({
      ...twoModules(
        [
          ['2027-03-02', 'early'],
          ['2027-03-10', 'day'],
        ],
        [],
        [420, 420],
      ),
      programmes: [{ id: 'zorg', name: 'Zorg', minSettings: 1, minMinutesPerSetting: 430 }],
      trainees: [trainee({ finishes: true })],
    });
    expect(days).toEqual([['03-10']]);
  });
});

describe('the primary mentor', () => {
  const dated: Dated = [
    ['2027-03-02', 'early'],
    ['2027-03-04', 'early'],
    ['2027-03-06', 'early'],
  ];
  const world = (over: World = {}): World => ({
    ...twoModules(dated, [], [1260, 420]),
    mentors: [always('m1', 'u1'), always('m2', 'u1')],
    trainees: [trainee()],
    ...over,
  });
  const dearAt = (days: readonly string[], price: number) =>
    Object.fromEntries(days.map((day) => [`m1 2027-03-${day}`, price]));

  it('is the one who guides most, when only prices count too', () => {
    const { guides, primaries, found } = answered(world(), {
      guidance: dearAt(['02', '04'], 40),
      terms: { counting: 'prices' },
    });
    expect(guides).toEqual([['m2', 'm2', 'm1']]);
    expect(primaries).toEqual(['m2']);
    expect(found).toBe(-DEAR);
  });

  it('changes when guiding every day would cost more than a day without', () => {
    const guides = (price: number) => answered(world(), { guidance: dearAt(['02'], price) }).guides;
    expect(new Set(guides(0)[0]).size).toBe(1);
    const onlyFirst = { guidance: { 'm1 2027-03-02': 30, 'm2 2027-03-04': 30, 'm2 2027-03-06': 30 } };
    expect(answered(world(), onlyFirst)).toMatchObject({ guides: [['m2', 'm1', 'm1']], primaries: ['m1'] });
    const less = { guidance: { 'm1 2027-03-02': 19, 'm2 2027-03-04': 30, 'm2 2027-03-06': 30 } };
    expect(answered(world(), less)).toMatchObject({ guides: [['m1', 'm1', 'm1']], primaries: ['m1'] });
  });

  it('guides enough days when pinned, whatever that costs', () => {
    const pinned = world({ pins: [{ trainee: 't1', module: 'basis', unit: 'u1', mentor: 'm1' }] });
    const { guides, primaries, least, found } = answered(pinned, {
      guidance: dearAt(['02', '04', '06'], 100),
    });
    expect(primaries).toEqual(['m1']);
    expect(guides[0]?.filter((who) => who === 'm1')).toHaveLength(2);
    expect(found - least).toBe(2 * 80);
    const away = { absences: [{ from: '2027-03-03', to: '2027-03-07' }] };
    expect(answered({ ...pinned, mentors: [always('m1', 'u1', away), always('m2', 'u1')] }).days).toEqual([]);
  });
});
