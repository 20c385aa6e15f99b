/** Cases as a coordinator tells them, in the builders' world: one thing asked, and what the plan does about it. */
import { describe, expect, it } from 'vitest';
import { dayNumber, weekdayOf } from './domain/calendar.ts';
import type { Plan } from './domain/plan-schema.ts';
import type { SemesterInput } from './domain/semester-schema.ts';
import { ALL_WEEK, mentor, moduleInput, semester, trainee, unit } from './testing/builders.ts';
import { planned } from './testing/planning.ts';

type Over = Partial<SemesterInput>;
const MON_TO_FRI = [1, 2, 3, 4, 5];

const planOf = (over: Over, maxSteps = 30): Plan => planned(semester(over), undefined, { maxSteps });

/** The days of the first placement, `weekday shift`, week by week. */
function weeksOf({ placements }: Plan): string[][] {
  const weeks = new Map<number, string[]>();
  for (const { date, shift } of placements[0]?.days ?? []) {
    const day = dayNumber(date);
    const monday = day - weekdayOf(day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), `${weekdayOf(day)} ${shift}`]);
  }
  return [...weeks.values()];
}

const daysOf = (plan: Plan) => plan.placements.flatMap(({ days }) => days);
const shiftsOf = (plan: Plan) => daysOf(plan).map(({ shift }) => shift);
const placedAt = (plan: Plan) => plan.placements.map(({ trainee: who, unit: where }) => `${who} at ${where}`);
const twoUnits = {
  units: [unit(), unit({ id: 'u2', site: 's2' })],
  sites: [
    { id: 's1', employer: 'e1', name: 'Huis 1', lat: 50.865, lon: 4.71 },
    { id: 's2', employer: 'e2', name: 'Huis 2', lat: 50.85, lon: 4.72 },
  ],
  employers: [
    { id: 'e1', name: 'Werkgever 1' },
    { id: 'e2', name: 'Werkgever 2' },
  ],
  mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
};

