import { beforeAll, describe, expect, it } from 'vitest';
import { planSchema } from '../../solver/domain/plan-schema.ts';
import { isoDate } from '../../solver/domain/values.ts';
import { assumedTimetable, assumedWeeks } from './assumed-timetable.ts';
import { assumedDatesText, assumedDayText, datesByMonth } from './assumed-timetable-words.ts';
import { placementDays } from './placement-days.ts';
import { ASSUMED, FEED, type RiddenPlan, ridesToAarschot } from './testing/rides-to-aarschot.ts';

let plan: RiddenPlan;
beforeAll(async () => {
  plan = await ridesToAarschot();
});

interface ReadFrom {
  readonly date: string;
  readonly as: string;
}

/** The dates of the days that ride by the timetable of another date, if a plan stated these. */
function marked(dates: readonly ReadFrom[], feed = FEED) {
  const assumedOn = assumedTimetable({ timetable: planSchema.shape.timetable.parse([{ feed, dates }]) });
  return placementDays(plan.checked)
    .filter(({ day }) => assumedOn(day).length > 0)
    .map(({ day, trainee }) => `${trainee.id} ${day.date}`);
}

describe('the days whose timetable is not known', () => {
  it('are those with a ride on such a date', () => {
    expect(marked([ASSUMED])).toEqual(['t1 2027-03-22']);
    expect(marked([{ date: '2027-03-02', as: '2027-03-09' }])).toEqual([
      'ouder 2027-03-02',
      'fietser 2027-03-02',
    ]);
  });

  it('are none without rides of that feed on that date', () => {
    expect(marked([{ date: '2027-03-05', as: '2027-03-12' }])).toEqual([]);
    expect(marked([ASSUMED], 'another.zip')).toEqual([]);
    const silent = assumedTimetable({});
    expect(placementDays(plan.checked).flatMap(({ day }) => silent(day))).toEqual([]);
  });

  it('count a last train after midnight with the day that it belongs to', () => {
    const fietser = placementDays(plan.checked).find(({ trainee }) => trainee.id === 'fietser');
    if (fietser === undefined) throw new Error('nobody comes home past midnight');
    const { day } = fietser;
    const pastMidnight = {
      ...day.back,
      legs: day.back.legs.map((leg) => ({ ...leg, depart: day.back.arrive })),
    };
    const services = (date: string) => {
      const timetable = planSchema.shape.timetable.parse([
        { feed: FEED, dates: [{ date, as: '2027-03-08' }] },
      ]);
      return assumedTimetable({ timetable })({ ...day, out: pastMidnight, back: pastMidnight });
    };
    expect(day.back.arrive).toBe('2027-03-03T00:17');
    expect(services('2027-03-02')).toEqual([{ feed: FEED, date: '2027-03-02', as: '2027-03-08' }]);
    expect(services('2027-03-03')).toHaveLength(1);
    expect(services('2027-03-01')).toEqual([]);
  });
});

describe('what is said of them', () => {
  const date = (text: string) => isoDate.parse(text);
  const service = (on: string, as: string, feed = FEED) => ({ feed, date: date(on), as: date(as) });

  it('names the date whose timetable was used', () => {
    const services = [service('2027-06-06', '2026-06-07')];
    expect(assumedDayText(services, 'nl')).toBe(
      'De dienstregeling van deze dag is niet bekend; gerekend is met die van zondag 7 juni 2026. Kijk de ritten kort voordien na.',
    );
    expect(assumedDayText([...services, service('2027-06-06', '2026-06-14', 'b.zip')], 'en')).toBe(
      'The timetable of this day is not known; that of Sunday 7 June 2026 and Sunday 14 June 2026 was used. Check the rides shortly before.',
    );
  });

  it('groups many dates by month', () => {
    const dates = ['2027-05-31', '2027-06-01', '2027-06-02', '2027-06-30'].map(date);
    expect(datesByMonth(dates, 'nl')).toEqual(['31 mei 2027', '1–30 juni 2027 (3 dagen)']);
    expect(assumedDatesText(dates, 'nl')).toBe(
      'De dienstregeling is niet bekend voor 31 mei 2027, 1–30 juni 2027 (3 dagen); gerekend is met die van een andere week. Kijk de ritten kort voordien na.',
    );
    expect(assumedDatesText(dates.slice(1), 'en')).toBe(
      'The timetable is not known for 1–30 June 2027 (3 days); that of another week was used. Check the rides shortly before.',
    );
  });

  it('groups them by feed and by the week that they are read from, each date once', () => {
    const services = [
      service('2027-06-06', '2026-06-07', 'b.zip'),
      service('2027-06-02', '2026-06-03'),
      service('2027-06-01', '2026-06-02'),
      service('2027-06-02', '2026-06-03'),
      service('2027-06-03', '2026-06-11'),
    ];
    expect(assumedWeeks(services)).toEqual([
      { feed: 'b.zip', week: '2026-06-01', dates: ['2027-06-06'] },
      { feed: FEED, week: '2026-06-01', dates: ['2027-06-01', '2027-06-02'] },
      { feed: FEED, week: '2026-06-08', dates: ['2027-06-03'] },
    ]);
  });
});
