import { describe, expect, it } from 'vitest';
import { LEUVEN, semesterInput, trainee } from '../../testing/builders.ts';
import { errorLines, errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

interface Hours {
  readonly opens?: string;
  readonly closes?: string;
}

const child = (hours: Hours) => ({
  trainees: [trainee({ childcare: { ...LEUVEN, weekdays: [1], ...hours } })],
});

describe('childcare', () => {
  it('does not close before it opens', () => {
    expect(errorsWith({ childcare: { opens: '08:00', closes: '07:59' } })).toEqual({
      nl: [
        'childcare.closes: "07:59" is geen sluitingsuur op of na 08:00, wanneer de opvang opengaat. Verbeter het uur; middernacht aan het einde van de dag is 00:00.',
      ],
      en: [
        'childcare.closes: "07:59" is not a closing time at or after 08:00, when childcare opens. Correct the time; midnight at the end of the day is 00:00.',
      ],
    });
    expect(errorsWith({ childcare: { opens: '08:00', closes: '08:00' } })).toEqual(NO_PROBLEMS);
  });

  it('may close at midnight', () => {
    expect(errorsWith({ childcare: { opens: '20:00', closes: '00:00' } })).toEqual(NO_PROBLEMS);
  });

  it('of a child keeps to the usual hours where it has none of its own', () => {
    expect(errorsWith(child({ opens: '20:01' }))).toEqual({
      nl: [
        'trainees[0] (t1).childcare.opens: "20:01" is geen openingsuur op of voor 20:00, wanneer de opvang sluit. Verbeter het uur; middernacht aan het einde van de dag is 00:00.',
      ],
      en: [
        'trainees[0] (t1).childcare.opens: "20:01" is not an opening time at or before 20:00, when childcare closes. Correct the time; midnight at the end of the day is 00:00.',
      ],
    });
    expect(errorsWith(child({ opens: '20:00' }))).toEqual(NO_PROBLEMS);
    expect(errorsWith(child({ closes: '06:59' })).nl).toHaveLength(1);
    expect(errorsWith(child({ closes: '07:00' }))).toEqual(NO_PROBLEMS);
    expect(errorsWith({ childcare: { closes: '21:00' }, ...child({ opens: '20:30' }) })).toEqual(NO_PROBLEMS);
  });

  it('is one fault for all children who follow it', () => {
    expect(errorsWith({ childcare: { opens: '08:00', closes: '07:00' }, ...child({}) }).nl).toHaveLength(1);
  });

  it('is not judged by an hour that is malformed', () => {
    expect(errorLines({ ...semesterInput(), childcare: { opens: '21:00', closes: '22 uur' } }).en).toEqual([
      'childcare.closes: "22 uur" is not a time from 00:00 to 23:59 (HH:MM). Write "07:30", for example.',
    ]);
  });
});
