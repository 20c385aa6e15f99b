import { describe, expect, it } from 'vitest';
import { semesterInput, type TraineeInput, trainee } from '../../testing/builders.ts';
import { errorLines, errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const WORK = { start: '08:00', end: '12:00', kind: 'work' as const };
const busy = (block: TraineeInput['busy'][number]) => errorsWith({ trainees: [trainee({ busy: [block] })] });

describe('a busy block', () => {
  it('is on weekdays or on a date', () => {
    expect(busy({ ...WORK, weekdays: [1] })).toEqual(NO_PROBLEMS);
    expect(busy({ ...WORK, date: '2027-03-01' })).toEqual(NO_PROBLEMS);
  });

  it('is not on both', () => {
    expect(busy({ ...WORK, weekdays: [1, 2], date: '2027-03-01' })).toEqual({
      nl: [
        'trainees[0] (t1).busy[0]: { "weekdays": […], "date": "2027-03-01" } is geen blok met ofwel weekdays ofwel date. Schrap één van de twee.',
      ],
      en: [
        'trainees[0] (t1).busy[0]: { "weekdays": […], "date": "2027-03-01" } is not a block with either weekdays or date. Remove one of the two.',
      ],
    });
  });

  it('is not on neither', () => {
    expect(busy(WORK)).toEqual({
      nl: [
        'trainees[0] (t1).busy[0]: { "start": "08:00", "end": "12:00", "kind": "work" } is geen blok met ofwel weekdays ofwel date. Schrijf op welke weekdagen het terugkomt, of op welke datum het valt.',
      ],
      en: [
        'trainees[0] (t1).busy[0]: { "start": "08:00", "end": "12:00", "kind": "work" } is not a block with either weekdays or date. Write on which weekdays it recurs, or on which date it falls.',
      ],
    });
  });

  it('takes an empty list of weekdays for one not given', () => {
    expect(busy({ ...WORK, weekdays: [], date: '2027-03-01' })).toEqual(NO_PROBLEMS);
    expect(busy({ ...WORK, weekdays: [] }).nl).toEqual([
      'trainees[0] (t1).busy[0]: { "start": "08:00", "end": "12:00", "kind": "work", "weekdays": [] } is geen blok met ofwel weekdays ofwel date. Schrijf op welke weekdagen het terugkomt, of op welke datum het valt.',
    ]);
  });

  it('with a malformed date has one all the same', () => {
    const trainees = [{ ...trainee(), busy: [{ ...WORK, date: 'maandag' }] }];
    expect(errorLines({ ...semesterInput(), trainees }).nl).toHaveLength(1);
  });
});
