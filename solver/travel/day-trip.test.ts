import { describe, expect, it } from 'vitest';
import { dayNumber } from '../domain/calendar.ts';
import { HEVERLEE, LEUVEN, semester } from '../testing/builders.ts';
import { journeyCost, journeyOn, type TimedJourney, type TimedLeg } from './day-trip.ts';

const TUESDAY = dayNumber('2027-03-02');

function leg(departMinute: number, arriveMinute: number): TimedLeg {
  return { mode: 'bike', from: LEUVEN, to: HEVERLEE, departMinute, arriveMinute };
}

function journey(...legs: readonly [TimedLeg, ...TimedLeg[]]): TimedJourney {
  const { departMinute } = legs[0];
  const { arriveMinute } = legs.at(-1) ?? legs[0];
  return { leaveMinute: departMinute, arriveMinute, legs: () => legs };
}

describe('a journey on a date', () => {
  it('has the times of its legs, and those of the first and the last for its own', () => {
    const made = journeyOn(TUESDAY, 'bike', journey(leg(400, 404), leg(409, 415)));
    expect(made).toEqual({
      mode: 'bike',
      leave: '2027-03-02T06:40',
      arrive: '2027-03-02T06:55',
      minutes: 15,
      legs: [
        { mode: 'bike', from: LEUVEN, to: HEVERLEE, depart: '2027-03-02T06:40', arrive: '2027-03-02T06:44' },
        { mode: 'bike', from: LEUVEN, to: HEVERLEE, depart: '2027-03-02T06:49', arrive: '2027-03-02T06:55' },
      ],
    });
  });

  it('begins on the date before when the shift starts just after midnight', () => {
    const { leave, arrive, minutes } = journeyOn(TUESDAY, 'bike', journey(leg(-12, 3)));
    expect([leave, arrive, minutes]).toEqual(['2027-03-01T23:48', '2027-03-02T00:03', 15]);
  });

  it('leads home on the date after a night shift, and over midnight after an evening shift', () => {
    const afterNight = journeyOn(TUESDAY, 'bike', journey(leg(1440 + 420, 1440 + 432)));
    expect([afterNight.leave, afterNight.arrive]).toEqual(['2027-03-03T07:00', '2027-03-03T07:12']);
    const afterEvening = journeyOn(TUESDAY, 'bike', journey(leg(1435, 1445)));
    expect([afterEvening.leave, afterEvening.arrive]).toEqual(['2027-03-02T23:55', '2027-03-03T00:05']);
  });

  it('goes by wall-clock in the night of a clock change', () => {
    const { leave, arrive, minutes } = journeyOn(dayNumber('2027-03-28'), 'bike', journey(leg(110, 190)));
    expect([leave, arrive, minutes]).toEqual(['2027-03-28T01:50', '2027-03-28T03:10', 80]);
  });

  it('names on a ride the stops, the feed and the trip', () => {
    const ride: TimedLeg = {
      ...leg(400, 410),
      mode: 'transit',
      from: { ...LEUVEN, stop: 'a' },
      feed: 'bus.zip',
      trip: 't1',
    };
    const [made] = journeyOn(TUESDAY, 'transit', journey(ride)).legs;
    expect(made).toEqual({
      mode: 'transit',
      from: { ...LEUVEN, stop: 'a' },
      to: HEVERLEE,
      depart: '2027-03-02T06:40',
      arrive: '2027-03-02T06:50',
      feed: 'bus.zip',
      trip: 't1',
    });
  });
});

describe('the cost of a journey', () => {
  it('is S1 for every minute, and S2 for every minute beyond the long journey', () => {
    const { rules } = semester({ rules: { longJourneyMinutes: 45, weights: { S1: 3, S2: 10 } } });
    expect(journeyCost(44, rules)).toBe(132);
    expect(journeyCost(45, rules)).toBe(135);
    expect(journeyCost(46, rules)).toBe(138 + 10);
  });
});
