import { describe, expect, it } from 'vitest';
import {
  LEUVEN,
  mentor,
  moduleInput,
  type TraineeInput,
  trainee,
  type UnitInput,
} from '../testing/builders.ts';
import { northOf } from '../testing/north-of.ts';
import {
  DATES,
  MONDAY,
  only,
  SATURDAY,
  SUNDAY,
  slotsIn,
  TUESDAY,
  WEDNESDAY,
  type World,
} from '../testing/slots-of-a-week.ts';

/** Dates offered, and how many dated shifts each rule puts out. */
function found(over: World = {}) {
  const { offered, out } = slotsIn(over);
  return { dates: offered.map(({ date }) => date), out };
}

const without = (...dates: string[]) => DATES.filter((date) => !dates.includes(date));
const closed = (date: string, kind: 'public-holiday' | 'school-holiday' | 'other'): World => ({
  closures: [{ from: date, to: date, name: 'Dicht', kind }],
});
const who = (over: Partial<TraineeInput>): World => ({ trainees: [trainee(over)] });
const ask = (over: Parameters<typeof moduleInput>[0]): World => ({ modules: [moduleInput(over)] });

describe('the slots of a demand at a unit', () => {
  it('are every date where everything is possible', () => {
    expect(found()).toEqual({ dates: DATES, out: {} });
  });

  it("are in date order, and on one date in the order of the unit's shifts", () => {
    const all = { units: [only('early', 'late')], mentors: [mentor()], end: '2027-03-02' };
    expect(slotsIn(all).offered.map(({ date, shift }) => `${date} ${shift}`)).toEqual([
      `${MONDAY} early`,
      `${MONDAY} late`,
      `${TUESDAY} early`,
      `${TUESDAY} late`,
    ]);
  });

  it('begin anew every week, also in weeks that have none', () => {
    const weeks = { start: '2027-03-03', end: '2027-03-30', ...closed('2027-03-03', 'other') };
    const shut = {
      closures: [{ from: '2027-03-08', to: '2027-03-14', name: 'Dicht', kind: 'other' as const }],
    };
    expect([...slotsIn(weeks).slots.firstOfWeek]).toEqual([0, 4, 11, 18, 25, 27]);
    expect([...slotsIn({ ...weeks, ...shut }).slots.firstOfWeek]).toEqual([0, 5, 5, 12, 19, 21]);
  });

  it('cost what S1 and S2 make of the journeys, out and back', () => {
    // 12 minutes by bike each way.
    expect(slotsIn().offered.map(({ cost }) => cost)).toEqual(DATES.map(() => 24));
    const dear = { rules: { longJourneyMinutes: 10, weights: { S1: 3, S2: 10 } } };
    expect(slotsIn(dear).offered[0]?.cost).toBe(2 * (3 * 12 + 10 * 2));
  });
});

