import { describe, expect, it } from 'vitest';
import { ALL_WEEK, moduleInput, placement, trainee, unit } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';
import { block, early, of, who, world } from '../testing/working-weeks.ts';

const MONDAY = '2027-03-01';
const TUESDAY = '2027-03-02';
const WEDNESDAY = '2027-03-03';

describe('H13 rest between working days', () => {
  const lateThenEarly = [{ date: MONDAY, shift: 'late' }, { date: TUESDAY }];

  it('keeps to the minutes of rest, to the minute', () => {
    // From 21:30 to 07:00 is 9.5 hours.
    const enough = world({}, { minRestMinutes: 570 });
    expect(of('rest', enough, lateThenEarly)).toEqual([]);
    const short = world({}, { minRestMinutes: 571 });
    expect(of('rest', short, lateThenEarly)).toEqual([
      { cause: 'rest', trainee: 't1', date: TUESDAY, found: 570, limit: 571, amount: 1 },
    ]);
    expect(of('rest', world({}), lateThenEarly).map((b) => b.amount)).toEqual([90]);
  });

  it('counts work that starts on the date before or after', () => {
    const eveningWork = (end: string) => world(who([block('work', [1], '17:00', end)]));
    expect(of('rest', eveningWork('20:00'), early(TUESDAY))).toEqual([]);
    expect(of('rest', eveningWork('20:01'), early(TUESDAY)).map((b) => b.amount)).toEqual([1]);
    const nextMorning = (start: string) => world(who([block('work', [3], start, '12:00')]));
    const late = [{ date: TUESDAY, shift: 'late' }];
    expect(of('rest', nextMorning('08:30'), late)).toEqual([]);
    expect(of('rest', nextMorning('08:29'), late).map((b) => [b.date, b.amount])).toEqual([[WEDNESDAY, 1]]);
  });

  it('makes one working day of stage and work on one date, without a rest between them', () => {
    const workAfterStage = world(who([block('work', [2], '15:00', '20:30')]));
    expect(of('rest', workAfterStage, early(TUESDAY))).toEqual([]);
    expect(of('rest', workAfterStage, early(TUESDAY, WEDNESDAY)).map((b) => b.amount)).toEqual([30]);
  });

  it('counts night work that starts on the date before, and overlaps as less than no rest', () => {
    const nightWork = (end: string) => world(who([block('work', [1], '22:00', end)]));
    expect(of('rest', nightWork('06:00'), early(TUESDAY)).map((b) => [b.found, b.amount])).toEqual([
      [60, 600],
    ]);
    expect(of('rest', nightWork('08:00'), early(TUESDAY)).map((b) => [b.found, b.amount])).toEqual([
      [-60, 720],
    ]);
  });

  it('says nothing of class, nor of work alone', () => {
    const evening = [block('class', [1], '18:00', '23:00')];
    expect(of('rest', world(who(evening)), early(TUESDAY))).toEqual([]);
    const work = [block('work', ALL_WEEK, '06:00', '05:00')];
    expect(of('rest', world(who(work)), early(TUESDAY)).map((b) => b.date)).toEqual([TUESDAY, WEDNESDAY]);
  });

  it('looks past a free date to the next working day', () => {
    const long = world({}, { minRestMinutes: 2430 });
    // From Monday 14:30 to Wednesday 07:00 is 40.5 hours.
    expect(of('rest', long, early(MONDAY, WEDNESDAY))).toEqual([]);
    const longer = world({}, { minRestMinutes: 2431 });
    expect(of('rest', longer, early(MONDAY, WEDNESDAY)).map((b) => b.amount)).toEqual([1]);
  });

  it('rests from the end of a night, and from the second end of a split shift', () => {
    const nightThenLate = [
      { date: MONDAY, shift: 'night' },
      { date: TUESDAY, shift: 'late' },
    ];
    expect(of('rest', world({}), nightThenLate).map((b) => b.found)).toEqual([420]);
    const splitThenEarly = [{ date: MONDAY, shift: 'split' }, { date: TUESDAY }];
    expect(of('rest', world({}, { minRestMinutes: 661 }), splitThenEarly).map((b) => b.amount)).toEqual([1]);
  });

  it('keeps to the wall clock on the night that the clock changes', () => {
    const days = [{ date: '2027-03-27', shift: 'late' }, { date: '2027-03-28' }];
    expect(of('rest', world({}), days).map((b) => b.found)).toEqual([570]);
  });

  it('counts all modules of the trainee together', () => {
    const built = world({
      modules: [moduleInput(), moduleInput({ id: 'zorg' })],
      units: [unit({ accepts: ['basis', 'zorg'] })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'zorg' }] })],
    });
    const placements = [
      placement(built, { module: 'basis' }, [{ date: MONDAY, shift: 'late' }]),
      placement(built, { module: 'zorg' }, early(TUESDAY)),
    ];
    expect(findings('H13', built, placements).map((b) => b.cause)).toEqual(['rest']);
  });

  it('is silent between two frozen days, not between a frozen and an open one', () => {
    const frozen = (frozenUntil: string) =>
      world({ pins: [{ trainee: 't1', module: 'basis', frozenUntil }] });
    expect(of('rest', frozen(TUESDAY), lateThenEarly)).toEqual([]);
    expect(of('rest', frozen(MONDAY), lateThenEarly)).toHaveLength(1);
  });
});

