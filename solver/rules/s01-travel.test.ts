import { expect, it } from 'vitest';
import { momentOf, wallTimeOf } from '../domain/calendar.ts';
import { placement, semester, trainee } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

/** By bike it is 12 minutes each way, by car 9. */
const MONDAY = { date: '2027-03-01' };
const TUESDAY_BY_CAR = { date: '2027-03-02', mode: 'car' as const };

it('S1 is the minutes of every journey, out and back', () => {
  const world = semester();
  // 2 × 12 + 2 × 9
  expect(terms(world, [placement(world, {}, [MONDAY, TUESDAY_BY_CAR])]).S1).toBe(42);
});

it('S1 is multiplied by its weight', () => {
  const world = semester({ rules: { weights: { S1: 3 } } });
  expect(terms(world, [placement(world, {}, [MONDAY])]).S1).toBe(72);
});

it('S1 counts frozen days too', () => {
  const world = semester({ pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }] });
  expect(terms(world, [placement(world, {}, [MONDAY])]).S1).toBe(24);
});

it('S1 counts a journey that arrives before it departs as nothing, and goes by the legs', () => {
  const world = semester();
  const made = placement(world, {}, [MONDAY]);
  const backwards = made.days.map((day) => {
    const legs = day.out.legs.map((leg) => ({ ...leg, arrive: wallTimeOf(momentOf('2027-03-01T00:00')) }));
    return { ...day, out: { ...day.out, legs, minutes: 500 } };
  });
  expect(terms(world, [{ ...made, days: backwards }]).S1).toBe(12);
});

it('S1 counts the call at childcare as part of the journey', () => {
  const childcare = { lat: 50.865, lon: 4.71, weekdays: [1] };
  const world = semester({ trainees: [trainee({ childcare })] });
  // Each way 12 to the childcare, 5 there, and 2 to park at the site next door.
  expect(terms(world, [placement(world, {}, [{ ...MONDAY, callMinutes: 5 }])]).S1).toBe(38);
});
