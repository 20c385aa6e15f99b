import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDateOf } from '../domain/calendar.ts';
import {
  type SemesterInput,
  type Shift,
  semesterSchema,
  shiftSchema,
  type Trainee,
} from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import { outByRule } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import { FIRST_DATES, semesterFrom } from '../testing/arbitrary-semester.ts';
import { ALL_WEEK, HEVERLEE, LEUVEN, moduleInput, SHIFTS, trainee, unit } from '../testing/builders.ts';
import { northOf } from '../testing/north-of.ts';
import { preparedFor } from '../testing/prepared-for.ts';
import { travelOf } from '../testing/travel-of.ts';
import { BUS_FEED, busSemester, busTimetables } from '../testing/week-of-buses.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { DAY_KINDS, type DayKind } from './day-kinds.ts';
import { type Reach, reach } from './reach.ts';
import { somebodyAt } from './somebody.ts';

let buses: Timetables;
beforeAll(async () => {
  buses = await busTimetables();
});

const ALL_SHIFT_KINDS = shiftSchema.shape.kind.options;
const BY_BUS = [{ mode: 'transit' as const, maxMinutes: 60 }];

interface Asked {
  readonly shiftKinds?: readonly Shift['kind'][];
  readonly dayKinds?: readonly DayKind[];
  readonly maxMinutes?: number;
  readonly looksForRides?: boolean;
  readonly timetables?: Timetables;
}

function answers(input: SemesterInput, asked: Asked = {}): readonly Reach[] {
  const semester = semesterSchema.parse(input);
  const all = { shiftKinds: ALL_SHIFT_KINDS, dayKinds: DAY_KINDS, looksForRides: true, timetables: buses };
  return [...reach({ semester, people: semester.trainees, units: semester.units, ...all, ...asked })];
}

/** `sunday late 12/12`, how many of the dates are reached; of what is missed the first fact. */
function lines(input: SemesterInput, asked: Asked = {}): readonly string[] {
  return answers(input, asked).map(({ dayKind, shift, isOffered, reachedDates, missedDates, missed }) => {
    const dates = reachedDates.length + missedDates.length;
    const why = missed === null ? '' : ` ${JSON.stringify(missed.hurdle)}`;
    return `${dayKind} ${shift.id} ${reachedDates.length}/${dates}${isOffered ? '' : ' not offered'}${why}`;
  });
}

describe('who goes by bus', () => {
  const rural = { shiftKinds: ['early', 'late'] as const };

  it('has no bus to the early shift on Sundays, and one to the late shift', () => {
    expect(lines(busSemester(), { ...rural, dayKinds: ['sunday'] })).toEqual([
      'sunday early 0/21 {"kind":"ride","miss":{"kind":"arrives-late","minute":492,"latest":415,"isFirst":true,"vehicle":"bus"},"maxMinutes":60}',
      'sunday late 21/21',
    ]);
  });

  it('has no bus home from the late shift on Saturdays, nor on Fridays: the count of weekdays says so', () => {
    const found = answers(busSemester(), { ...rural, dayKinds: ['weekday', 'saturday'] });
    const late = found.filter(({ shift }) => shift.id === 'late');
    const home = (minute: number) => ({ kind: 'leaves-early', minute, isLast: true, vehicle: 'bus' });
    expect(late.map(({ missed }) => missed?.hurdle)).toEqual([
      { kind: 'ride', miss: home(1250), maxMinutes: 60 },
      { kind: 'ride', miss: home(1230), maxMinutes: 60 },
    ]);
    const [weekdays, saturdays] = late;
    expect([weekdays?.reachedDates.length, weekdays?.missedDates.length]).toEqual([84, 21]);
    expect(weekdays?.missedDates.slice(0, 2)).toEqual(['2027-02-05', '2027-02-12']);
    expect(saturdays?.reachedDates).toEqual([]);
  });

  it('sees the cheapest journey of a date like most', () => {
    const [early] = answers(busSemester(), { shiftKinds: ['early'], dayKinds: ['weekday'] });
    expect(early?.reached).toMatchObject({
      date: '2027-02-01',
      out: { mode: 'transit', leave: '2027-02-01T06:35', arrive: '2027-02-01T06:50', minutes: 15 },
      back: { leave: '2027-02-01T14:40', arrive: '2027-02-01T14:55' },
    });
    expect(early?.reached?.out.legs.map(({ mode, trip }) => trip ?? mode)).toContain('mon-thu thuis 06:35');
  });

  it('is told that there is no timetable, where none is handed in', () => {
    expect(lines(busSemester(), { ...rural, dayKinds: ['sunday'], timetables: [] })).toEqual([
      'sunday early 0/21 {"kind":"no timetable"}',
      'sunday late 0/21 {"kind":"no timetable"}',
    ]);
  });

  it('is told in general that no ride will do, where nobody looks further', () => {
    expect(lines(busSemester(), { ...rural, dayKinds: ['saturday'], looksForRides: false })).toEqual([
      'saturday early 21/21',
      'saturday late 0/21 {"kind":"no ride","maxMinutes":60}',
    ]);
  });

  it('is told how far it is by bike, where nothing runs at all', () => {
    const far = northOf(LEUVEN, 20_000);
    const world = busSemester({
      trainees: [trainee({ home: far, modes: [...BY_BUS, { mode: 'bike', maxMinutes: 30 }] })],
    });
    const [missed] = answers(world, { shiftKinds: ['early'], dayKinds: ['weekday'] });
    expect(missed?.missed?.hurdle).toMatchObject({ kind: 'too far', mode: 'bike', maxMinutes: 30 });
  });
});

