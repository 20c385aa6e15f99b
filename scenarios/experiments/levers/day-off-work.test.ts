import { describe, expect, it } from 'vitest';
import type { BusyBlock, Trainee } from '../../../solver/domain/semester-schema.ts';
import { semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { dayOffWork } from './day-off-work.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf, traineesWith } from './testing/trainees.ts';

type BusyInput = TraineeInput['busy'][number];
const work = (weekdays: number[], over: Partial<BusyInput> = {}): BusyInput => ({
  weekdays,
  start: '08:30',
  end: '16:30',
  kind: 'work',
  ...over,
});
const workdays = ({ busy }: Trainee) => busy.filter(({ kind }) => kind === 'work').map(daysOf);
const daysOf = ({ weekdays }: BusyBlock) => weekdays;

function withBusy(status: TraineeInput['status'], ...busy: BusyInput[]) {
  return semester({ trainees: [trainee({ status, busy })] });
}

describe('one weekday off work', () => {
  it('takes one of four working days, and leaves class and family', () => {
    const family: BusyInput = { weekdays: [1, 2, 3, 4, 7], start: '07:00', end: '22:00', kind: 'family' };
    const before = withBusy('employed', work([1, 2, 3, 4]), family);
    const after = traineeOf(pulled(dayOffWork, before, 100), 't1');
    const [left = []] = workdays(after);
    expect(left).toHaveLength(3);
    expect([1, 2, 3, 4]).toEqual(expect.arrayContaining([...left]));
    expect(after.busy[1]).toEqual(traineeOf(before, 't1').busy[1]);
  });

  it('takes the day in term and in holidays: of art. 60 the whole of Thursday', () => {
    const inTerm = work([4], { when: 'term' });
    const inHolidays = work([1, 2, 3, 4, 5], { when: 'closures' });
    const after = pulled(dayOffWork, withBusy('art60', inTerm, inHolidays), 100);
    expect(workdays(traineeOf(after, 't1'))).toEqual([[1, 2, 3, 5]]);
  });

  it('leaves work on one date, at weekends only or in holidays only', () => {
    const blocks = [
      { start: '08:30', end: '16:30', kind: 'work', date: '2027-03-01' } as const,
      work([6, 7]),
      work([1, 2], { when: 'closures' }),
    ];
    const before = withBusy('employed', ...blocks);
    expect(pulled(dayOffWork, before, 100)).toEqual(before);
  });

  it.each(['regular', 'vdab', 'lde', 'maatwerk'] as const)('is not for %s', (status) => {
    const before = withBusy(status, work([1, 2]));
    expect(pulled(dayOffWork, before, 100)).toEqual(before);
  });

  it('gives whoever is chosen at 50 % the same day at 100 %', () => {
    const eight = semester({
      trainees: Array.from({ length: 8 }, (_, i) =>
        trainee({ id: `t${i}`, status: 'employed', busy: [work([1, 2, 3, 4, 5])] }),
      ),
    });
    const [half, all] = [pulled(dayOffWork, eight, 50), pulled(dayOffWork, eight, 100)];
    const freed = traineesWith(half, (one) => workdays(one)[0]?.length === 4);
    expect(freed).toHaveLength(4);
    for (const id of freed) expect(traineeOf(all, id)).toEqual(traineeOf(half, id));
  });

  it('says so', () => {
    expect(dayOffWork.says(25)).toEqual({
      nl: 'Van de werknemers en art. 60-cursisten die op weekdagen werken, krijgt 25 % van de werkgever één vaste weekdag vrij.',
      en: 'Of the employed and art. 60 trainees who work on weekdays, 25 % get one fixed weekday off from their employer.',
    });
  });
});
