import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  type DayOptions,
  moduleInput,
  placement,
  semester,
  type TraineeInput,
  trainee,
  unit,
} from '../testing/builders.ts';
import { breachesOf, inShort } from '../testing/checker-findings.ts';

type Busy = TraineeInput['busy'];
type World = NonNullable<Parameters<typeof semester>[0]>;
type RulesInput = NonNullable<World['rules']>;

interface Case {
  readonly busy?: Busy;
  readonly rules?: RulesInput;
  readonly trainee?: Partial<TraineeInput>;
  readonly rest?: World;
}

/** Breaches of H13 with one cause. */
function breaches(cause: string, days: readonly DayOptions[], options: Case = {}) {
  const world = semester({
    rules: options.rules ?? {},
    trainees: [trainee({ busy: options.busy ?? [], ...options.trainee })],
    ...options.rest,
  });
  return breachesOf('H13', world, [placement(world, {}, days)]).filter((b) => b.cause === cause);
}
const found = (cause: string, days: readonly DayOptions[], options: Case = {}) =>
  breaches(cause, days, options).map(inShort);

const frozenUntil = (date: string): World => ({
  pins: [{ trainee: 't1', module: 'basis', frozenUntil: date }],
});

describe('H13 rest between working days', () => {
  const lateThenEarly = [
    { date: '2027-02-02', shift: 'late' },
    { date: '2027-02-03', shift: 'early' },
  ];

  it('lies between the last end and the first start: from 21:30 to 07:00 is 570 minutes', () => {
    expect(found('rest', lateThenEarly, { rules: { minRestMinutes: 570 } })).toEqual([]);
    expect(breaches('rest', lateThenEarly, { rules: { minRestMinutes: 571 } })).toEqual([
      {
        rule: 'H13',
        cause: 'rest',
        trainee: 't1',
        date: '2027-02-03',
        amount: 1,
        found: 570,
        limit: 571,
      },
    ]);
    expect(found('rest', lateThenEarly)).toEqual(['rest 570/660 on 2027-02-03']);
  });

  it('counts work on the date as part of the working day', () => {
    const early = [{ date: '2027-02-02' }, { date: '2027-02-03' }];
    const evening = (end: string): Busy => [{ weekdays: [2], start: '18:00', end, kind: 'work' }];
    // From 20:00 to 07:00 is 660.
    expect(found('rest', early, { busy: evening('20:00') })).toEqual([]);
    expect(found('rest', early, { busy: evening('20:01') })).toEqual(['rest 659/660 on 2027-02-03']);
  });

  it('is judged between work and stage, but not between work and work, nor after class', () => {
    const work = (weekdays: number[], kind: 'work' | 'class' = 'work'): Busy => [
      { weekdays, start: '14:00', end: '23:00', kind },
      { weekdays: weekdays.map((w) => w + 1), start: '06:00', end: '06:30', kind },
    ];
    // Work until 23:00 on Monday; on Tuesday work from 06:00 and stage.
    expect(found('rest', [{ date: '2027-02-02' }], { busy: work([1]) })).toEqual([
      'rest 420/660 on 2027-02-02',
    ]);
    // Stage until 21:30 on Tuesday, work from 06:00 on Wednesday.
    const early: Busy = [{ weekdays: [3], start: '06:00', end: '08:00', kind: 'work' }];
    expect(found('rest', [{ date: '2027-02-02', shift: 'late' }], { busy: early })).toEqual([
      'rest 510/660 on 2027-02-03',
    ]);
    expect(found('rest', [{ date: '2027-02-05' }], { busy: work([1]) })).toEqual([]);
    expect(found('rest', [{ date: '2027-02-02' }], { busy: work([1], 'class') })).toEqual([]);
  });

  it('looks from each working day to the next one only, however far', () => {
    // From Tuesday 14:30 to Friday 07:00: two days of 1440 and 990.
    const days = [{ date: '2027-02-02' }, { date: '2027-02-05' }];
    expect(found('rest', days, { rules: { minRestMinutes: 3870 } })).toEqual([]);
    expect(found('rest', days, { rules: { minRestMinutes: 3871 } })).toEqual([
      'rest 3870/3871 on 2027-02-05',
    ]);
    const between: Busy = [{ date: '2027-02-03', start: '09:00', end: '10:00', kind: 'work' }];
    expect(found('rest', days, { rules: { minRestMinutes: 3871 }, busy: between })).toEqual([
      'rest 1110/3871 on 2027-02-03',
      'rest 2700/3871 on 2027-02-05',
    ]);
  });

  it('goes below 0 where a night runs into the next working day', () => {
    const days = [
      { date: '2027-02-02', shift: 'night' },
      { date: '2027-02-03', shift: 'early' },
    ];
    expect(found('rest', days)).toEqual(['rest 0/660 on 2027-02-03']);
    const before: Busy = [{ weekdays: [3], start: '06:30', end: '07:00', kind: 'work' }];
    expect(found('rest', days.slice(0, 1), { busy: before })).toEqual(['rest -30/660 on 2027-02-03']);
  });

  it('ends a split shift with its second part, and has no rest in its pause', () => {
    const days = [
      { date: '2027-02-02', shift: 'split' },
      { date: '2027-02-03', shift: 'split' },
    ];
    // 20:00 to 07:30 is 690; the pause of 4.5 hours is no rest.
    expect(found('rest', days)).toEqual([]);
    expect(found('rest', days, { rules: { minRestMinutes: 691 } })).toEqual(['rest 690/691 on 2027-02-03']);
  });

  it('does not lose an hour to the clock change of 28 March 2027', () => {
    const days = [
      { date: '2027-03-27', shift: 'late' },
      { date: '2027-03-28', shift: 'early' },
    ];
    expect(found('rest', days, { rules: { minRestMinutes: 570 } })).toEqual([]);
    expect(found('rest', days, { rules: { minRestMinutes: 571 } })).toEqual(['rest 570/571 on 2027-03-28']);
  });

  it('is history when the stage on both sides is frozen', () => {
    expect(found('rest', lateThenEarly, { rest: frozenUntil('2027-02-03') })).toEqual([]);
    expect(found('rest', lateThenEarly, { rest: frozenUntil('2027-02-02') })).toHaveLength(1);
  });
});

