import { describe, expect, it } from 'vitest';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { mentor, placement, plan, semester, trainee, unit } from '../../solver/testing/builders.ts';
import { isSound, judge } from './judgement.ts';
import { placementKey } from './life-of-a-plan.ts';

const MONDAYS = [{ date: '2027-02-01' }, { date: '2027-02-08' }, { date: '2027-02-15' }];
const TUESDAYS = [{ date: '2027-02-02' }, { date: '2027-02-09' }, { date: '2027-02-16' }];
const FRIDAYS = [{ date: '2027-02-05' }, { date: '2027-02-12' }, { date: '2027-02-19' }];

const world = (over: Parameters<typeof semester>[0] = {}) =>
  semester({
    units: [unit(), unit({ id: 'u2' })],
    mentors: [mentor(), mentor({ id: 'mentor2', unit: 'u2' })],
    trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3' })],
    ...over,
  });

/** t1 on Mondays and t2 on Tuesdays at u1, t3 on Fridays at u2. */
const planned = plan(world(), [
  placement(world(), {}, MONDAYS),
  placement(world(), { trainee: 't2' }, TUESDAYS),
  placement(world(), { trainee: 't3', unit: 'u2', mentor: 'mentor2' }, FRIDAYS),
]);

const judged = (today: Semester) => judge(planned, today, null, []);
const touched = (today: Semester) => [...judged(today).touched.values()].map((one) => one.placement.trainee);

describe('a plan held against the semester of today', () => {
  it('is sound as long as nothing that it rests on has changed', () => {
    expect(isSound(judged(world()))).toBe(true);
  });

  const offer = (weekdays: number[]) => ['early'].map((shift) => ({ weekdays, shift, places: 9 }));

  it.each([
    [
      'an offer that is withdrawn',
      world({ units: [unit({ offers: offer([1, 3]) }), unit({ id: 'u2' })] }),
      ['t2'],
    ],
    [
      'a place too few on one day',
      world({ units: [unit({ exceptions: [{ date: '2027-02-08', places: 0 }] }), unit({ id: 'u2' })] }),
      ['t1'],
    ],
    ['a unit that stops', world({ units: [unit()], mentors: [mentor()] }), ['t3']],
    [
      'a mentor who is away',
      world({
        mentors: [
          mentor({ absences: [{ from: '2027-02-09', to: '2027-02-09' }] }),
          mentor({ id: 'mentor2', unit: 'u2' }),
        ],
      }),
      ['t2'],
    ],
    ['a mentor who is gone', world({ mentors: [mentor(), mentor({ id: 'mentor3', unit: 'u2' })] }), ['t3']],
    ['a trainee who stops', world({ trainees: [trainee(), trainee({ id: 't2' })] }), ['t3']],
    [
      'a trainee who can not be there',
      world({
        trainees: [trainee({ availableFrom: '2027-02-08' }), trainee({ id: 't2' }), trainee({ id: 't3' })],
      }),
      ['t1'],
    ],
    [
      'a module that is done',
      world({
        trainees: [
          trainee({ modules: [{ module: 'basis', done: true }] }),
          trainee({ id: 't2' }),
          trainee({ id: 't3' }),
        ],
      }),
      ['t1'],
    ],
    ['a new pin elsewhere', world({ pins: [{ trainee: 't2', module: 'basis', unit: 'u2' }] }), ['t2']],
    [
      'a day of rest that is asked between work and stage',
      world({
        trainees: [
          trainee(),
          trainee({ id: 't2', busy: [{ date: '2027-02-08', start: '20:00', end: '23:59', kind: 'work' }] }),
          trainee({ id: 't3' }),
        ],
      }),
      ['t2'],
    ],
  ] as const)('is touched by %s only there', (_what, today, who) => {
    expect(touched(today)).toEqual(who);
  });

  it('names what is gone', () => {
    const { touched: all } = judged(world({ units: [unit()], mentors: [mentor()] }));
    expect(all.get(placementKey({ trainee: 't3', module: 'basis' }))?.losses).toEqual([
      { kind: 'unit', id: 'u2' },
    ]);
  });

  it('says what is asked today and not in it', () => {
    const today = world({
      trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3' }), trainee({ id: 't4' })],
    });
    expect(judged(today).notSettled).toEqual([{ trainee: 't4', module: 'basis' }]);
    expect(isSound(judged(today))).toBe(true);
  });

  it('is against a pin that it does not place, which touches no placement', () => {
    const today = world({
      trainees: [trainee(), trainee({ id: 't2' }), trainee({ id: 't3' }), trainee({ id: 't4' })],
      pins: [{ trainee: 't4', module: 'basis', unit: 'u1' }],
    });
    expect(touched(today)).toEqual([]);
    expect(isSound(judged(today))).toBe(false);
  });
});
