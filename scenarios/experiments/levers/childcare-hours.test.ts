import { describe, expect, it } from 'vitest';
import type { Semester, SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { LEUVEN, semester, trainee } from '../../../solver/testing/builders.ts';
import { childcareHours } from './childcare-hours.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf } from './testing/trainees.ts';

/** A child with usual hours, one with shorter hours, one with longer hours. */
function family(over: Partial<SemesterInput> = {}): Semester {
  const child = { ...LEUVEN, weekdays: [1, 2, 3, 4, 5] };
  return semester({
    trainees: [
      trainee({ id: 'usual', childcare: child }),
      trainee({ id: 'shorter', childcare: { ...child, opens: '07:30', closes: '18:00' } }),
      trainee({ id: 'longer', childcare: { ...child, opens: '06:30', closes: '21:00' } }),
    ],
    ...over,
  });
}

/** Of that child, as the rules read them. */
function hours(world: Semester, id: string): readonly string[] {
  const { opens, closes } = traineeOf(world, id).childcare ?? {};
  return [opens ?? world.childcare.opens, closes ?? world.childcare.closes];
}

describe('the same opening hours everywhere', () => {
  it.each([
    ['07:00-18:30', '07:00', '18:30'],
    ['07:00-20:00', '07:00', '20:00'],
    ['06:00-22:00', '06:00', '22:00'],
  ])('of %s widen what is shorter and cut what is longer', (value, opens, closes) => {
    const world = pulled(childcareHours, family(), value);
    for (const id of ['usual', 'shorter', 'longer']) expect(hours(world, id)).toEqual([opens, closes]);
    expect(world.childcare.weekdays).toEqual([1, 2, 3, 4, 5]);
  });

  it('are never cut for who has an agreement, and widened for them too', () => {
    const agreed = family({
      pins: ['usual', 'shorter', 'longer'].map((id) => ({ trainee: id, module: 'basis', unit: 'u1' })),
    });
    const short = pulled(childcareHours, agreed, '07:00-18:30');
    expect(hours(short, 'usual')).toEqual(['07:00', '20:00']);
    expect(hours(short, 'shorter')).toEqual(['07:00', '18:30']);
    expect(hours(short, 'longer')).toEqual(['06:30', '21:00']);
    const long = pulled(childcareHours, agreed, '06:00-22:00');
    expect(hours(long, 'longer')).toEqual(['06:00', '22:00']);
  });

  it('know midnight as the end of the day', () => {
    const untilMidnight = family({
      childcare: { closes: '00:00' },
      pins: [{ trainee: 'usual', module: 'basis', unit: 'u1' }],
    });
    expect(hours(pulled(childcareHours, untilMidnight, '06:00-22:00'), 'usual')).toEqual(['06:00', '00:00']);
  });

  it('say so', () => {
    expect(childcareHours.says('06:00-22:00')).toEqual({
      nl: 'Alle kinderopvang is open van 06:00 tot 22:00.',
      en: 'All childcare is open from 06:00 to 22:00.',
    });
  });

  it('are hours that the lever has', () => {
    expect(() => pulled(childcareHours, family(), '05:00-23:00')).toThrow(RangeError);
  });
});