describe('H13 working time', () => {
  it('keeps to the minutes of a day', () => {
    const day = early(MONDAY);
    expect(of('day-minutes', world({}, { maxStageMinutesPerDay: 420 }), day)).toEqual([]);
    expect(of('day-minutes', world({}, { maxStageMinutesPerDay: 419 }), day)).toEqual([
      { cause: 'day-minutes', trainee: 't1', date: MONDAY, found: 420, limit: 419, amount: 1 },
    ]);
    // Two shifts on one date are one day: 420 + 420.
    const twice = [{ date: MONDAY }, { date: MONDAY, shift: 'late' }];
    expect(of('day-minutes', world({}), twice).map((b) => b.amount)).toEqual([300]);
  });

  it('keeps to the minutes of a week, from Monday to Sunday', () => {
    const three = early(MONDAY, WEDNESDAY, '2027-03-07');
    expect(of('week-minutes', world({}, { maxStageMinutesPerWeek: 1260 }), three)).toEqual([]);
    expect(of('week-minutes', world({}, { maxStageMinutesPerWeek: 1259 }), three)).toEqual([
      { cause: 'week-minutes', trainee: 't1', week: MONDAY, found: 1260, limit: 1259, amount: 1 },
    ]);
    const twoWeeks = early(WEDNESDAY, '2027-03-07', '2027-03-08');
    expect(of('week-minutes', world({}, { maxStageMinutesPerWeek: 840 }), twoWeeks)).toEqual([]);
  });

  it('goes by the smaller of the rule and the trainee, in a week that holds New Year', () => {
    const autumn = (own: number) =>
      world(
        { ...who([], { maxStageMinutesPerWeek: own }), start: '2026-09-01', end: '2027-01-31' },
        { maxStageMinutesPerWeek: 840 },
      );
    const newYear = early('2026-12-28', '2026-12-31', '2027-01-02');
    expect(of('week-minutes', autumn(420), newYear).map((b) => [b.week, b.amount])).toEqual([
      ['2026-12-28', 840],
    ]);
    expect(of('week-minutes', autumn(5000), newYear).map((b) => b.amount)).toEqual([420]);
  });

  it('adds the work that starts in the week, each block in full', () => {
    // Sunday's night work is 480 minutes of this week; 60 + 60 overlap and count both; stage 420.
    const busy = [
      block('work', [7], '22:00', '06:00'),
      block('work', [3], '18:00', '19:00'),
      block('work', [3], '18:30', '19:30'),
      block('class', [4], '09:00', '17:00'),
    ];
    const max = (maxStageAndWorkMinutesPerWeek: number) =>
      world(who(busy), { maxStageAndWorkMinutesPerWeek });
    expect(of('week-stage-and-work', max(1020), early(TUESDAY))).toEqual([]);
    expect(of('week-stage-and-work', max(1019), early(TUESDAY))).toEqual([
      { cause: 'week-stage-and-work', trainee: 't1', week: MONDAY, found: 1020, limit: 1019, amount: 1 },
    ]);
  });

  it('leaves the work of the Sunday before and of the Monday after to their weeks', () => {
    const dates = ['2027-02-28', '2027-03-08'];
    const busy = dates.map((date) => ({ date, start: '08:00', end: '12:00', kind: 'work' as const }));
    const built = world(who(busy), { maxStageAndWorkMinutesPerWeek: 419 });
    expect(of('week-stage-and-work', built, early(TUESDAY)).map((b) => b.found)).toEqual([420]);
  });

  it('counts term work only outside closures', () => {
    const closures = [{ from: WEDNESDAY, to: WEDNESDAY, name: 'Dicht', kind: 'other' as const }];
    const busy = [{ ...block('work', [3, 4], '08:00', '12:00'), when: 'term' as const }];
    const built = world({ ...who(busy), closures }, { maxStageAndWorkMinutesPerWeek: 0 });
    expect(of('week-stage-and-work', built, early(TUESDAY)).map((b) => b.found)).toEqual([660]);
  });

  it('is silent about weeks and days that are frozen whole', () => {
    const rules = { maxStageMinutesPerDay: 0, maxStageMinutesPerWeek: 0, maxStageAndWorkMinutesPerWeek: 0 };
    const frozen = (frozenUntil: string) =>
      world({ pins: [{ trainee: 't1', module: 'basis', frozenUntil }] }, rules);
    const built = frozen('2027-03-07');
    expect(findings('H13', built, [placement(built, {}, early(MONDAY))])).toEqual([]);
    const open = frozen(MONDAY);
    expect(
      findings('H13', open, [placement(open, {}, early(MONDAY, WEDNESDAY))]).map((b) => [b.cause, b.found]),
    ).toEqual([
      ['day-minutes', 420],
      ['week-minutes', 840],
      ['week-stage-and-work', 840],
    ]);
  });
});

