import { describe, expect, it } from 'vitest';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import { LEUVEN, semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { pulled } from './testing/pulled.ts';
import { traineesWith } from './testing/trainees.ts';
import { weekendChildcare } from './weekend-childcare.ts';

const child = (weekdays: number[], weekendCare = false): TraineeInput['childcare'] => ({
  ...LEUVEN,
  weekdays,
  weekendCare,
});
const isCaredFor = ({ childcare }: Trainee) => childcare?.weekendCare === true;

/** Four who need it on Saturday; one on weekdays only, one who has it, one without a child. */
const SEVEN = {
  trainees: [
    ...['t1', 't2', 't3', 't4'].map((id) => trainee({ id, childcare: child([1, 2, 6]) })),
    trainee({ id: 'weekdays', childcare: child([1, 2, 3, 4, 5]) }),
    trainee({ id: 'cared-for', childcare: child([1, 7], true) }),
    trainee({ id: 'childless' }),
  ],
};

describe('childcare at weekends', () => {
  it.each([
    [0, 0],
    [25, 1],
    [50, 2],
    [100, 4],
  ])('at %i per cent is for %i more', (percent, more) => {
    const world = pulled(weekendChildcare, semester(SEVEN), percent);
    expect(traineesWith(world, isCaredFor)).toHaveLength(1 + more);
    expect(traineesWith(world, isCaredFor)).not.toContain('weekdays');
  });

  it('is needed by nobody on days on which childcare is open', () => {
    const openOnSaturday = semester({ ...SEVEN, childcare: { weekdays: [1, 2, 3, 4, 5, 6] } });
    expect(traineesWith(pulled(weekendChildcare, openOnSaturday, 100), isCaredFor)).toEqual(['cared-for']);
  });

  it('says so', () => {
    expect(weekendChildcare.says(25)).toEqual({
      nl: 'Van de ouders die in het weekend geen opvang hebben voor hun kind, krijgt 25 % die, ook op feestdagen.',
      en: 'Of the parents who have no care for their child at weekends, 25 % get it, on public holidays too.',
    });
  });
});
