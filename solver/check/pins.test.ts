import { describe, expect, it } from 'vitest';
import type { Placement } from '../domain/plan-schema.ts';
import { mentor, placement, plan, semester, trainee, unit } from '../testing/builders.ts';
import { breachesOf, causesOf, causesOfReplan } from '../testing/checker-findings.ts';

type PinInput = NonNullable<NonNullable<Parameters<typeof semester>[0]>['pins']>[number];
const pinned = (over: Partial<PinInput> = {}) => ({ trainee: 't1', module: 'basis', ...over });
const worldWith = (...pins: ReturnType<typeof pinned>[]) =>
  semester({ pins, units: [unit(), unit({ id: 'u2' })], mentors: [mentor(), mentor({ id: 'mentor2' })] });
const days = [{ date: '2027-02-02' }, { date: '2027-02-03', shift: 'late' }];
const found = (world: ReturnType<typeof worldWith>, where: { unit?: string; mentor?: string } = {}) =>
  causesOf('H17', world, [placement(world, where, days)]);

describe('H17 pins', () => {
  it('has a pinned module placed', () => {
    const world = worldWith(pinned({ unit: 'u2', days: [{ date: '2027-02-02', shift: 'early' }] }));
    expect(breachesOf('H17', world, [])).toEqual([
      { rule: 'H17', cause: 'not-placed', trainee: 't1', module: 'basis', amount: 1, found: 1, limit: 0 },
    ]);
    expect(found(worldWith(pinned()))).toEqual([]);
  });

  it('at the pinned unit', () => {
    expect(found(worldWith(pinned({ unit: 'u2' })), { unit: 'u2' })).toEqual([]);
    const world = worldWith(pinned({ unit: 'u2' }));
    expect(breachesOf('H17', world, [placement(world, {}, days)])).toEqual([
      {
        rule: 'H17',
        cause: 'unit',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
  });

  it('with the pinned primary mentor', () => {
    expect(found(worldWith(pinned({ mentor: 'mentor2' })), { mentor: 'mentor2' })).toEqual([]);
    const world = worldWith(pinned({ mentor: 'mentor2' }));
    expect(breachesOf('H17', world, [placement(world, {}, days)])).toMatchObject([
      { cause: 'mentor', mentor: 'mentor1' },
    ]);
  });

  it('has the pinned days, date and shift, among its own', () => {
    const wanting = (date: string, shift: string) => found(worldWith(pinned({ days: [{ date, shift }] })));
    expect(wanting('2027-02-03', 'late')).toEqual([]);
    expect(wanting('2027-02-03', 'early')).toEqual(['day 1/0 on 2027-02-03']);
    expect(wanting('2027-02-04', 'late')).toEqual(['day 1/0 on 2027-02-04']);
  });

  it('has no other days up to frozenUntil', () => {
    const frozen = (frozenUntil: string) =>
      found(worldWith(pinned({ frozenUntil, days: [{ date: '2027-02-02', shift: 'early' }] })));
    expect(frozen('2027-02-02')).toEqual([]);
    const otherShift = pinned({ frozenUntil: '2027-02-02', days: [{ date: '2027-02-02', shift: 'late' }] });
    expect(found(worldWith(otherShift))).toEqual(['day 1/0 on 2027-02-02', 'frozen 1/0 on 2027-02-02']);
    expect(frozen('2027-02-03')).toEqual(['frozen 1/0 on 2027-02-03']);
    expect(found(worldWith(pinned({ frozenUntil: '2027-02-01' })))).toEqual([]);
    expect(found(worldWith(pinned({ frozenUntil: '2027-02-02' })))).toEqual(['frozen 1/0 on 2027-02-02']);
  });

  it.each(['u1', 's1', 'e1'])('keeps a trainee away from what they exclude: %s', (excluded) => {
    const excluding = (...excludes: string[]) =>
      semester({ units: [unit(), unit({ id: 'u2' })], trainees: [trainee({ excludes })] });
    expect(causesOf('H17', excluding(excluded), [placement(semester(), {}, days)])).toEqual(['excludes 1/0']);
    expect(causesOf('H17', excluding('u2'), [placement(semester(), {}, days)])).toEqual([]);
  });

  it('excludes hold for history too', () => {
    const world = semester({
      trainees: [trainee({ excludes: ['u1'] })],
      pins: [pinned({ frozenUntil: '2027-03-01', days: days.map((d) => ({ shift: 'early', ...d })) })],
    });
    expect(causesOf('H17', world, [placement(world, {}, days)])).toEqual(['excludes 1/0']);
  });
});

describe('H17 history', () => {
  const world = worldWith(
    pinned({
      frozenUntil: '2027-02-02',
      days: [
        { date: '2027-02-02', shift: 'early' },
        { date: '2027-02-02', shift: 'late' },
      ],
    }),
  );
  const published = plan(world, [placement(world, {}, days)]);
  const history = (now: Placement) =>
    causesOfReplan('H17', world, [now], published).filter((text) => text.startsWith('history'));
  const differs = ['history 1/0 on 2027-02-02'];

  it('is copied from the published plan', () => {
    expect(history(placement(world, {}, days))).toEqual([]);
  });

  it.each([
    ['unit', placement(world, { unit: 'u2' }, days.slice(0, 1))],
    ['shift', placement(world, {}, [{ date: '2027-02-02', shift: 'late' }])],
    ['mentor', placement(world, {}, [{ date: '2027-02-02', mentor: 'mentor2' }])],
    ['journey', placement(world, {}, [{ date: '2027-02-02', mode: 'car' }])],
  ])('does not differ in %s', (_what, now) => {
    expect(history(now)).toEqual(differs);
  });

  it('does not differ in one minute of a way back', () => {
    const now = placement(world, {}, days);
    const later = now.days.map((day) => ({ ...day, back: { ...day.back, minutes: day.back.minutes + 1 } }));
    expect(history({ ...now, days: later })).toEqual(differs);
  });

  it('is up to frozenUntil, and what was published', () => {
    expect(history(placement(world, {}, [{ date: '2027-02-03', shift: 'early' }]))).toEqual([]);
    expect(history(placement(world, {}, [{ date: '2027-02-01', shift: 'early' }]))).toEqual([]);
  });

  it('is only of a plan that replans', () => {
    const now = placement(world, {}, [{ date: '2027-02-02', shift: 'late' }]);
    expect(causesOf('H17', world, [now]).filter((text) => text.startsWith('history'))).toEqual([]);
  });
});
