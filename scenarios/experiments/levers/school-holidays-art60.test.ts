import { describe, expect, it } from 'vitest';
import { busyOccurrencesOn } from '../../../solver/domain/busy-occurrences.ts';
import { datesBetween, isoDateOf } from '../../../solver/domain/calendar.ts';
import { closureCalendar } from '../../../solver/domain/closures.ts';
import type { Semester, SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { isoDate } from '../../../solver/domain/values.ts';
import { semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { schoolHolidaysArt60 } from './school-holidays-art60.ts';
import { schoolHolidaysEvening } from './school-holidays-evening.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf } from './testing/trainees.ts';

const CLOSURES: SemesterInput['closures'] = [
  { from: '2027-03-29', to: '2027-04-11', name: 'Paasvakantie', kind: 'school-holiday' },
  { from: '2027-03-29', to: '2027-03-29', name: 'Paasmaandag', kind: 'public-holiday' },
  { from: '2027-05-06', to: '2027-05-06', name: 'Hemelvaart', kind: 'public-holiday' },
];
/** Class on Monday and Tuesday, work on Wednesday; in closures full-time at work. */
const BUSY: TraineeInput['busy'] = [
  { weekdays: [1, 2], start: '08:30', end: '16:30', kind: 'class', when: 'term' },
  { weekdays: [3], start: '08:00', end: '16:00', kind: 'work', when: 'term' },
  { weekdays: [1, 2, 3, 4, 5], start: '08:00', end: '16:00', kind: 'work', when: 'closures' },
];

function contract(over: Partial<TraineeInput> = {}): Semester {
  return semester({ closures: CLOSURES, trainees: [trainee({ status: 'art60', busy: BUSY, ...over })] });
}

/** Dates with work, from a Monday to a Sunday. */
function workdays(world: Semester, monday: string, sunday: string): string[] {
  const closures = closureCalendar(world.closures);
  return datesBetween(isoDate.parse(monday), isoDate.parse(sunday))
    .filter((day) =>
      busyOccurrencesOn(traineeOf(world, 't1').busy, day, closures).some(({ kind }) => kind === 'work'),
    )
    .map(isoDateOf);
}

const EASTER = ['2027-03-29', '2027-04-04'] as const;
const ASCENSION = ['2027-05-03', '2027-05-09'] as const;

describe('school holidays for art. 60', () => {
  const freed = pulled(schoolHolidaysArt60, contract(), 'freed-as-in-term');

  it('free Thursday and Friday, as in term; days of class are days of work', () => {
    expect(workdays(contract(), ...EASTER)).toHaveLength(5);
    expect(workdays(freed, ...EASTER)).toEqual(['2027-03-29', '2027-03-30', '2027-03-31']);
  });

  it('leave a public holiday outside them as it was', () => {
    expect(workdays(freed, ...ASCENSION)).toEqual(workdays(contract(), ...ASCENSION));
    expect(workdays(freed, ...ASCENSION)).toEqual(['2027-05-05', '2027-05-06']);
  });

  it('allow the modules too', () => {
    const [asked] = traineeOf(freed, 't1').modules;
    expect(freed.modules.find(({ id }) => id === asked?.module)?.inSchoolHolidays).toBe(true);
  });

  it('free every weekday where work in term is on evenings only', () => {
    const evenings = contract({
      busy: [
        { weekdays: [1, 2, 3, 4, 5], start: '16:00', end: '20:00', kind: 'work', when: 'term' },
        { weekdays: [1, 2], start: '08:00', end: '16:00', kind: 'work', when: 'closures' },
      ],
    });
    expect(workdays(evenings, ...EASTER)).toHaveLength(2);
    expect(workdays(pulled(schoolHolidaysArt60, evenings, 'freed-as-in-term'), ...EASTER)).toEqual([]);
  });

  it('stay within the dates of the work', () => {
    const april = contract({
      busy: [
        {
          weekdays: [4],
          start: '08:00',
          end: '16:00',
          kind: 'work',
          when: 'closures',
          from: '2027-04-01',
          to: '2027-05-06',
        },
      ],
    });
    expect(traineeOf(pulled(schoolHolidaysArt60, april, 'freed-as-in-term'), 't1').busy).toEqual([
      { ...traineeOf(april, 't1').busy[0], from: '2027-04-12', to: '2027-05-06' },
    ]);
  });

  it.each(['lde', 'maatwerk', 'regular'] as const)('are not for %s', (status) => {
    const other = contract({ status });
    expect(pulled(schoolHolidaysArt60, other, 'freed-as-in-term')).toEqual(other);
  });

  it('share the copy of a module with evening trainees', () => {
    const both = semester({
      closures: CLOSURES,
      trainees: [trainee({ status: 'art60', busy: BUSY }), trainee({ id: 't2', track: 'evening' })],
    });
    const evening = pulled(schoolHolidaysEvening, both, 'allowed');
    const [one, other] = [
      pulled(schoolHolidaysArt60, evening, 'freed-as-in-term'),
      pulled(schoolHolidaysEvening, pulled(schoolHolidaysArt60, both, 'freed-as-in-term'), 'allowed'),
    ];
    expect(one).toEqual(other);
    expect(one.modules).toHaveLength(2);
  });

  it('say so', () => {
    expect(schoolHolidaysArt60.says('freed-as-in-term').nl).toBe(
      'Art. 60-cursisten mogen ook in de schoolvakanties stage lopen, en het OCMW geeft hun dan dezelfde weekdagen vrij als buiten de vakanties.',
    );
    expect(schoolHolidaysArt60.says('as-now').nl).toBe(
      'Art. 60-cursisten werken in de schoolvakanties voltijds, zoals nu.',
    );
  });
});