describe('H13 minutes', () => {
  const week = ['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'].map((date) => ({
    date,
  }));

  it('keeps the maximum of a day: a night of 540 minutes', () => {
    const night = [{ date: '2027-02-02', shift: 'night' }];
    expect(found('day-minutes', night)).toEqual([]);
    expect(found('day-minutes', night, { rules: { maxStageMinutesPerDay: 539 } })).toEqual([
      'day-minutes 540/539 on 2027-02-02',
    ]);
  });

  it('adds the shifts of a day up', () => {
    const twice = [
      { date: '2027-02-02', shift: 'early' },
      { date: '2027-02-02', shift: 'late' },
    ];
    expect(found('day-minutes', twice)).toEqual(['day-minutes 840/540 on 2027-02-02']);
  });

  it('keeps the smaller maximum of a week: five early shifts are 2100 minutes', () => {
    expect(found('week-minutes', week, { rules: { maxStageMinutesPerWeek: 2100 } })).toEqual([]);
    expect(found('week-minutes', week, { rules: { maxStageMinutesPerWeek: 2099 } })).toEqual([
      'week-minutes 2100/2099 on 2027-02-01',
    ]);
    expect(found('week-minutes', week, { trainee: { maxStageMinutesPerWeek: 2099 } })).toHaveLength(1);
    expect(found('week-minutes', week, { trainee: { maxStageMinutesPerWeek: 9999 } })).toEqual([]);
    expect(
      found('week-minutes', week, {
        trainee: { maxStageMinutesPerWeek: 9999 },
        rules: { maxStageMinutesPerWeek: 2099 },
      }),
    ).toHaveLength(1);
  });

  it('counts the whole of Sunday’s night in the week that it starts in, over New Year too', () => {
    // Monday 28 December 2026 to Sunday 3 January 2027 is ISO week 53.
    const days = [
      { date: '2026-12-31' },
      { date: '2027-01-01' },
      { date: '2027-01-03', shift: 'night' },
      { date: '2027-01-04' },
    ];
    // 420 + 420 + 540.
    expect(found('week-minutes', days, { rules: { maxStageMinutesPerWeek: 1379 } })).toEqual([
      'week-minutes 1380/1379 on 2026-12-28',
    ]);
  });

  it('adds work in full, by the date it starts on, also where blocks overlap', () => {
    // 2100 of stage; on Saturday 600 and 300, together 3000.
    const busy: Busy = [
      { weekdays: [6], start: '20:00', end: '06:00', kind: 'work' },
      { weekdays: [6], start: '18:00', end: '23:00', kind: 'work' },
    ];
    expect(found('week-stage-and-work', week, { busy })).toEqual([]);
    const more: Busy = [...busy, { date: '2027-02-07', start: '23:59', end: '00:00', kind: 'work' }];
    expect(found('week-stage-and-work', week, { busy: more })).toEqual([
      'week-stage-and-work 3001/3000 on 2027-02-01',
    ]);
    const before: Busy = [...busy, { date: '2027-01-31', start: '20:00', end: '06:00', kind: 'work' }];
    expect(found('week-stage-and-work', week, { busy: before })).toEqual([]);
    const school: Busy = [...busy, { weekdays: [7], start: '08:00', end: '18:00', kind: 'class' }];
    expect(found('week-stage-and-work', week, { busy: school })).toEqual([]);
  });

  it('follows when a block counts', () => {
    const closures = [{ from: '2027-02-07', to: '2027-02-07', name: 'x', kind: 'other' as const }];
    const sunday = (when: 'term' | 'closures'): Busy => [
      { weekdays: [7], start: '06:00', end: '22:00', kind: 'work', when },
    ];
    // 2100 + 960.
    expect(found('week-stage-and-work', week, { busy: sunday('term') })).toHaveLength(1);
    expect(found('week-stage-and-work', week, { busy: sunday('term'), rest: { closures } })).toEqual([]);
    expect(found('week-stage-and-work', week, { busy: sunday('closures') })).toEqual([]);
    expect(found('week-stage-and-work', week, { busy: sunday('closures'), rest: { closures } })).toHaveLength(
      1,
    );
  });

  it('is about weeks with stage only', () => {
    const busy: Busy = [
      { weekdays: ALL_WEEK, start: '06:00', end: '16:00', kind: 'work', from: '2027-02-08' },
    ];
    expect(found('week-stage-and-work', week, { busy })).toEqual([]);
  });

  it('adds up all modules of a trainee', () => {
    const world = semester({
      modules: [moduleInput(), moduleInput({ id: 'tweede' })],
      units: [unit({ accepts: ['basis', 'tweede'] })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'tweede' }] })],
      rules: { maxStageMinutesPerWeek: 2100 },
    });
    const placements = [
      placement(world, {}, week),
      placement(world, { module: 'tweede' }, [{ date: '2027-02-06' }]),
    ];
    expect(breachesOf('H13', world, placements).map(inShort)).toContain(
      'week-minutes 2520/2100 on 2027-02-01',
    );
  });

  it('is history when the days of that date or week are frozen', () => {
    const rules = {
      maxStageMinutesPerDay: 419,
      maxStageMinutesPerWeek: 2099,
      maxStageAndWorkMinutesPerWeek: 2099,
    };
    expect(found('day-minutes', week, { rules, rest: frozenUntil('2027-02-04') })).toEqual([
      'day-minutes 420/419 on 2027-02-05',
    ]);
    for (const cause of ['week-minutes', 'week-stage-and-work']) {
      expect(found(cause, week, { rules, rest: frozenUntil('2027-02-04') })).toHaveLength(1);
      expect(found(cause, week, { rules, rest: frozenUntil('2027-02-05') })).toEqual([]);
    }
  });
});

