import { describe, expect, it } from 'vitest';
import { moduleInput, semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { blockWeeks } from './block-weeks.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf, traineesWith } from './testing/trainees.ts';

type Busy = TraineeInput['busy'][number];
const classOn = (weekdays: number[]): Busy => ({
  weekdays,
  start: '08:30',
  end: '16:30',
  kind: 'class',
  when: 'term',
});
const work = (weekdays: number[], when: 'term' | 'closures' = 'term'): Busy => ({
  weekdays,
  start: '08:00',
  end: '16:00',
  kind: 'work',
  when,
});

/** Ten weeks, Monday 1 February to Sunday 11 April 2027. */
const TEN_WEEKS = { start: '2027-02-01', end: '2027-04-11' };
const world = (...trainees: Partial<TraineeInput>[]) =>
  semester({ ...TEN_WEEKS, trainees: trainees.map((one) => trainee(one)) });
const inBlockWeeks = (value: number, ...trainees: Partial<TraineeInput>[]) =>
  pulled(blockWeeks, world(...trainees), value);
const isInBlocks = (days: number) => (one: ReturnType<typeof traineeOf>) =>
  one.modules.every(({ minDaysPerWeek }) => minDaysPerWeek === days);

describe('stage in block weeks', () => {
  it('has classes on all weekdays in four weeks of ten where they took two days of five in each, and the block after', () => {
    const later = trainee({ busy: [classOn([1, 3])], availableFrom: '2027-02-08' });
    expect(traineeOf(inBlockWeeks(4, later), 't1').busy).toEqual([
      { ...classOn([1, 2, 3, 4, 5]), to: '2027-02-28' },
    ]);
  });

  it('has the block first for half of the groups', () => {
    const four = ['a', 'b', 'c', 'd'].map((cohort) => ({ id: cohort, cohort, busy: [classOn([1, 3])] }));
    const { trainees } = inBlockWeeks(4, ...four);
    const ranges = trainees.map(({ busy: [block] }) => [block?.from, block?.to]);
    expect(ranges.filter(([from]) => from === '2027-03-15')).toHaveLength(2);
    expect(ranges.filter(([, to]) => to === '2027-02-28')).toHaveLength(2);
  });

  it('counts no weeks that are shut on every weekday', () => {
    // Nine school weeks, of which 3.6 for classes: four, the second of them being the week after the holiday.
    const closures = [
      { from: '2027-02-08', to: '2027-02-14', name: 'Krokus', kind: 'school-holiday' as const },
    ];
    const before = semester({
      ...TEN_WEEKS,
      closures,
      trainees: [trainee({ busy: [classOn([1, 3])], availableFrom: '2027-02-08' })],
    });
    expect(traineeOf(pulled(blockWeeks, before, 4), 't1').busy[0]?.to).toBe('2027-03-07');
  });

  it('leaves work where it is, and classes beside it', () => {
    // Four weekdays for the course, two of them class: five weeks of ten.
    const one = { busy: [classOn([1, 3]), work([5]), work([1, 2, 3, 4, 5], 'closures')] };
    const { busy, modules } = traineeOf(inBlockWeeks(5, { ...one, availableFrom: '2027-02-08' }), 't1');
    expect(busy).toEqual([
      { ...work([5]) },
      { ...work([1, 2, 3, 4, 5], 'closures') },
      { ...classOn([1, 2, 3, 4]), to: '2027-03-07' },
    ]);
    expect(modules[0]?.minDaysPerWeek).toBe(4);
  });

  it.each([3, 4, 5])('asks for %i days a week', (days) => {
    expect(traineesWith(inBlockWeeks(days, { busy: [classOn([1])] }), isInBlocks(days))).toEqual(['t1']);
  });

  it.each<[string, Partial<TraineeInput>]>([
    ['in the evening track', { track: 'evening' }],
    ['without class', { busy: [] }],
    ['with class on every weekday', { busy: [classOn([1, 2, 3, 4, 5])] }],
    ['with class in a part of the semester', { busy: [{ ...classOn([1]), to: '2027-03-01' }] }],
    ['with two weekdays for the course', { busy: [classOn([1]), work([3, 4, 5])] }],
    ['with 1259 minutes a week, short of three days of 7 hours', { maxStageMinutesPerWeek: 1259 }],
    ['who may come two days a week', { modules: [{ module: 'basis', maxDaysPerWeek: 2 }] }],
  ])('is not for somebody %s', (_who, over) => {
    const before = world({ busy: [classOn([1, 2])], ...over });
    expect(pulled(blockWeeks, before, 3)).toEqual(before);
  });

  it('is for somebody with 1260 minutes a week: three days of 7 hours, also where five are asked', () => {
    const one = { busy: [classOn([1, 2])], maxStageMinutesPerWeek: 1260 };
    expect(traineesWith(inBlockWeeks(5, one), isInBlocks(3))).toEqual(['t1']);
  });

  it('is not for somebody with an agreement', () => {
    const agreed = semester({
      ...TEN_WEEKS,
      modules: [moduleInput()],
      trainees: [trainee({ busy: [classOn([1])] })],
      pins: [{ trainee: 't1', module: 'basis', unit: 'u1' }],
    });
    expect(pulled(blockWeeks, agreed, 4)).toEqual(agreed);
  });

  it('does not ask for fewer days than before', () => {
    const one = { busy: [classOn([1])], modules: [{ module: 'basis', minDaysPerWeek: 4 }] };
    expect(traineesWith(inBlockWeeks(3, one), isInBlocks(4))).toEqual(['t1']);
  });
});
