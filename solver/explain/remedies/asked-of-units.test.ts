/** Remedies that ask something of a unit, an employer or a mentor; each beside a world in which it would not help. */
import { describe, expect, it } from 'vitest';
import {
  ALL_WEEK,
  mentor,
  moduleInput,
  SHIFTS,
  type TraineeInput,
  trainee,
  type UnitInput,
  unit,
} from '../../testing/builders.ts';
import { changes, leftOutWithEach, type Over, told } from '../../testing/remedies.ts';

const offering = (weekdays: number[], shift = 'early', places = 1) => ({ weekdays, shift, places });
const shiftsOf = (...ids: string[]) => SHIFTS.filter(({ id }) => ids.includes(id));
/** The module takes three early shifts, and in these two weeks there are four. */
const TWO_WEEKS = { ...offering([2, 4]), from: '2027-03-01', to: '2027-03-14' };
const rivals = (places: number, over: Partial<UnitInput> = {}): Over => ({
  units: [unit({ shifts: shiftsOf('early'), offers: [{ ...TWO_WEEKS, places }], ...over })],
  trainees: [trainee(), trainee({ id: 't2' })],
});
const away = (weekdays: number[], start: string, end: string): TraineeInput['busy'][number] => ({
  weekdays,
  start,
  end,
  kind: 'family',
});

