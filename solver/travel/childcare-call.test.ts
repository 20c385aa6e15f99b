import { describe, expect, it } from 'vitest';
import { dayNumber } from '../domain/calendar.ts';
import { closureCalendar } from '../domain/closures.ts';
import { item } from '../prepare/typed-arrays.ts';
import { LEUVEN, semester, type TraineeInput, trainee } from '../testing/builders.ts';
import { careHours, careNeed } from './childcare-call.ts';

type Childcare = NonNullable<TraineeInput['childcare']>;
type World = NonNullable<Parameters<typeof semester>[0]>;

const MONDAY = '2027-03-01';
const WEDNESDAY = '2027-03-03';
const SATURDAY = '2027-03-06';
const EASTER_MONDAY = '2027-03-29';
const EASTER: World = {
  closures: [{ from: EASTER_MONDAY, to: EASTER_MONDAY, name: 'Paasmaandag', kind: 'public-holiday' }],
};

function need(date: string, child: Partial<Childcare> | null, rest: World = {}) {
  const childcare = child === null ? {} : { childcare: { ...LEUVEN, weekdays: [1, 2, 4, 5], ...child } };
  const world = semester({ trainees: [trainee(childcare)], ...rest });
  const closures = closureCalendar(world.closures);
  return careNeed(item(world.trainees, 0), world.childcare, closures, dayNumber(date));
}

describe('the need for childcare', () => {
  it('is a call on the weekdays of the child, and none on others', () => {
    expect(need(MONDAY, {})).toBe('call');
    expect(need(WEDNESDAY, {})).toBe('none');
    expect(need(MONDAY, { weekdays: [] })).toBe('none');
    expect(need(MONDAY, null)).toBe('none');
  });

  it('is not met on weekdays when childcare is shut, but for who has weekend care', () => {
    expect(need(SATURDAY, { weekdays: [6] })).toBe('shut');
    expect(need(SATURDAY, { weekdays: [6], weekendCare: true })).toBe('none');
    expect(need(SATURDAY, { weekdays: [6] }, { childcare: { weekdays: [6] } })).toBe('call');
    expect(need(MONDAY, {}, { childcare: { weekdays: [6] } })).toBe('shut');
  });

  it('is not met on a public holiday, and matters then on the weekdays of the child only', () => {
    expect(need(EASTER_MONDAY, {})).toBe('call');
    expect(need(EASTER_MONDAY, {}, EASTER)).toBe('shut');
    expect(need(EASTER_MONDAY, { weekendCare: true }, EASTER)).toBe('none');
    expect(need(EASTER_MONDAY, { weekdays: [2] }, EASTER)).toBe('none');
  });

  it('is met in school holidays and on other closures: childcare goes on', () => {
    for (const kind of ['school-holiday', 'other'] as const) {
      const closures = [{ from: MONDAY, to: MONDAY, name: 'Dicht', kind }];
      expect(need(MONDAY, {}, { closures })).toBe('call');
    }
  });
});

describe('the hours of childcare', () => {
  function hours(child: Partial<Childcare>, rest: World = {}) {
    const world = semester({
      trainees: [trainee({ childcare: { ...LEUVEN, weekdays: [1], ...child } })],
      ...rest,
    });
    const own = item(world.trainees, 0).childcare;
    if (own === undefined) throw new Error('the trainee has a child');
    return careHours(own, world.childcare);
  }

  it('are those of the semester where the child has none of its own, each by itself', () => {
    const rest = { childcare: { opens: '06:30', closes: '19:00' } };
    expect(hours({})).toEqual({ opensMinute: 420, closesMinute: 1200 });
    expect(hours({}, rest)).toEqual({ opensMinute: 390, closesMinute: 1140 });
    expect(hours({ opens: '08:00' }, rest)).toEqual({ opensMinute: 480, closesMinute: 1140 });
    expect(hours({ closes: '17:15' }, rest)).toEqual({ opensMinute: 390, closesMinute: 1035 });
  });

  it('end at midnight where closing is 00:00', () => {
    expect(hours({ opens: '00:00', closes: '00:00' })).toEqual({ opensMinute: 0, closesMinute: 1440 });
  });
});
