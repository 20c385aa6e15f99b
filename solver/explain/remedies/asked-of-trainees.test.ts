/** Remedies about the period, childcare, the journey and the trainee's own time; each beside a world where it would not help. */
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

const offering = (weekdays: number[], shift = 'early') => ({ weekdays, shift, places: 1 });
/** One shift on those weekdays, and a mentor then: nothing more that the unit could offer. */
const only = (weekdays: number[], shift = 'early', over: Partial<UnitInput> = {}): Over => ({
  units: [
    unit({
      shifts: SHIFTS.filter(({ id }) => id === shift),
      offers: [offering(weekdays, shift)],
      weekendStaffing: [{ shift, weekdays: [6, 7, 8], planned: 4, minimum: 3 }],
      ...over,
    }),
  ],
  mentors: [mentor({ roster: [{ weekdays, shift }] })],
});
const everyMorning = (over: Partial<UnitInput> = {}) => only(ALL_WEEK, 'early', over);
const away = (weekdays: number[], start: string, end: string): TraineeInput['busy'][number] => ({
  weekdays,
  start,
  end,
  kind: 'class',
});

describe('the period', () => {
  const until = (availableUntil: string) => [trainee({ availableUntil })];

  it('of the trainee, as little longer as will do', () => {
    const over = { ...everyMorning(), trainees: until('2027-02-02') };
    expect(changes(over)).toEqual(['window t1: availableUntil 2027-02-02 → availableUntil 2027-02-09']);
    expect(told(over)).toEqual([
      'Als de stage tot 9 februari 2027 mag duren in plaats van 2 februari 2027, kan het bij Afdeling 1. | If the placement may last until 9 February 2027 instead of 2 February 2027, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('of the semester, to the end of its month', () => {
    const over = { ...everyMorning(), trainees: [trainee({ availableFrom: '2027-06-26' })] };
    expect(changes(over)).toEqual(['window test-2027: semester.end 2027-06-27 → semester.end 2027-06-30']);
    expect(told(over)).toEqual([
      'Als de stage tot 30 juni 2027 mag duren in plaats van 27 juni 2027, kan het bij Afdeling 1. | If the placement may last until 30 June 2027 instead of 27 June 2027, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
    const days = { end: '2027-06-22', trainees: [trainee({ availableFrom: '2027-06-21' })] };
    expect(changes({ ...everyMorning(), ...days })).toEqual([
      'window t1: availableFrom 2027-06-21 → availableFrom 2027-06-14',
    ]);
  });

  it('of the trainee, as little earlier as will do', () => {
    const over = {
      ...everyMorning(),
      end: '2027-06-30',
      trainees: [trainee({ availableFrom: '2027-06-29' })],
    };
    expect(changes(over)).toEqual(['window t1: availableFrom 2027-06-29 → availableFrom 2027-06-22']);
    expect(told(over)).toEqual([
      'Als de stage al op 22 juni 2027 mag beginnen in plaats van 29 juni 2027, kan het bij Afdeling 1. | If the placement may begin on 22 June 2027 instead of 29 June 2027, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('of the module or of the unit', () => {
    const short = { ...everyMorning(), modules: [moduleInput({ to: '2027-02-02' })] };
    expect(changes(short)).toEqual(['window basis: module.to 2027-02-02 → module.to 2027-02-09']);
    expect(leftOutWithEach(short)).toEqual([0]);
    const late = { ...everyMorning({ from: '2027-06-29' }), end: '2027-06-30' };
    expect(changes(late)).toEqual(['window u1: unit.from 2027-06-29 → unit.from 2027-06-22']);
    expect(leftOutWithEach(late)).toEqual([0]);
  });

  it('not where another period ends on the same date', () => {
    expect(changes({ ...everyMorning({ to: '2027-02-02' }), trainees: until('2027-02-02') })).toEqual([]);
  });

  const closed = (kind: 'school-holiday' | 'other'): Over => ({
    ...everyMorning(),
    closures: [{ from: '2027-02-01', to: '2027-06-25', name: 'Vrij', kind }],
    end: '2027-06-30',
    trainees: [trainee({ availableUntil: '2027-06-26' })],
    modules: [moduleInput({ to: '2027-06-26' })],
  });

  it('with school holidays, but not with other closures', () => {
    expect(changes(closed('school-holiday'))).toEqual([
      'window basis: inSchoolHolidays no → inSchoolHolidays yes',
    ]);
    expect(told(closed('school-holiday'))).toEqual([
      'Als Basis ook in de schoolvakanties mag vallen, kan het bij Afdeling 1. | If Basis may be in school holidays too, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(closed('school-holiday'))).toEqual([0]);
    expect(changes(closed('other'))).toEqual([]);
  });
});

describe('childcare', () => {
  const childcare = { lat: 50.87, lon: 4.7, weekdays: ALL_WEEK };
  const parent = (over: Partial<TraineeInput> = {}) => [trainee({ childcare, ...over })];
  const WORKING_DAYS = [1, 2, 3, 4, 5];

  it('that opens earlier, by as little as will do', () => {
    const over = { ...only(WORKING_DAYS), trainees: parent() };
    expect(changes(over)).toEqual(['childcare t1: opens 07:00 → opens 06:30']);
    expect(told(over)).toEqual([
      'Als de opvang om 06:30 opengaat in plaats van om 07:00, kan het bij Afdeling 1. | If childcare opens at 06:30 instead of 07:00, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('by the quarter of an hour', () => {
    const odd = parent({ childcare: { ...childcare, opens: '07:10' } });
    expect(changes({ ...only(WORKING_DAYS), trainees: odd })).toEqual([
      'childcare t1: opens 07:10 → opens 06:30',
    ]);
  });

  it('that closes later', () => {
    const over = { ...only(WORKING_DAYS, 'late'), trainees: parent() };
    expect(changes(over)).toEqual(['childcare t1: closes 20:00 → closes 21:45']);
    expect(told(over)).toEqual([
      'Als de opvang om 21:45 sluit in plaats van om 20:00, kan het bij Afdeling 1. | If childcare closes at 21:45 instead of 20:00, it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('at weekends', () => {
    const over = { ...only([6, 7]), trainees: parent() };
    expect(changes(over)).toEqual(['childcare t1: weekendCare no → weekendCare yes']);
    expect(told(over)).toEqual([
      'Als er ook opvang is op dagen dat de kinderopvang dicht is (weekend, feestdagen), kan het bij Afdeling 1. | If there is care too on days when childcare is shut (weekends, public holidays), it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('not where the trainee is busy at that hour', () => {
    const busy = [away(ALL_WEEK, '05:00', '06:40')];
    expect(changes({ ...only(WORKING_DAYS), trainees: parent({ busy }) })).toEqual([]);
  });
});

describe('a journey', () => {
  const withModes = (modes: TraineeInput['modes'], over: Partial<TraineeInput> = {}) => [
    trainee({ modes, ...over }),
  ];

  it('that may take longer, by as little as will do', () => {
    // By bike it takes 12 minutes, by e-bike 10, by car 9.
    const trainees = withModes([
      { mode: 'bike', maxMinutes: 5 },
      { mode: 'ebike', maxMinutes: 5 },
      { mode: 'car', maxMinutes: 0 },
    ]);
    expect(changes({ trainees })).toEqual(['travel-time t1: ebike 5 → ebike 10']);
    const odd = withModes([{ mode: 'bike', maxMinutes: 11 }]);
    expect(changes({ trainees: odd })[0]).toBe('travel-time t1: bike 11 → bike 15');
    expect(told({ trainees: withModes([{ mode: 'bike', maxMinutes: 5 }]) })[0]).toEqual(
      'Als de reis met de fiets 15 minuten mag duren in plaats van 5, kan het bij Afdeling 1. | If the journey by bike may take 15 minutes instead of 5, it is possible at Afdeling 1.',
    );
    expect(leftOutWithEach({ trainees })).toEqual([0]);
  });

  it('by a means that comes beside the others', () => {
    expect(changes({ trainees: withModes([]) })).toEqual(['mode t1: bike 20']);
    expect(told({ trainees: withModes([]) })).toEqual([
      'Met de fiets erbij (hoogstens 20 minuten) is 1 afdeling meer bereikbaar, en kan het bij Afdeling 1. | With a bike as well (at most 20 minutes), 1 more unit is within reach, and it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach({ trainees: withModes([]) })).toEqual([0]);
  });

  it('by car where clients are visited by car', () => {
    const units = [unit({ mobility: 'car' }), unit({ id: 'u2', mobility: 'car' })];
    const mentors = [mentor(), mentor({ id: 'mentor2', unit: 'u2' })];
    expect(changes({ units, mentors })).toEqual(['mode t1: car 20']);
    expect(told({ units, mentors })).toEqual([
      'Met de auto erbij (hoogstens 20 minuten) zijn 2 afdelingen meer bereikbaar, en kan het bij Afdeling 1. | With a car as well (at most 20 minutes), 2 more units are within reach, and it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach({ units, mentors })).toEqual([0]);
  });

  it('not where the trainee is never free', () => {
    const never = [away(ALL_WEEK, '00:00', '00:00')];
    expect(changes({ trainees: withModes([], { busy: never }) })).toEqual([]);
  });
});

describe('the time of the trainee', () => {
  const evenings = away([1, 3], '18:00', '22:00');

  it('on one weekday', () => {
    const over = { ...only([1], 'late'), trainees: [trainee({ busy: [evenings] })] };
    expect(changes(over)).toEqual(['availability t1: 1 18:00-22:00 class → free']);
    expect(told(over)).toEqual([
      'Als maandagavond vrijkomt (nu les van 18:00 tot 22:00), kan het bij Afdeling 1. | If Monday evening becomes free (now class from 18:00 to 22:00), it is possible at Afdeling 1.',
    ]);
    expect(leftOutWithEach(over)).toEqual([0]);
  });

  it('said without the reason where that is private', () => {
    const family = (start: string, end: string) =>
      told({
        ...only([1], 'day'),
        trainees: [trainee({ busy: [{ ...away([1], start, end), kind: 'family' }] })],
      });
    expect(family('08:00', '12:00')).toEqual([
      'Als maandagvoormiddag vrijkomt (nu bezet van 08:00 tot 12:00), kan het bij Afdeling 1. | If Monday morning becomes free (now busy from 08:00 to 12:00), it is possible at Afdeling 1.',
    ]);
    expect(family('13:00', '17:00')[0]).toContain('maandagnamiddag vrijkomt (nu bezet van 13:00 tot 17:00)');
    expect(family('07:00', '22:00')[0]).toContain('maandag vrijkomt (nu bezet van 07:00 tot 22:00)');
  });

  it('not where something else is at the same hour', () => {
    const busy = [evenings, away([1], '19:00', '20:00')];
    expect(changes({ ...only([1], 'late'), trainees: [trainee({ busy })] })).toEqual([]);
  });
});
