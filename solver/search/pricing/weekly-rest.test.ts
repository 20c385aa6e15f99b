import { describe, expect, it } from 'vitest';
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import { semester, type TraineeInput, trainee } from '../../testing/builders.ts';
import { preparedFor } from '../../testing/prepared-for.ts';
import { RESTED, restTail, UNRESTED } from './weekly-rest.ts';

/** All day from a weekday on, and on the Monday after. */
function classFrom(weekday: number): TraineeInput['busy'] {
  const hours = { start: '00:00', end: '23:00', kind: 'class' as const };
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day >= weekday);
  return [
    { weekdays, ...hours },
    { date: '2027-02-08', ...hours },
  ];
}

/** Moment on a day of the first week, which begins on Monday 1 February 2027. */
function moment(day: number, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return day * MINUTES_PER_DAY + hours * 60 + minutes;
}

function tailOf(stage: readonly (readonly [number, number])[], busy: TraineeInput['busy'] = []): number {
  const world = semester({ trainees: [trainee({ busy })] });
  const { horizon, daysOf } = preparedFor(world);
  const stretches = stage.map(([start, end]) => ({ start, end }));
  return restTail(stretches, 0, daysOf(0), horizon, world.rules);
}

describe('the rest of a week', () => {
  it('takes 35 hours between two days of stage', () => {
    const monday: [number, number] = [moment(0, '07:00'), moment(0, '14:30')];
    const rest = (start: string) => tailOf([monday, [moment(2, start), moment(2, '23:59')]], classFrom(4));
    expect(rest('01:30')).toBe(RESTED);
    expect(rest('01:29')).toBe(UNRESTED);
  });

  it('may come before the first day, and not during a night that began the week before', () => {
    const tuesday: [number, number] = [moment(1, '11:00'), moment(1, '18:00')];
    expect(tailOf([tuesday], classFrom(3))).toBe(RESTED);
    expect(tailOf([[moment(1, '10:59'), moment(1, '18:00')]], classFrom(3))).toBe(UNRESTED);
    expect(tailOf([[moment(0, '00:00'), moment(0, '00:01')], tuesday], classFrom(3))).toBe(UNRESTED);
  });

  it('runs on into the next week, whose stage may then not begin too soon', () => {
    const daily = [0, 1, 2, 3, 4, 5].map((day): [number, number] => [
      moment(day, '08:00'),
      moment(day, '20:00'),
    ]);
    expect(tailOf(daily)).toBe(moment(5, '20:00'));
    const early = [...daily.slice(0, 5), [moment(5, '07:00'), moment(5, '13:00')] as const];
    expect(tailOf(early)).toBe(RESTED);
    expect(tailOf([...daily.slice(0, 5), [moment(5, '07:00'), moment(5, '13:01')] as const])).toBe(
      moment(5, '13:01'),
    );
  });

  it('is kept from by class and by work, not by the family', () => {
    const daily = [0, 1, 2, 3, 4].map((day): [number, number] => [
      moment(day, '08:00'),
      moment(day, '20:00'),
    ]);
    const weekend = (kind: 'class' | 'work' | 'family') =>
      tailOf(daily, [{ weekdays: [6, 7], start: '10:00', end: '12:00', kind }]);
    expect(weekend('class')).toBe(moment(6, '12:00'));
    expect(weekend('work')).toBe(moment(6, '12:00'));
    expect(weekend('family')).toBe(RESTED);
  });
});