describe('H13 Sundays', () => {
  const sundays = (...dates: string[]) => dates.map((date) => ({ date }));

  it('has two in any four weeks, and a third in the fifth', () => {
    expect(found('sundays', sundays('2027-02-07', '2027-02-14', '2027-03-07'))).toEqual([]);
  });

  it('finds every window of four weeks with a third', () => {
    // 7, 14 and 28 February share the one window from 1 February on.
    expect(breaches('sundays', sundays('2027-02-07', '2027-02-14', '2027-02-28'))).toEqual([
      { rule: 'H13', cause: 'sundays', trainee: 't1', week: '2027-02-01', amount: 1, found: 3, limit: 2 },
    ]);
    // 7, 14 and 21 February: also that from 25 January on.
    expect(found('sundays', sundays('2027-02-07', '2027-02-14', '2027-02-21'))).toEqual([
      'sundays 3/2 on 2027-01-25',
      'sundays 3/2 on 2027-02-01',
    ]);
  });

  it('counts a Sunday once, by the date on which the shift starts', () => {
    const twice = [
      { date: '2027-02-07', shift: 'early' },
      { date: '2027-02-07', shift: 'night' },
      { date: '2027-02-13', shift: 'night' },
      { date: '2027-02-14' },
    ];
    expect(found('sundays', twice)).toEqual([]);
    expect(found('sundays', twice, { rules: { maxSundaysPerFourWeeks: 1 } })).toHaveLength(3);
  });

  it('is history when all of those Sundays are', () => {
    const three = sundays('2027-02-07', '2027-02-14', '2027-02-28');
    expect(found('sundays', three, { rest: frozenUntil('2027-02-28') })).toEqual([]);
    expect(found('sundays', three, { rest: frozenUntil('2027-02-27') })).toHaveLength(1);
  });
});