describe('kinds of day', () => {
  const closures: SemesterInput['closures'] = [
    { from: '2027-03-29', to: '2027-04-11', name: 'Paasvakantie', kind: 'school-holiday' },
    { from: '2027-03-29', to: '2027-03-29', name: 'Paasmaandag', kind: 'public-holiday' },
    { from: '2027-05-01', to: '2027-05-01', name: 'Dag van de Arbeid', kind: 'public-holiday' },
    { from: '2027-05-07', to: '2027-05-07', name: 'Brugdag', kind: 'other' },
  ];

  it('are those of the calendar: a public holiday alone counts, a closing day not at all', () => {
    expect(
      lines(busSemester({ closures }), { shiftKinds: ['late'] }).map((line) => line.split(' {')[0]),
    ).toEqual([
      'weekday late 76/94',
      'saturday late 0/20',
      'sunday late 21/21',
      // Outside the feed both run as a Sunday does.
      'public-holiday late 2/2',
      'school-holiday late 7/9',
    ]);
  });

  it('of which the semester has no date are left out', () => {
    const kinds = answers(busSemester(), { shiftKinds: ['late'] }).map(({ dayKind }) => dayKind);
    expect(kinds).toEqual(['weekday', 'saturday', 'sunday']);
  });

  it('count the dates on which the unit takes trainees; where it never does, all of them, and that is said', () => {
    const offers = [{ weekdays: [1], shift: 'early', places: 1 }];
    const weekend = [{ weekdays: [6, 7], shift: 'early', places: 1 }];
    const units = [unit({ offers: [...offers, ...weekend], weekendStaffing: [], from: '2027-03-01' })];
    expect(
      lines(busSemester({ units }), { shiftKinds: ['early'], dayKinds: ['weekday', 'saturday'] }),
    ).toEqual(['weekday early 17/17', 'saturday early 21/21 not offered']);
  });
});

describe('who has a child at childcare', () => {
  const childcare = { ...LEUVEN, weekdays: ALL_WEEK };
  const parent = (over: Partial<NonNullable<SemesterInput['trainees']>[number]> = {}) =>
    busSemester({ trainees: [trainee({ modes: [{ mode: 'bike', maxMinutes: 60 }], childcare, ...over })] });

  it('is told that it is shut at the weekend, or not open early enough', () => {
    expect(lines(parent(), { shiftKinds: ['early', 'day'], dayKinds: ['weekday', 'sunday'] })).toEqual([
      'weekday early 0/105 {"kind":"childcare hours","opensMinute":420,"closesMinute":1200}',
      'sunday early 0/21 {"kind":"childcare shut"}',
      'weekday day 105/105',
      'sunday day 0/21 {"kind":"childcare shut"}',
    ]);
  });

  it('is told the minutes by way of childcare, where these are too many', () => {
    const modes = [{ mode: 'bike' as const, maxMinutes: 12 }];
    const [direct] = answers(parent({ modes, childcare: { ...childcare, weekdays: [] } }), {
      shiftKinds: ['day'],
    });
    expect(direct?.missedDates).toEqual([]);
    const [calling] = answers(parent({ modes }), { shiftKinds: ['day'] });
    expect(calling?.missed?.hurdle).toMatchObject({ kind: 'too far', mode: 'bike', withCall: true });
  });
});

describe('a unit that asks wheels', () => {
  const at = (mobility: 'bike' | 'car', modes: { mode: 'bike' | 'car' | 'transit'; maxMinutes: number }[]) =>
    answers(busSemester({ units: [unit({ mobility })], trainees: [trainee({ modes })] }), {
      shiftKinds: ['early'],
      dayKinds: ['weekday'],
    })[0]?.missed?.hurdle ?? null;

  it('is told of who has none, whatever runs', () => {
    expect(at('bike', [{ mode: 'transit', maxMinutes: 60 }])).toEqual({ kind: 'mobility', needs: 'bike' });
    expect(at('car', [{ mode: 'bike', maxMinutes: 60 }])).toEqual({ kind: 'mobility', needs: 'car' });
    expect(at('bike', [{ mode: 'bike', maxMinutes: 60 }])).toBeNull();
  });

  it('is too far for who has them and may not ride so long', () => {
    expect(at('bike', [...BY_BUS, { mode: 'bike', maxMinutes: 5 }])).toMatchObject({
      kind: 'too far',
      mode: 'bike',
      maxMinutes: 5,
    });
  });
});

