import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, trainee, unit } from '../../testing/builders.ts';
import { errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const START = '2027-03-02';
const rangeUntil = (to: string) => ({ from: START, to });

describe('a range', () => {
  const places = [
    ['end', 'start', (to: string) => ({ start: START, end: to })],
    [
      'closures[0].to',
      'from',
      (to: string) => ({ closures: [{ ...rangeUntil(to), name: 'Brug', kind: 'other' as const }] }),
    ],
    ['modules[0] (basis).to', 'from', (to: string) => ({ modules: [moduleInput(rangeUntil(to))] })],
    ['units[0] (u1).to', 'from', (to: string) => ({ units: [unit(rangeUntil(to))] })],
    [
      'units[0] (u1).offers[0].to',
      'from',
      (to: string) => ({
        units: [unit({ offers: [{ weekdays: [1], shift: 'early', places: 1, ...rangeUntil(to) }] })],
      }),
    ],
    [
      'mentors[0] (mentor1).absences[0].to',
      'from',
      (to: string) => ({ mentors: [mentor({ absences: [rangeUntil(to)] })] }),
    ],
    [
      'trainees[0] (t1).availableUntil',
      'availableFrom',
      (to: string) => ({ trainees: [trainee({ availableFrom: START, availableUntil: to })] }),
    ],
    [
      'trainees[0] (t1).busy[0].to',
      'from',
      (to: string) => ({
        trainees: [
          trainee({
            busy: [{ weekdays: [1], start: '08:00', end: '12:00', kind: 'class', ...rangeUntil(to) }],
          }),
        ],
      }),
    ],
  ] as const;

  it.each(places)('does not end before it starts: %s', (path, field, until) => {
    expect(errorsWith(until('2027-03-01'))).toEqual({
      nl: [
        `${path}: "2027-03-01" is geen datum op of na 2027-03-02 (${field}). Verbeter een van de twee datums.`,
      ],
      en: [
        `${path}: "2027-03-01" is not a date on or after 2027-03-02 (${field}). Correct one of the two dates.`,
      ],
    });
  });

  it.each(places)('may be one day: %s', (_, __, until) => {
    expect(errorsWith(until(START))).toEqual(NO_PROBLEMS);
  });

  it('may be open at either side', () => {
    expect(
      errorsWith({ modules: [moduleInput({ from: '2027-05-01' })], units: [unit({ to: '2027-04-01' })] }),
    ).toEqual(NO_PROBLEMS);
  });
});
