import { expect, it } from 'vitest';
import { placement, semester } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

/** By bike it is 12 minutes each way, by car 9. */
function longJourneys(longJourneyMinutes: number): number {
  const world = semester({ rules: { longJourneyMinutes } });
  const days = [{ date: '2027-03-01' }, { date: '2027-03-02', mode: 'car' as const }];
  return terms(world, [placement(world, {}, days)]).S2;
}

it('S2 is twice the minutes of each journey beyond what is long', () => {
  expect(longJourneys(12)).toBe(0);
  // 2 × (1 + 1), the drives being shorter
  expect(longJourneys(11)).toBe(4);
  // 2 × (4 + 4 + 1 + 1)
  expect(longJourneys(8)).toBe(20);
});