describe('the most minutes that are asked', () => {
  it('leave out what takes a minute more', () => {
    const within = (maxMinutes: number) =>
      lines(busSemester(), { shiftKinds: ['early'], dayKinds: ['saturday'], maxMinutes });
    expect(within(15)).toEqual(['saturday early 21/21']);
    expect(within(14)).toEqual([
      'saturday early 0/21 {"kind":"longer than asked","minutes":15,"maxMinutes":14}',
    ]);
  });
});

describe('somebody at an address', () => {
  it('gets where a trainee living there would', () => {
    const world = semesterSchema.parse(busSemester());
    const ask = (people: readonly Trainee[]) =>
      [
        ...reach({
          semester: world,
          people,
          units: world.units,
          timetables: buses,
          shiftKinds: ALL_SHIFT_KINDS,
          dayKinds: DAY_KINDS,
          looksForRides: true,
        }),
      ].map(({ trainee: _, ...answer }) => answer);
    expect(ask([somebodyAt({ id: 'Leuven', home: LEUVEN, modes: BY_BUS })])).toEqual(ask(world.trainees));
  });
});

describe('what is said to be reached', () => {
  const arbitrary = fc.constantFrom(...FIRST_DATES).chain(semesterFrom);

  it('is exactly what planning finds trips for, date by date', () => {
    fc.assert(
      fc.property(arbitrary, (input) => {
        const sites = input.sites.map((site, i) => (i === 0 ? { ...site, ...HEVERLEE } : site));
        const trainees = input.trainees.map((one, i) =>
          i % 2 === 0 ? { ...one, home: LEUVEN, modes: BY_BUS } : one,
        );
        const transit = { gtfs: [{ path: BUS_FEED }] };
        const semester = semesterSchema.parse({ ...input, sites, trainees, transit });
        const travel = travelOf(semester, buses);
        const request = { semester, timetables: buses, people: semester.trainees, units: semester.units };
        const asked = { shiftKinds: ALL_SHIFT_KINDS, dayKinds: DAY_KINDS, looksForRides: false };
        for (const answer of reach({ ...request, ...asked })) {
          const {
            trainee: who,
            unit: where,
            site,
            shift,
            reachedDates,
            missedDates,
            reached,
            missed,
          } = answer;
          const hasTrip = (date: string) => {
            const dayClass = travel.dayClass(who, dayNumber(date));
            return travel.tripsTo(who, where, site, shiftTimes(shift), dayClass).trips.length > 0;
          };
          expect(reachedDates.filter((date) => !hasTrip(date))).toEqual([]);
          expect(missedDates.filter(hasTrip)).toEqual([]);
          expect(reached === null).toBe(reachedDates.length === 0);
          expect(missed === null).toBe(missedDates.length === 0);
          if (reached !== null) expect(reachedDates).toContain(reached.date);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is what planning does not leave out for the journey (H7, H8, H9)', () => {
    const childcare = { ...HEVERLEE, weekdays: [3, 6], opens: '05:00', closes: '22:00' };
    const input = busSemester({
      modules: [moduleInput({ inSchoolHolidays: true, nightAllowed: true })],
      trainees: [trainee({ modes: BY_BUS, childcare })],
    });
    const prepared = preparedFor(semesterSchema.parse(input), null, buses);
    const at = item(prepared.supply.units, 0);
    const slots = prepared.slotsAt(item(prepared.demands, 0), 0);
    const missed = answers(input).reduce((sum, { missedDates }) => sum + missedDates.length, 0);
    const dates = dayNumber(input.end) - dayNumber(input.start) + 1;
    const out = (['H7', 'H8', 'H9'] as const).reduce((sum, rule) => sum + outByRule(slots, rule), 0);
    expect(missed).toBe(out);
    expect(missed).toBeGreaterThan(0);
    expect(missed).toBeLessThan(dates * SHIFTS.length);
    const reached = new Set(
      answers(input).flatMap(({ shift, reachedDates }) => reachedDates.map((date) => `${date} ${shift.id}`)),
    );
    const offered = Array.from({ length: slots.count }, (_, i) => {
      const day = isoDateOf(addDays(prepared.horizon.firstDay, slots.day[i] ?? 0));
      return `${day} ${item(at.shifts, slots.shift[i] ?? 0).shift.id}`;
    });
    expect(offered.filter((slot) => !reached.has(slot))).toEqual([]);
  });
});
