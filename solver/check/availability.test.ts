import { describe, expect, it } from 'vitest';
import { placement, plan, semester, type TraineeInput, trainee } from '../testing/builders.ts';
import { breachesOf, causesOf, causesOfReplan } from '../testing/checker-findings.ts';

/**
 * By bike from Leuven to Heverlee takes 12 minutes: 1 809 m × 1.3 at 15 km/h is 9.4, so 10, and 2 to park. An early
 * shift, 07:00–14:30, lasts from 06:43 (5 minutes of margin) to 14:42. 2027-02-02 is a Tuesday.
 */
const found = (busy: TraineeInput['busy'], shift = 'early', date = '2027-02-02', closures: Closures = []) => {
  const world = semester({ trainees: [trainee({ busy })], closures });
  return breachesOf('H6', world, [placement(world, {}, [{ date, shift }])]);
};
type Closures = NonNullable<Parameters<typeof semester>[0]>['closures'] & object;

const tuesday = placement(semester(), {}, [{ date: '2027-02-02' }]).days[0];
const leave = tuesday?.out.leave.slice(11) ?? '';
const home = tuesday?.back.arrive.slice(11) ?? '';

describe('H6 availability', () => {
  it('goes from leaving home to being back', () => {
    expect(leave).toBe('06:43');
    expect(home).toBe('14:42');
  });

  it('allows what ends when the trainee leaves and what starts when the trainee is back', () => {
    expect(found([{ weekdays: [2], start: '06:00', end: leave, kind: 'family' }])).toEqual([]);
    expect(found([{ weekdays: [2], start: home, end: '16:00', kind: 'class' }])).toEqual([]);
  });

  it('finds one minute on either side', () => {
    expect(found([{ weekdays: [2], start: '06:00', end: '06:44', kind: 'family' }])).toEqual([
      {
        rule: 'H6',
        cause: 'busy',
        trainee: 't1',
        module: 'basis',
        date: '2027-02-02',
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
    expect(found([{ weekdays: [2], start: '14:41', end: '16:00', kind: 'other' }])).toMatchObject([
      { amount: 1 },
    ]);
  });

  it('adds up blocks, whatever their kind', () => {
    const busy: TraineeInput['busy'] = [
      { weekdays: [2], start: '08:00', end: '09:00', kind: 'class' },
      { date: '2027-02-02', start: '08:30', end: '09:30', kind: 'other' },
      { weekdays: [1, 3], start: '08:00', end: '09:00', kind: 'work' },
    ];
    expect(found(busy)).toMatchObject([{ amount: 120 }]);
  });

  it('sees a block that began the day before, and a night that runs into the next morning', () => {
    // Monday 22:00 to Tuesday 06:53: ten minutes of the way there.
    expect(found([{ weekdays: [1], start: '22:00', end: '06:53', kind: 'work' }])).toMatchObject([
      { amount: 10 },
    ]);
    // The night shift ends on Wednesday at 07:00, and the trainee is home twelve minutes later.
    expect(found([{ weekdays: [3], start: '07:10', end: '09:00', kind: 'class' }], 'night')).toMatchObject([
      { amount: 2 },
    ]);
    expect(found([{ weekdays: [3], start: '07:12', end: '09:00', kind: 'class' }], 'night')).toEqual([]);
  });

  it('counts the pause of a split shift: the trainee stays', () => {
    expect(found([{ weekdays: [2], start: '13:00', end: '16:30', kind: 'class' }], 'split')).toMatchObject([
      { amount: 210 },
    ]);
  });

  it('keeps to the block’s own dates', () => {
    const block = { weekdays: [2], start: '08:00', end: '09:00', kind: 'class' as const };
    expect(found([{ ...block, from: '2027-02-03' }])).toEqual([]);
    expect(found([{ ...block, to: '2027-02-01' }])).toEqual([]);
    expect(found([{ ...block, from: '2027-02-02', to: '2027-02-02' }])).toHaveLength(1);
  });

  it('leaves term blocks out of closures, and has closure blocks only there', () => {
    const block = { weekdays: [2], start: '08:00', end: '09:00', kind: 'class' as const };
    const closures: Closures = [
      { from: '2027-02-02', to: '2027-02-02', name: 'Vrij', kind: 'public-holiday' },
    ];
    expect(found([{ ...block, when: 'term' }])).toHaveLength(1);
    expect(found([{ ...block, when: 'closures' }])).toEqual([]);
    expect(found([{ ...block, when: 'term' }], 'early', '2027-02-02', closures)).toEqual([]);
    expect(found([{ ...block, when: 'closures' }], 'early', '2027-02-02', closures)).toHaveLength(1);
    expect(found([block], 'early', '2027-02-02', closures)).toHaveLength(1);
  });

  it('does not know the hour of a clock change', () => {
    // The night of 27 March 2027 is an hour short on the clock face only: busy from 02:00 to 03:00 is 60 minutes.
    const busy = [{ date: '2027-03-28', start: '02:00', end: '03:00', kind: 'work' as const }];
    expect(found(busy, 'night', '2027-03-27')).toMatchObject([{ amount: 60 }]);
  });

  it('judges a frozen day, but not a historic one', () => {
    const world = semester({
      trainees: [trainee({ busy: [{ weekdays: [2], start: '08:00', end: '09:00', kind: 'class' }] })],
      pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-02' }],
    });
    const placements = [placement(world, {}, [{ date: '2027-02-02' }])];
    expect(causesOf('H6', world, placements)).toEqual(['busy 60/0 on 2027-02-02']);
    expect(causesOfReplan('H6', world, placements, plan(world, placements))).toEqual([]);
    expect(causesOfReplan('H6', world, placements, plan(world, []))).toEqual(['busy 60/0 on 2027-02-02']);
  });
});
