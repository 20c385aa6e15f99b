import { expect, it } from 'vitest';
import { mentor, placement, semester } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

it('S4 is 20 for each day with another mentor than the primary one, frozen days too', () => {
  const world = semester({
    mentors: ['mentor1', 'mentor2', 'mentor3'].map((id) => mentor({ id })),
    pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-02' }],
  });
  const days = [
    { date: '2027-03-01' },
    { date: '2027-03-02', mentor: 'mentor2' },
    { date: '2027-03-03', mentor: 'mentor3' },
    { date: '2027-03-04' },
  ];
  expect(terms(world, [placement(world, {}, days)]).S4).toBe(40);
  expect(terms(world, [placement(world, {}, [{ date: '2027-03-01' }])]).S4).toBe(0);
});
