import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacementDay } from '../../solver/domain/plan-schema.ts';
import { type IsoDate, isoDate, wallTime } from '../../solver/domain/values.ts';
import { type PlacedDay, placementDays } from './placement-days.ts';
import { sameJourneys } from './same-journeys.ts';
import { type RiddenPlan, ridesToAarschot } from './testing/rides-to-aarschot.ts';

let plan: RiddenPlan;
beforeAll(async () => {
  plan = await ridesToAarschot();
});

const daysOf = (id: string) => placementDays(plan.checked).filter(({ trainee }) => trainee.id === id);
const journeysOf = (days: readonly PlacedDay[]) =>
  sameJourneys(days, { names: plan.names, language: 'nl' }).map(({ direction, steps, when }) => ({
    direction,
    leaves: steps[0]?.time.slice(0, 5),
    when,
  }));

/** A day of t1 moved to other dates, each ridden as on that day. */
function moved(from: IsoDate, dates: readonly string[]): readonly PlacedDay[] {
  return daysOf('t1')
    .filter(({ day }) => day.date === from)
    .flatMap((placed) => dates.map((date) => ({ ...placed, day: onDate(placed.day, isoDate.parse(date)) })));
}

function onDate(day: PlacementDay, date: IsoDate): PlacementDay {
  const at = (time: string) => wallTime.parse(`${date}${time.slice('YYYY-MM-DD'.length)}`);
  const journey = ({ leave, arrive, legs, ...rest }: PlacementDay['out']) => ({
    ...rest,
    leave: at(leave),
    arrive: at(arrive),
    legs: legs.map((leg) => ({ ...leg, depart: at(leg.depart), arrive: at(leg.arrive) })),
  });
  return { ...day, date, out: journey(day.out), back: journey(day.back) };
}

const LATER = isoDate.parse('2027-03-01');
const EARLIER = isoDate.parse('2027-03-06');

describe('journeys that are the same on several days', () => {
  it('are told once, with the kind of day where there are others', () => {
    expect(journeysOf(daysOf('t1'))).toEqual([
      { direction: 'out', leaves: '05:34', when: [{ kind: 'weekday', except: [] }] },
      { direction: 'out', leaves: '05:04', when: [{ kind: 'saturday', except: [] }] },
      { direction: 'back', leaves: '14:44', when: [] },
    ]);
  });

  it('are those with rides only', () => {
    expect(journeysOf(daysOf('buur'))).toEqual([]);
    expect(journeysOf(daysOf('fietser')).map(({ when }) => when)).toEqual([[], []]);
  });

  it('name the dates that are not as usual, at both', () => {
    const days = [
      ...moved(LATER, ['2027-03-01', '2027-03-02', '2027-03-04', '2027-03-07']),
      ...moved(EARLIER, ['2027-03-03', '2027-03-14', '2027-03-21']),
    ];
    const [, , ...back] = journeysOf(days);
    expect(journeysOf(days).slice(0, 2)).toEqual([
      {
        direction: 'out',
        leaves: '05:34',
        when: [{ kind: 'weekday', except: ['2027-03-03'] }, { dates: ['2027-03-07'] }],
      },
      {
        direction: 'out',
        leaves: '05:04',
        when: [{ dates: ['2027-03-03'] }, { kind: 'sunday', except: ['2027-03-07'] }],
      },
    ]);
    expect(back).toEqual([{ direction: 'back', leaves: '14:44', when: [] }]);
  });

  it('hold every day once', () => {
    const days = [
      ...moved(LATER, ['2027-03-01', '2027-03-02']),
      ...moved(EARLIER, ['2027-03-03', '2027-03-04']),
    ];
    expect(journeysOf(days).slice(0, 2)).toMatchObject([
      { when: [{ kind: 'weekday', except: ['2027-03-03', '2027-03-04'] }] },
      { when: [{ dates: ['2027-03-03', '2027-03-04'] }] },
    ]);
  });

  it('are told for each shift by itself, in the order of the shifts', () => {
    const days = [...daysOf('ouder'), ...daysOf('t1')];
    const shifts = sameJourneys(days, { names: plan.names, language: 'nl' }).map(({ shift }) => shift.id);
    expect(shifts).toEqual(['early', 'early', 'early', 'day', 'day']);
  });
});