describe('H13 Sundays', () => {
  it('allows two in any four weeks in a row, and names every four weeks with more', () => {
    const two = early('2027-03-07', '2027-03-14', '2027-04-04');
    expect(of('sundays', world({}), two)).toEqual([]);
    const three = early('2027-03-07', '2027-03-14', '2027-03-28');
    expect(of('sundays', world({}), three)).toEqual([
      { cause: 'sundays', trainee: 't1', week: MONDAY, found: 3, limit: 2, amount: 1 },
    ]);
    const inARow = early('2027-03-07', '2027-03-14', '2027-03-21');
    expect(of('sundays', world({}), inARow).map((b) => b.week)).toEqual(['2027-02-22', MONDAY]);
  });

  it('runs over New Year', () => {
    const autumn = world({ start: '2026-09-01', end: '2027-01-31' });
    const three = early('2026-12-20', '2027-01-03', '2027-01-10');
    expect(of('sundays', autumn, three).map((b) => b.week)).toEqual(['2026-12-14']);
  });

  it('goes by the date on which a shift starts, and counts a date once', () => {
    const saturdayNights = ['2027-03-06', '2027-03-13', '2027-03-20'].map((date) => ({
      date,
      shift: 'night',
    }));
    expect(of('sundays', world({}), saturdayNights)).toEqual([]);
    const twice = [...early('2027-03-07', '2027-03-14'), { date: '2027-03-14', shift: 'late' }];
    expect(of('sundays', world({}), twice)).toEqual([]);
  });

  it('is silent when all Sundays of the four weeks are frozen', () => {
    const frozen = (frozenUntil: string) =>
      world({ pins: [{ trainee: 't1', module: 'basis', frozenUntil }] });
    const days = early('2027-03-07', '2027-03-14', '2027-03-28');
    expect(of('sundays', frozen('2027-03-28'), days)).toEqual([]);
    expect(of('sundays', frozen('2027-03-14'), days)).toHaveLength(1);
  });
});

it('H13 says so', () => {
  const busy = [block('class', [1, 2, 3, 4, 5], '09:00', '17:00')];
  const built = world(who(busy), {
    maxStageMinutesPerDay: 400,
    maxStageMinutesPerWeek: 800,
    maxStageAndWorkMinutesPerWeek: 810,
    maxSundaysPerFourWeeks: 0,
  });
  const days = [{ date: '2027-03-06', shift: 'late' }, { date: '2027-03-07' }];
  expect(sentences('H13', built, [placement(built, {}, days)])).toEqual({
    rest: [
      't1: 9 uur 30 min rust voor zo 7 maart 2027; minstens 11 uur is nodig.',
      't1: 9 h 30 min of rest before Sun 7 March 2027; at least 11 h is needed.',
    ],
    'weekly-rest': [
      't1: in de week van ma 1 maart 2027 hoogstens 21 uur rust na elkaar; minstens 35 uur is nodig.',
      't1: in the week of Mon 1 March 2027 at most 21 h of rest in a row; at least 35 h is needed.',
    ],
    'day-minutes': [
      't1: 7 uur stage op za 6 maart 2027; hoogstens 6 uur 40 min mag.',
      't1: 7 h of placement on Sat 6 March 2027; at most 6 h 40 min is allowed.',
    ],
    'week-minutes': [
      't1: 14 uur stage in de week van ma 1 maart 2027; hoogstens 13 uur 20 min mag.',
      't1: 14 h of placement in the week of Mon 1 March 2027; at most 13 h 20 min is allowed.',
    ],
    'week-stage-and-work': [
      't1: 14 uur stage en werk in de week van ma 1 maart 2027; hoogstens 13 uur 30 min mag.',
      't1: 14 h of placement and work in the week of Mon 1 March 2027; at most 13 h 30 min is allowed.',
    ],
    sundays: [
      't1: 1 zondag stage in de vier weken vanaf ma 8 februari 2027; hoogstens 0 mag.',
      't1: 1 Sunday of placement in the four weeks from Mon 8 February 2027; at most 0 is allowed.',
    ],
  });
});