describe('when a trainee can', () => {
  it('an evening trainee with a job does one weekday and one weekend day a week, after which there is rest', () => {
    const job = { weekdays: [1, 2, 4, 5], start: '08:30', end: '17:00', kind: 'work' as const };
    const lessons = { weekdays: [2, 4], start: '18:30', end: '21:30', kind: 'class' as const };
    const eveningTrainee = trainee({ track: 'evening', status: 'employed', busy: [job, lessons] });
    const modules = [moduleInput({ minutes: 12 * 420, minDaysPerWeek: 2, maxDaysPerWeek: 2 })];
    const plan = planOf({ trainees: [eveningTrainee], modules });
    expect(weeksOf(plan).length).toBeGreaterThanOrEqual(6);
    const weekdays = weeksOf(plan).flatMap((week) => week.map((day) => Number(day[0])));
    expect(weekdays.filter((weekday) => ![3, 6, 7].includes(weekday))).toEqual([]);
    expect(weekdays.filter((weekday) => weekday === 3).length).toBeGreaterThanOrEqual(4);
    expect(weekdays.filter((weekday) => weekday > 5).length).toBeGreaterThanOrEqual(4);
  });

  it('a parent works within childcare hours, and calls there on the way out and back', () => {
    const childcare = { lat: 50.872, lon: 4.705, weekdays: MON_TO_FRI, opens: '07:30', closes: '18:00' };
    const offers = ['early', 'day', 'late'].map((shift) => ({ weekdays: MON_TO_FRI, shift, places: 1 }));
    const plan = planOf({ trainees: [trainee({ childcare })], units: [unit({ offers })] });
    expect(shiftsOf(plan)).toEqual(['day', 'day']);
    expect(daysOf(plan).map(({ out, back }) => [out.legs.length, back.legs.length])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it('nothing starts before or ends after the trainee is available', () => {
    const window = { availableFrom: '2027-04-13', availableUntil: '2027-04-16' };
    const dates = daysOf(planOf({ trainees: [trainee(window)] })).map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates.filter((date) => date < '2027-04-13' || date > '2027-04-16')).toEqual([]);
  });
});

describe('the rhythm', () => {
  const modules = [moduleInput({ minutes: 10 * 420 })];

  it('is the unit’s least days a week, but for the first and last week', () => {
    const plan = planOf({ modules, units: [unit({ minDaysPerWeek: 3 })] });
    const perWeek = weeksOf(plan).map((week) => week.length);
    expect(Math.min(...perWeek.slice(1, -1), 7)).toBeGreaterThanOrEqual(3);
  });

  it('is the trainee’s most days a week', () => {
    const own = trainee({ modules: [{ module: 'basis', maxDaysPerWeek: 1 }] });
    const perWeek = weeksOf(planOf({ modules, trainees: [own] })).map((week) => week.length);
    expect(perWeek).toEqual(perWeek.map(() => 1));
  });

  it('is what the employer prefers, where that costs nothing else', () => {
    const spread = (preferredDaysPerWeek: number) =>
      planOf({
        modules: [moduleInput({ minutes: 12 * 420, maxDaysPerWeek: 3 })],
        units: [unit({ preferredDaysPerWeek })],
      });
    expect(spread(3).score.terms.S6).toBe(0);
    expect(
      weeksOf(spread(3))
        .map((week) => week.length)
        .slice(1, -1),
    ).toEqual([3, 3]);
  });

  it('has no more gap weeks than allowed: a unit open every fourth week will not do', () => {
    const weeks = ['2027-03-01', '2027-03-29', '2027-04-26'];
    const offers = weeks.map((from) => ({ weekdays: [1], shift: 'early', places: 1, from, to: from }));
    expect(planOf({ units: [unit({ offers })] }).score.placed).toBe(0);
    expect(planOf({ units: [unit({ offers })], rules: { maxGapWeeks: 3 } }).score.placed).toBe(1);
  });

  it('begins on a shift that the unit chose to begin with', () => {
    for (const first of ['early', 'day', 'late', 'split']) {
      expect(shiftsOf(planOf({ units: [unit({ firstDayShifts: [first] })] }))[0]).toBe(first);
    }
  });

  it('has the late shifts and weekend days that the module asks', () => {
    const plan = planOf({
      modules: [moduleInput({ minutes: 10 * 420, minDaysBy: { late: 3, weekend: 2 } })],
    });
    expect(shiftsOf(plan).filter((shift) => shift === 'late').length).toBeGreaterThanOrEqual(3);
    const weekendDays = daysOf(plan).filter(({ date }) => weekdayOf(dayNumber(date)) > 5);
    expect(weekendDays.length).toBeGreaterThanOrEqual(2);
  });
});

describe('more than one module', () => {
  const modules = [moduleInput(), moduleInput({ id: 'vervolg', name: 'Vervolg', after: ['basis'] })];
  const units = [unit({ accepts: ['basis', 'vervolg'] })];
  const both = [trainee({ modules: [{ module: 'vervolg' }, { module: 'basis' }] })];

  it('come in their order, whatever the order in which they are asked', () => {
    const plan = planOf({ modules, units, trainees: both });
    const dates = (module: string) =>
      plan.placements.filter((p) => p.module === module).flatMap(({ days }) => days.map(({ date }) => date));
    expect(plan.score.placed).toBe(2);
    expect((dates('basis').at(-1) ?? '') < (dates('vervolg')[0] ?? '')).toBe(true);
  });

  it('follow each other within days when time is short', () => {
    const short = { start: '2027-03-01', end: '2027-03-05' };
    expect(planOf({ ...short, modules, units, trainees: both }).score.placed).toBe(2);
  });

  it('are done in enough settings by a trainee who finishes', () => {
    const programmes = [{ id: 'zorg', name: 'Zorg', minSettings: 2, minMinutesPerSetting: 900 }];
    const settings: ('wzc' | 'ziekenhuis')[] = ['wzc', 'ziekenhuis'];
    const anySetting = modules.map((module) => ({ ...module, settings }));
    const wards = [
      unit({ accepts: ['basis', 'vervolg'] }),
      unit({ id: 'u2', setting: 'ziekenhuis', accepts: ['basis', 'vervolg'] }),
    ];
    const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
    const wishes = { units: ['u1'] };
    const visited = (finishes: boolean) => {
      const trainees = [trainee({ finishes, wishes, modules: [{ module: 'basis' }, { module: 'vervolg' }] })];
      const plan = planOf({ programmes, modules: anySetting, units: wards, mentors, trainees });
      return plan.placements.map((p) => p.unit as string).sort();
    };
    expect(visited(false)).toEqual(['u1', 'u1']);
    expect(visited(true)).toEqual(['u1', 'u2']);
  });
});

describe('where', () => {
  it('the own workplace is required, the trainee goes there though it is further', () => {
    const required = [moduleInput({ ownWorkplace: 'required' })];
    const trainees = [trainee({ ownEmployer: 'e2' })];
    expect(placedAt(planOf({ ...twoUnits, trainees }))).toEqual(['t1 at u1']);
    expect(placedAt(planOf({ ...twoUnits, trainees, modules: required }))).toEqual(['t1 at u2']);
  });

  it('the own workplace is forbidden, the trainee goes elsewhere', () => {
    const forbidden = [moduleInput({ ownWorkplace: 'forbidden' })];
    const trainees = [trainee({ ownEmployer: 'e1' })];
    expect(placedAt(planOf({ ...twoUnits, trainees, modules: forbidden }))).toEqual(['t1 at u2']);
  });

  it('a place is excluded, by unit, site or employer, the trainee goes elsewhere', () => {
    for (const excluded of ['u1', 's1', 'e1']) {
      const plan = planOf({ ...twoUnits, trainees: [trainee({ excludes: [excluded] })] });
      expect(placedAt(plan)).toEqual(['t1 at u2']);
    }
  });

  it('a wish outweighs the longer way', () => {
    expect(placedAt(planOf({ ...twoUnits, trainees: [trainee({ wishes: { units: ['u2'] } })] }))).toEqual([
      't1 at u2',
    ]);
  });

  it('an employer takes one trainee a day, two share its units by days', () => {
    const employers = [{ id: 'e1', name: 'Werkgever 1', maxTraineesPerDay: 1 }];
    const plan = planOf({ employers, trainees: [trainee(), trainee({ id: 't2' })] });
    const dates = daysOf(plan).map(({ date }) => date);
    expect(plan.score.placed).toBe(2);
    expect(new Set(dates).size).toBe(dates.length);
  });
});

describe('guidance', () => {
  const trainees = [trainee({ guidance: 'intensive' }), trainee({ id: 't2' })];
  const oneShift = {
    offers: [{ weekdays: [1, 2, 3], shift: 'early', places: 9, from: '2027-03-01', to: '2027-03-07' }],
  };
  const mentors = [mentor({ capacity: 2 })];

  it('that is intensive takes a mentor whole, unless the unit has a buddy', () => {
    expect(planOf({ trainees, mentors, units: [unit(oneShift)] }).score.placed).toBe(1);
    expect(planOf({ trainees, mentors, units: [unit({ ...oneShift, buddy: true })] }).score.placed).toBe(2);
  });

  it('that is intensive is by a mentor with the deeper training', () => {
    const mixed = [mentor({ id: 'basic', level: 'basic' }), mentor({ id: 'advanced' })];
    const plan = planOf({ trainees: trainees.slice(0, 1), mentors: mixed });
    expect([...new Set(daysOf(plan).map((day) => day.mentor as string))]).toEqual(['advanced']);
  });

  it('is by the same mentor throughout where that is possible', () => {
    const halves = [
      mentor({ id: 'a', roster: [{ weekdays: [1, 2], shift: 'early' }] }),
      mentor({ id: 'b', roster: [{ weekdays: ALL_WEEK, shift: 'early' }] }),
    ];
    expect(planOf({ mentors: halves }).score.terms.S4).toBe(0);
  });
});

describe('when not everybody fits', () => {
  const onePlace = unit({
    offers: [{ weekdays: [1, 2, 3], shift: 'early', places: 1, from: '2027-03-01', to: '2027-03-07' }],
  });
  const far = { lat: 50.92, lon: 4.7 };
  const asking = (priority: number) => [{ module: 'basis', priority }];

  it('priority goes before cost: who has more of it is placed, though further away', () => {
    const trainees = [trainee({ modules: asking(1) }), trainee({ id: 't2', home: far, modules: asking(2) })];
    expect(placedAt(planOf({ units: [onePlace], trainees }))).toEqual(['t2 at u1']);
  });

  it('with equal priority the one who lives nearer is placed', () => {
    const trainees = [trainee({ home: far }), trainee({ id: 't2' })];
    expect(placedAt(planOf({ units: [onePlace], trainees }))).toEqual(['t2 at u1']);
  });

  it('two of priority 1 are worth as much as one of priority 2, and three more', () => {
    const world = (count: number) => {
      const small = Array.from({ length: count }, (_, i) =>
        trainee({ id: `s${i}`, modules: [{ module: 'basis', minutes: 420 }] }),
      );
      return {
        units: [onePlace],
        trainees: [trainee({ id: 'big', home: far, modules: asking(2) }), ...small],
      };
    };
    expect(planOf(world(1)).score.priorityPlaced).toBe(2);
    expect(planOf(world(3)).score.priorityPlaced).toBe(3);
  });

  it('a module of priority 0 is left out, since a plan without it costs less, unless it is pinned', () => {
    const trainees = [trainee({ modules: asking(0) })];
    expect(planOf({ trainees }).score).toMatchObject({ placed: 0, cost: 0 });
    const pins = [{ trainee: 't1', module: 'basis' }];
    expect(planOf({ trainees, pins }).score).toMatchObject({ placed: 1, priorityPlaced: 0 });
  });

  it('a pin is kept, whatever priority others have', () => {
    const trainees = [trainee({ modules: asking(9) }), trainee({ id: 't2', home: far })];
    const pins = [{ trainee: 't2', module: 'basis', unit: 'u1' }];
    expect(placedAt(planOf({ units: [onePlace], trainees, pins }))).toEqual(['t2 at u1']);
  });
});
