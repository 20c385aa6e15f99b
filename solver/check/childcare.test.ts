import { describe, expect, it } from 'vitest';
import type { Journey } from '../domain/plan-schema.ts';
import {
  type DayOptions,
  placement,
  plan,
  semester,
  type TraineeInput,
  trainee,
} from '../testing/builders.ts';
import { breachesOf, causesOf, causesOfReplan } from '../testing/checker-findings.ts';

/** On the way from home (50.88) to the site (50.862): 8 minutes by bike from either. */
const CHILDCARE = { lat: 50.871, lon: 4.7, weekdays: [2, 6] };
const TUESDAY = '2027-02-02';
const SATURDAY = '2027-02-06';

type World = Parameters<typeof semester>[0];

function worldWith(childcare: Partial<NonNullable<TraineeInput['childcare']>> = {}, rest: World = {}) {
  return semester({
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', lat: 50.862, lon: 4.7 }],
    trainees: [trainee({ childcare: { ...CHILDCARE, ...childcare } })],
    ...rest,
  });
}

/** The day shift, 08:30–16:36: calls from 08:12 to 08:17 and from 16:44 to 16:49. */
const DAY = { date: TUESDAY, shift: 'day', callMinutes: 5 };
const found = (world: ReturnType<typeof worldWith>, day: DayOptions = DAY) =>
  causesOf('H8', world, [placement(world, {}, [day])]);