describe('a place more', () => {
  it('of the unit, on as few weekdays as will do', () => {
    expect(changes(rivals(1))).toEqual(['place u1: +1 2 early']);
    expect(told(rivals(1))).toEqual([
      'Als Afdeling 1 op dinsdag één plaats meer geeft in de vroege dienst, kan het. | If Afdeling 1 gives one more place on Tuesdays in the early shift, it is possible.',
    ]);
    expect(leftOutWithEach(rivals(1))).toEqual([0]);
  });

  it('not where no mentor has room either', () => {
    expect(changes({ ...rivals(1), mentors: [mentor({ capacity: 1 })] })).toEqual([]);
  });

  const employers = (maxTraineesPerDay: number) => [{ id: 'e1', name: 'Zorggroep', maxTraineesPerDay }];

  it('of the employer, who counts over all its units', () => {
    const over = { ...rivals(9), employers: employers(1) };
    expect(changes(over)).toEqual(['place e1: 1 → 2']);
    expect(told(over)).toEqual([
      'Als Zorggroep 2 stagiairs per dag toelaat in plaats van 1, kan het bij Afdeling 1. | If Zorggroep takes 2 trainees a day instead of 1, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('not of either where both are full', () => {
    expect(changes({ ...rivals(1), employers: employers(1) })).toEqual([]);
  });
});

describe('guidance', () => {
  it('for one trainee more', () => {
    const over = { ...rivals(9), mentors: [mentor({ capacity: 1 })] };
    expect(changes(over)).toEqual(['mentor mentor1: capacity 1 → capacity 2']);
    expect(told(over)).toEqual([
      'Als mentor mentor1 van Afdeling 1 per dienst 2 stagiairs begeleidt in plaats van 1, kan het. | If mentor mentor1 of Afdeling 1 guides 2 trainees per shift instead of 1, it is possible.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  /** Three shifts are needed and the mentor is there on two of the four dates. */
  const onOneDay = (over: Partial<Parameters<typeof mentor>[0]> = {}) => ({
    units: [unit({ shifts: shiftsOf('early', 'late'), offers: [TWO_WEEKS] })],
    mentors: [mentor({ roster: [{ weekdays: [2], shift: 'early' }], ...over })],
  });

  it('on more weekdays', () => {
    expect(changes(onOneDay())).toEqual(['mentor mentor1: roster 4 early']);
    expect(told(onOneDay())).toEqual([
      'Als mentor mentor1 van Afdeling 1 ook op donderdag in de vroege dienst werkt, elke week, kan het. | If mentor mentor1 of Afdeling 1 also works on Thursdays in the early shift, every week, it is possible.',
    ]);
    expect(leftOutWithEach(onOneDay())).toEqual([0]);
  });

  it('not on a weekday with another shift on the roster, nor while absent', () => {
    const late = { weekdays: [4], shift: 'late' };
    expect(changes(onOneDay({ roster: [{ weekdays: [2], shift: 'early' }, late] }))).toEqual([]);
    const absences = [{ from: '2027-03-08', to: '2027-03-14' }];
    expect(changes(onOneDay({ absences }))).toEqual([]);
  });

  const intensive = (over: Partial<Parameters<typeof mentor>[0]>): Over => ({
    units: [unit({ shifts: shiftsOf('early'), offers: [TWO_WEEKS] })],
    mentors: [mentor(over)],
    trainees: [trainee({ guidance: 'intensive' })],
  });

  it('of the deeper sort', () => {
    const over = intensive({ level: 'basic', capacity: 2 });
    expect(changes(over)).toEqual(['mentor mentor1: level basic → level advanced']);
    expect(told(over)).toEqual([
      'Als mentor mentor1 van Afdeling 1 ook de verdiepende mentoropleiding volgt, kan het. | If mentor mentor1 of Afdeling 1 takes the deeper mentor training too, it is possible.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('with a buddy beside the mentor', () => {
    const over = intensive({ capacity: 1 });
    expect(changes(over)).toEqual(['mentor u1: buddy no → buddy yes']);
    expect(told(over)).toEqual([
      'Als Afdeling 1 een buddy aanduidt die de mentor helpt, kan het. | If Afdeling 1 names a buddy who helps the mentor, it is possible.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('not where the mentor lacks both room and training', () => {
    expect(changes(intensive({ level: 'basic', capacity: 0 }))).toEqual([]);
  });
});

describe('staff at weekends', () => {
  const weekend = (planned: number, weekdays: (6 | 7 | 8)[]): Over => ({
    units: [
      unit({
        shifts: shiftsOf('early'),
        offers: [offering([6, 7])],
        weekendStaffing: [{ shift: 'early', weekdays, planned, minimum: 3 }],
      }),
    ],
  });

  it('as few more as will do, on the days that are needed', () => {
    expect(changes(weekend(3, [6, 7]))).toEqual(['weekend-staff u1: planned 3 6 early → planned 4 6 early']);
    expect(changes(weekend(2, [6, 8]))).toEqual(['weekend-staff u1: planned 2 6 early → planned 4 6 early']);
    expect(told(weekend(3, [6, 7]))).toEqual([
      'Als Afdeling 1 op zaterdag in de vroege dienst 4 medewerkers inplant in plaats van 3, kan het. | If Afdeling 1 plans 4 members of staff instead of 3 on Saturdays in the early shift, it is possible.',
    ]);
    expect(leftOutWithEach(weekend(3, [6, 7]))).toEqual([0]);
  });

  it('not where nobody said how many there are, nor where many more would be needed', () => {
    expect(changes(weekend(3, []))).toEqual([]);
    expect(changes(weekend(1, [6, 7]))).toEqual(['weekend-staff u1: planned 1 6 early → planned 4 6 early']);
    expect(changes(weekend(0, [6, 7]))).toEqual([]);
  });
});

describe('a shift', () => {
  const mornings = [trainee({ busy: [away(ALL_WEEK, '06:00', '12:00')] })];
  const earlyOnly = { units: [unit({ offers: [offering(ALL_WEEK)] })], trainees: mornings };

  it('that the unit has but does not offer', () => {
    expect(changes(earlyOnly)[0]).toBe('shift u1: offer 1 late');
    expect(told(earlyOnly)[0]).toBe(
      'Als Afdeling 1 op maandag ook de late dienst openstelt voor één stagiair, kan het. | If Afdeling 1 also opens the late shift to one trainee on Mondays, it is possible.',
    );
    expect(leftOutWithEach(earlyOnly)).toEqual([0, 0]);
  });

  it('not where no mentor works in it', () => {
    const mentors = [mentor({ roster: [{ weekdays: ALL_WEEK, shift: 'early' }] })];
    const left = changes({ ...earlyOnly, mentors });
    expect(left.filter((change) => change.startsWith('shift'))).toEqual([]);
  });

  const firstInTheMorning = (offered: string): Over => ({
    units: [
      unit({
        shifts: shiftsOf('early', 'late'),
        offers: [offering(ALL_WEEK, offered)],
        firstDayShifts: ['early'],
      }),
    ],
    mentors: [mentor({ roster: [{ weekdays: ALL_WEEK, shift: 'late' }] })],
  });

  it('with which a placement may begin', () => {
    expect(changes(firstInTheMorning('late'))).toEqual(['shift u1: firstDayShift late']);
    expect(told(firstInTheMorning('late'))).toEqual([
      'Als de eerste dag op Afdeling 1 ook in de late dienst mag vallen, kan het. | If the first day at Afdeling 1 may be in the late shift too, it is possible.',
    ]);
    expect(leftOutWithEach(firstInTheMorning('late'))).toEqual([0]);
    expect(changes(firstInTheMorning('early'))).toEqual([]);
  });
});

describe('a day a week', () => {
  /** Only Mondays are on offer, and only then is there a mentor. */
  const mondays = (ofUnit: number, ofModule: number): Over => ({
    units: [unit({ shifts: shiftsOf('early'), offers: [offering([1])], minDaysPerWeek: ofUnit })],
    mentors: [mentor({ roster: [{ weekdays: [1], shift: 'early' }] })],
    modules: [moduleInput({ minutes: 2000, minDaysPerWeek: ofModule })],
  });

  it('less, of the unit or of the module, whichever asks for it', () => {
    expect(changes(mondays(2, 1))).toEqual(['rhythm u1: unit.minDaysPerWeek 2 → unit.minDaysPerWeek 1']);
    expect(changes(mondays(1, 3))).toEqual([
      'rhythm basis: module.minDaysPerWeek 3 → module.minDaysPerWeek 1',
    ]);
    expect(told(mondays(2, 1))).toEqual([
      'Als 1 dag per week volstaat in plaats van 2, kan het bij Afdeling 1. | If 1 day a week will do instead of 2, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(mondays(2, 1))).toEqual([0]);
    expect(leftOutWithEach(mondays(1, 3))).toEqual([0]);
  });

  it('not where both ask for it', () => {
    expect(changes(mondays(2, 2))).toEqual([]);
  });

  /** 200 hours are 29 early shifts, and the semester has 21 weeks. */
  const slow = (weekdays: number[]): Over => ({
    units: [unit({ shifts: shiftsOf('early'), offers: [offering(weekdays)] })],
    mentors: [mentor({ roster: [{ weekdays, shift: 'early' }] })],
    modules: [moduleInput({ minutes: 12_000, maxDaysPerWeek: 1 })],
  });

  it('more, where the hours do not fit in', () => {
    expect(changes(slow([1, 2]))).toEqual([
      'rhythm basis: module.maxDaysPerWeek 1 → module.maxDaysPerWeek 2',
    ]);
    expect(told(slow([1, 2]))).toEqual([
      'Als 2 dagen stage per week mogen in plaats van 1, kan het bij Afdeling 1. | If 2 days a week are allowed instead of 1, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(slow([1, 2]))).toEqual([0]);
    expect(changes(slow([1]))).toEqual([]);
  });
});