describe('a dated shift is out', () => {
  it('by H1 outside the dates of the unit; outside the window of the demand it is nobody’s concern', () => {
    const dated = { ...only('early'), from: TUESDAY, to: SATURDAY };
    expect(found({ units: [dated] })).toEqual({ dates: without(MONDAY, SUNDAY), out: { H1: 2 } });
    expect(found(ask({ from: TUESDAY, to: SATURDAY }))).toEqual({ dates: without(MONDAY, SUNDAY), out: {} });
    const available = who({ availableFrom: TUESDAY, availableUntil: SATURDAY });
    expect(found(available)).toEqual({ dates: without(MONDAY, SUNDAY), out: {} });
  });

  it('by H3 on other closures, and in school holidays but for a module that goes on', () => {
    expect(found(closed(TUESDAY, 'other'))).toEqual({ dates: without(TUESDAY), out: { H3: 1 } });
    expect(found(closed(TUESDAY, 'school-holiday'))).toEqual({ dates: without(TUESDAY), out: { H3: 1 } });
    const goesOn = ask({ inSchoolHolidays: true });
    expect(found({ ...closed(TUESDAY, 'school-holiday'), ...goesOn }).dates).toEqual(DATES);
    expect(found({ ...closed(TUESDAY, 'other'), ...goesOn }).out).toEqual({ H3: 1 });
  });

  it('by H3 on public holidays for which the unit has no staffing of that shift, and by both of two closures', () => {
    const figure = (weekdays: (6 | 7 | 8)[], planned = 9) => [
      { shift: 'early', weekdays, planned, minimum: 3 },
    ];
    const on = (weekendStaffing: UnitInput['weekendStaffing'], rest: World = {}) =>
      found({
        ...closed(SATURDAY, 'public-holiday'),
        units: [{ ...only('early'), weekendStaffing }],
        ...rest,
      });
    expect(on(figure([6, 7]))).toEqual({ dates: without(SATURDAY), out: { H3: 1 } });
    expect(on(figure([7, 8])).dates).toEqual(DATES);
    const bothKinds = ['public-holiday', 'school-holiday'].flatMap((kind) =>
      kind === 'public-holiday' || kind === 'school-holiday' ? (closed(SATURDAY, kind).closures ?? []) : [],
    );
    expect(on(figure([7, 8]), { closures: bothKinds }).out).toEqual({ H3: 1 });
    expect(on(figure([6, 7]), { closures: bothKinds, ...ask({ inSchoolHolidays: true }) }).out).toEqual({
      H3: 1,
    });
    expect(on(figure([7, 8]), { closures: bothKinds, ...ask({ inSchoolHolidays: true }) }).dates).toEqual(
      DATES,
    );
  });

  it('by H5 at night, but for a module that allows nights', () => {
    const nights = { units: [only('night')], mentors: [mentor()], rules: { maxStageMinutesPerDay: 540 } };
    expect(found(nights)).toEqual({ dates: [], out: { H5: 7 } });
    expect(found({ ...nights, ...ask({ nightAllowed: true }) }).dates).toEqual(DATES);
  });

  it('by H6 when the trainee is busy between leaving home and coming back, to the minute', () => {
    // From 06:43 to 14:42, by bike.
    const busy = (start: string, end: string) =>
      found(who({ busy: [{ date: TUESDAY, start, end, kind: 'family' }] }));
    expect(busy('06:00', '06:43').dates).toEqual(DATES);
    expect(busy('06:00', '06:44')).toEqual({ dates: without(TUESDAY), out: { H6: 1 } });
    expect(busy('14:42', '15:00').dates).toEqual(DATES);
    expect(busy('14:41', '15:00')).toEqual({ dates: without(TUESDAY), out: { H6: 1 } });
    expect(busy('10:00', '10:01')).toEqual({ dates: without(TUESDAY), out: { H6: 1 } });
  });

  it('by H6 only when every way there is: else the next one is taken', () => {
    // All cost nothing here. By bike the trainee is home at 14:42, by car at 14:39.
    const modes = (['bike', 'car'] as const).map((mode) => ({ mode, maxMinutes: 60 }));
    const ways = (start: string) => {
      const busy = [{ date: TUESDAY, start, end: '15:00', kind: 'class' as const }];
      const { offered, out } = slotsIn({ rules: { weights: { S1: 0, S2: 0 } }, ...who({ modes, busy }) });
      return { modes: offered.map(({ way }) => ('trip' in way ? way.trip.mode : null)), out };
    };
    const rest = DATES.slice(2).map(() => 'bike');
    expect(ways('14:42')).toEqual({ modes: ['bike', 'bike', ...rest], out: {} });
    expect(ways('14:41')).toEqual({ modes: ['bike', 'car', ...rest], out: {} });
    expect(ways('14:38')).toEqual({ modes: ['bike', ...rest], out: { H6: 1 } });
  });

  it('by H7 when the journey past childcare is too long on the days of the child', () => {
    // 12 minutes straight there; at home and from there again it is 2, 5 and 12.
    const child = (maxMinutes: number) =>
      who({
        modes: [{ mode: 'bike', maxMinutes }],
        childcare: { ...LEUVEN, weekdays: [1, 2], opens: '06:00', closes: '20:00' },
      });
    expect(found(child(19)).dates).toEqual(DATES);
    expect(found(child(18))).toEqual({ dates: without(MONDAY, TUESDAY), out: { H7: 2 } });
  });

  it('by H8 when childcare is shut, or not open when the trainee passes', () => {
    const child = (over: Partial<NonNullable<TraineeInput['childcare']>>) =>
      who({ childcare: { ...LEUVEN, weekdays: [2, 6], opens: '06:00', closes: '20:00', ...over } });
    expect(found(child({}))).toEqual({ dates: without(SATURDAY), out: { H8: 1 } });
    expect(found(child({ weekendCare: true })).dates).toEqual(DATES);
    expect(found(child({ weekendCare: true, opens: '06:38' })).dates).toEqual(DATES);
    expect(found(child({ weekendCare: true, opens: '06:39' }))).toEqual({
      dates: without(TUESDAY),
      out: { H8: 1 },
    });
    expect(found({ ...child({}), ...closed(TUESDAY, 'public-holiday') })).toEqual({
      dates: without(TUESDAY, SATURDAY),
      out: { H8: 2 },
    });
  });

  it('by H9 when on that date no way is by a mode that the unit can use', () => {
    // Too far with a call by bike; on foot everyone goes any distance here, but the unit asks wheels.
    const far = {
      ...who({ childcare: { ...northOf(LEUVEN, 4000), weekdays: [2], opens: '00:00', closes: '00:00' } }),
      rules: { maxWalkToStopMinutes: 600 },
    };
    const asksBike = { units: [{ ...only('early'), mobility: 'bike' as const }] };
    expect(found(far).dates).toEqual(DATES);
    expect(
      found({ ...far, ...asksBike, ...who({ modes: [{ mode: 'bike', maxMinutes: 12 }] }) }).dates,
    ).toEqual(DATES);
    const child = { childcare: { ...northOf(LEUVEN, 4000), weekdays: [2], opens: '00:00', closes: '00:00' } };
    const short = who({ modes: [{ mode: 'bike', maxMinutes: 12 }], ...child });
    expect(found({ ...far, ...asksBike, ...short })).toEqual({ dates: without(TUESDAY), out: { H9: 1 } });
  });

  it('by H10 where nothing is offered on that date, or the employer takes nobody', () => {
    const offers = (places: number, reserved: number) => ({
      units: [{ ...only('early'), offers: [{ weekdays: [1], shift: 'early', places, reserved }] }],
    });
    expect(found(offers(2, 1))).toEqual({ dates: [MONDAY], out: { H10: 6 } });
    expect(found(offers(2, 2))).toEqual({ dates: [], out: { H10: 7 } });
    const exceptions = { units: [{ ...only('early'), exceptions: [{ date: TUESDAY, places: 0 }] }] };
    expect(found(exceptions)).toEqual({ dates: without(TUESDAY), out: { H10: 1 } });
    const limit = (maxTraineesPerDay: number) => ({
      employers: [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay }],
    });
    expect(found(limit(0))).toEqual({ dates: [], out: { H10: 7 } });
    expect(found(limit(1)).dates).toEqual(DATES);
  });

  it('by H11 when no mentor is there, or none with the capacity and the level that the trainee asks', () => {
    const roster = [{ weekdays: [1, 2, 3], shift: 'early' }];
    const early = (over: Parameters<typeof mentor>[0]) => ({ mentors: [mentor({ roster, ...over })] });
    expect(found(early({ absences: [{ from: TUESDAY, to: TUESDAY }] }))).toEqual({
      dates: [MONDAY, WEDNESDAY],
      out: { H11: 5 },
    });
    expect(found(early({ capacity: 0 })).out).toEqual({ H11: 7 });
    expect(found(early({ capacity: 1 })).dates).toEqual([MONDAY, TUESDAY, WEDNESDAY]);
    const intensive = who({ guidance: 'intensive' });
    expect(found({ ...early({ capacity: 1 }), ...intensive }).out).toEqual({ H11: 7 });
    expect(found({ ...early({ capacity: 2 }), ...intensive }).out).toEqual({ H11: 4 });
    expect(found({ ...early({ capacity: 2, level: 'basic' }), ...intensive }).out).toEqual({ H11: 7 });
    const buddy = { units: [{ ...only('early'), buddy: true }] };
    expect(found({ ...early({ capacity: 1 }), ...intensive, ...buddy }).out).toEqual({ H11: 4 });
    expect(found({ mentors: [] }).out).toEqual({ H11: 7 });
  });

  it('by H12 when the weekend is staffed for nobody, or not at all', () => {
    const staffed = (planned: number) => ({
      units: [
        {
          ...only('early'),
          weekendStaffing: [{ shift: 'early', weekdays: [6 as const], planned, minimum: 3 }],
        },
      ],
    });
    expect(found(staffed(4))).toEqual({ dates: without(SUNDAY), out: { H12: 1 } });
    expect(found(staffed(3))).toEqual({ dates: without(SATURDAY, SUNDAY), out: { H12: 2 } });
    const holiday = closed(WEDNESDAY, 'public-holiday');
    const nobody = [{ shift: 'early', weekdays: [6, 7, 8] as (6 | 7 | 8)[], planned: 3, minimum: 3 }];
    expect(found({ ...holiday, units: [{ ...only('early'), weekendStaffing: nobody }] }).out).toEqual({
      H12: 3,
    });
  });

  it('by H13 when the own work leaves too little rest', () => {
    // Until 20:00 is 11 hours before 07:00.
    const work = (end: string) =>
      found(who({ busy: [{ weekdays: [1], start: '18:00', end, kind: 'work' }] }));
    expect(work('20:00').dates).toEqual(DATES);
    expect(work('20:01')).toEqual({ dates: without(TUESDAY), out: { H13: 1 } });
  });
});