describe('H8 childcare', () => {
  it('calls at the childcare on the child’s weekdays, both ways', () => {
    expect(found(worldWith())).toEqual([]);
    expect(found(worldWith(), { date: TUESDAY, shift: 'day' })).toEqual([
      `no-call back 1/0 on ${TUESDAY}`,
      `no-call out 1/0 on ${TUESDAY}`,
    ]);
  });

  it('asks nothing on other weekdays, nor of who has no child', () => {
    expect(found(worldWith(), { date: '2027-02-03', shift: 'day' })).toEqual([]);
    expect(found(worldWith(), { date: '2027-02-03', shift: 'day', callMinutes: 5 })).toEqual([]);
    expect(found(worldWith({ weekdays: [] }), { date: TUESDAY, shift: 'day' })).toEqual([]);
    expect(found(semester(), { date: TUESDAY, shift: 'day' })).toEqual([]);
  });

  it('stays as long as it takes', () => {
    expect(found(worldWith({ dropOffMinutes: 5 }))).toEqual([]);
    expect(found(worldWith({ dropOffMinutes: 6 }))).toEqual([
      `short-call back 5/6 on ${TUESDAY}`,
      `short-call out 5/6 on ${TUESDAY}`,
    ]);
  });

  it('comes when it has opened: 08:12 is 492 minutes after midnight', () => {
    expect(found(worldWith({ opens: '08:12' }))).toEqual([]);
    expect(found(worldWith({ opens: '08:13' }))).toEqual([`before-opening out 492/493 on ${TUESDAY}`]);
  });

  it('is gone when it closes: 16:49 is 1009 minutes after midnight', () => {
    expect(found(worldWith({ closes: '16:49' }))).toEqual([]);
    const world = worldWith({ closes: '16:48' });
    expect(breachesOf('H8', world, [placement(world, {}, [DAY])])).toEqual([
      {
        rule: 'H8',
        cause: 'after-closing',
        trainee: 't1',
        module: 'basis',
        date: TUESDAY,
        direction: 'back',
        found: 1009,
        limit: 1008,
        amount: 1,
      },
    ]);
  });

  it('keeps the child’s own hours before the semester’s', () => {
    const childcare = { opens: '08:13', closes: '16:48' };
    expect(found(worldWith({}, { childcare }))).toHaveLength(2);
    expect(found(worldWith({ opens: '08:12', closes: '16:49' }, { childcare }))).toEqual([]);
    expect(found(worldWith({ opens: '08:12' }, { childcare }))).toEqual([
      `after-closing back 1009/1008 on ${TUESDAY}`,
    ]);
  });

  it('closes at 00:00 when the day ends, and never for a night’s way back', () => {
    const late = { ...DAY, shift: 'late' };
    expect(found(worldWith({ closes: '00:00' }), late)).toEqual([]);
    // Back from the night at 07:00: the call ends at 07:13 on Wednesday, 1873 minutes after Tuesday's midnight.
    expect(found(worldWith({ closes: '00:00' }), { ...DAY, shift: 'night' })).toEqual([
      `after-closing back 1873/1440 on ${TUESDAY}`,
    ]);
  });

  it('judges the hours of both ends of each call', () => {
    // Opens at 16:45, when the way back has arrived a minute before, and the way there long ago.
    expect(found(worldWith({ opens: '16:45' }))).toEqual([
      `before-opening back 1004/1005 on ${TUESDAY}`,
      `before-opening out 492/1005 on ${TUESDAY}`,
    ]);
    expect(found(worldWith({ closes: '08:16' }))).toEqual([
      `after-closing back 1009/496 on ${TUESDAY}`,
      `after-closing out 497/496 on ${TUESDAY}`,
    ]);
  });

  describe('when it is shut', () => {
    const weekend = { ...DAY, date: SATURDAY };
    const holiday = [{ from: TUESDAY, to: TUESDAY, name: 'Feest', kind: 'public-holiday' as const }];

    it('the day is out, without weekend care', () => {
      expect(found(worldWith(), { date: SATURDAY, shift: 'day' })).toEqual([`shut 1/0 on ${SATURDAY}`]);
      expect(found(worldWith(), weekend)).toEqual([`shut 1/0 on ${SATURDAY}`]);
      expect(found(worldWith({}, { closures: holiday }))).toEqual([`shut 1/0 on ${TUESDAY}`]);
    });

    it('no call is made, with weekend care', () => {
      const world = worldWith({ weekendCare: true });
      expect(found(world, { date: SATURDAY, shift: 'day' })).toEqual([]);
      expect(found(world, weekend)).toEqual([
        `needless-call back 1/0 on ${SATURDAY}`,
        `needless-call out 1/0 on ${SATURDAY}`,
      ]);
      const onHoliday = worldWith({ weekendCare: true }, { closures: holiday });
      expect(found(onHoliday, { date: TUESDAY, shift: 'day' })).toEqual([]);
    });

    it('the semester says on which weekdays it is open, and school holidays do not shut it', () => {
      expect(found(worldWith({}, { childcare: { weekdays: [6] } }), weekend)).toEqual([]);
      const closures = [{ from: TUESDAY, to: TUESDAY, name: 'Krokus', kind: 'school-holiday' as const }];
      expect(found(worldWith({}, { closures }))).toEqual([]);
    });

    it('a public holiday on the child’s Saturday is a Saturday: 1 May 2027', () => {
      const closures = [
        { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid', kind: 'public-holiday' as const },
      ];
      const labourDay = { date: '2027-05-01', shift: 'day' };
      expect(found(worldWith({}, { closures, childcare: { weekdays: [6] } }), labourDay)).toEqual([
        'shut 1/0 on 2027-05-01',
      ]);
      expect(found(worldWith({ weekdays: [2] }, { closures }), labourDay)).toEqual([]);
    });
  });

  it('counts no call where the legs do not meet at the childcare', () => {
    const world = worldWith();
    const made = placement(world, {}, [DAY]);
    const astray = { lat: 50.8712, lon: 4.7 };
    const parted = (journey: Journey): Journey => ({
      ...journey,
      legs: journey.legs.map((leg, i) => (i === 1 ? { ...leg, from: astray } : leg)),
    });
    const days = made.days.map((day) => ({ ...day, out: parted(day.out) }));
    expect(causesOf('H8', world, [{ ...made, days }])).toEqual([`no-call out 1/0 on ${TUESDAY}`]);
  });

  it('judges a frozen day, but not a historic one', () => {
    const world = worldWith({}, { pins: [{ trainee: 't1', module: 'basis', frozenUntil: TUESDAY }] });
    const placements = [placement(world, {}, [{ date: TUESDAY, shift: 'day' }])];
    expect(causesOf('H8', world, placements)).toHaveLength(2);
    expect(causesOfReplan('H8', world, placements, plan(world, placements))).toEqual([]);
  });
});
