import { describe, expect, it } from 'vitest';
import { ALL_WEEK, type TraineeInput } from '../testing/builders.ts';
import { block, early, of, who, world } from '../testing/working-weeks.ts';

type Busy = TraineeInput['busy'];

const MONDAY = '2027-03-01';
const TUESDAY = '2027-03-02';

describe('H13 weekly rest', () => {
  const classes = who([block('class', [1, 2, 3, 4, 5], '09:00', '17:00')]);
  const weekend = early('2027-03-06', '2027-03-07');

  it('is the longest time that starts in the week, and runs on into the next', () => {
    // From Sunday 14:30 to Monday 09:00 is 18.5 hours.
    expect(of('weekly-rest', world(classes, { minWeeklyRestMinutes: 1110 }), weekend)).toEqual([]);
    expect(of('weekly-rest', world(classes, { minWeeklyRestMinutes: 1111 }), weekend)).toEqual([
      { cause: 'weekly-rest', trainee: 't1', week: MONDAY, found: 1110, limit: 1111, amount: 1 },
    ]);
  });

  it('counts work like class, and family and other blocks not at all', () => {
    const by = (kind: Busy[number]['kind']) => world(who([block(kind, [1, 2, 3, 4, 5], '09:00', '17:00')]));
    expect(of('weekly-rest', by('work'), weekend)).toHaveLength(1);
    expect(of('weekly-rest', by('family'), weekend)).toEqual([]);
    expect(of('weekly-rest', by('other'), weekend)).toEqual([]);
  });

  it('does not count what came before Monday 00:00', () => {
    // Free until Tuesday 09:00, from Monday 00:00 on: 33 hours.
    const busyFromTuesday = who([block('class', [2, 3, 4, 5, 6, 7], '09:00', '21:00')]);
    const day = [{ date: '2027-03-03', shift: 'early' }];
    const found = (minWeeklyRestMinutes: number) =>
      of('weekly-rest', world(busyFromTuesday, { minWeeklyRestMinutes }), day).map((b) => b.found);
    // Sunday 21:00 to Tuesday 09:00 is 36 hours, and starts in the week too.
    expect(found(2160)).toEqual([]);
    expect(found(2161)).toEqual([2160]);
  });

  it('is long enough when it has no end', () => {
    const nothingAfter = world({}, { minWeeklyRestMinutes: 100_000 });
    expect(of('weekly-rest', nothingAfter, weekend)).toEqual([]);
  });

  it('starts in the week: what starts at the next Monday 00:00 is of the next week', () => {
    // Work all week but from Sunday 20:00 on: 4 hours, then work again at midnight; or nothing any more.
    const busy = [block('work', ALL_WEEK, '00:00', '20:00')];
    const built = world(who(busy), { minWeeklyRestMinutes: 241 });
    expect(of('weekly-rest', built, early(TUESDAY)).map((b) => b.found)).toEqual([240]);
    const untilMidnight = [{ ...block('work', ALL_WEEK, '00:00', '00:00'), to: '2027-03-07' }];
    expect(of('weekly-rest', world(who(untilMidnight)), early(TUESDAY)).map((b) => b.found)).toEqual([0]);
    const untilElevenAtNight = [
      { ...block('work', ALL_WEEK, '00:00', '00:00'), to: '2027-03-06' },
      { ...block('work', [7], '00:00', '23:59'), to: '2027-03-07' },
    ];
    expect(of('weekly-rest', world(who(untilElevenAtNight)), early(TUESDAY))).toEqual([]);
  });

  it('is nothing where no moment of the week is free', () => {
    const always = who([block('work', ALL_WEEK, '00:00', '00:00')]);
    expect(of('weekly-rest', world(always), early(TUESDAY)).map((b) => [b.found, b.amount])).toEqual([
      [0, 2100],
    ]);
  });

  it('is asked in weeks with stage alone', () => {
    const always = who([block('work', ALL_WEEK, '00:00', '00:00')]);
    expect(of('weekly-rest', world(always), early('2027-03-09')).map((b) => b.week)).toEqual(['2027-03-08']);
  });

  it('is silent when every day near enough is frozen', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-07' }];
    const built = world({ ...classes, pins });
    expect(of('weekly-rest', built, weekend)).toEqual([]);
    // 35 hours after the week are over on Tuesday 9 March at 11:00.
    const tuesdayAfter = of('weekly-rest', built, [...weekend, { date: '2027-03-09' }]);
    expect(tuesdayAfter.map((b) => b.week)).toContain(MONDAY);
    const wednesdayAfter = of('weekly-rest', built, [...weekend, { date: '2027-03-10' }]);
    expect(wednesdayAfter.map((b) => b.week)).not.toContain(MONDAY);
  });

  it('counts as near enough what is under way before the minimum has passed since the week, to the minute', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-07' }];
    const next = [...weekend, { date: '2027-03-09' }];
    // The shift of Tuesday 9 March starts 31 hours after the end of the week.
    const weeks = (minWeeklyRestMinutes: number) =>
      of('weekly-rest', world({ ...classes, pins }, { minWeeklyRestMinutes }), next).map((b) => b.week);
    expect(weeks(1861)).toContain(MONDAY);
    expect(weeks(1860)).not.toContain(MONDAY);
  });
});
