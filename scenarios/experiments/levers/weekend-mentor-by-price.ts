/**
 * Lever: a weekend mentor where it is worth most. Every unit without one is opened on paper, and the prices of what is
 * short today tell how many modules each would help place; the dearest come first, of equal ones the lot decides.
 */
import { say } from '../../../solver/domain/sentence.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';
import { unitsWithoutWeekend, withWeekendGuidance } from './weekend-guidance.ts';

export const weekendMentorByPrice: Lever = {
  id: 'weekend-mentor-by-price',
  name: say('Weekendmentor, afdelingen op prijs gekozen', 'Weekend mentor, units chosen by price'),
  unit: say('afdelingen', 'units'),
  says: (value) =>
    value === 1
      ? say(
          'De afdeling waar een weekendmentor volgens de berekende prijzen de meeste modules helpt plaatsen, krijgt elk weekend een mentor, een collega boven het minimum en plaats voor één cursist.',
          'The unit where a weekend mentor helps place most modules, by the prices reckoned, gets a mentor every weekend, a colleague more than the minimum, and a place for one trainee.',
        )
      : say(
          `De ${value} afdelingen waar een weekendmentor volgens de berekende prijzen de meeste modules helpt plaatsen, krijgen elk weekend een mentor, een collega boven het minimum en plaats voor één cursist.`,
          `The ${value} units where a weekend mentor helps place most modules, by the prices reckoned, get a mentor every weekend, a colleague more than the minimum, and a place for one trainee.`,
        ),
  domain: { kind: 'number', min: 0, max: 1000, whole: true },
  unchanged: 0,
  apply: (semester, value, { random, worthOf }) => {
    const many = figureOf(value);
    if (many === 0) return semester;
    const without = unitsWithoutWeekend(semester);
    const worth = worthOf(withWeekendGuidance(semester, new Set(without)));
    const dearestFirst = random
      .shuffled(without)
      .toSorted((a, b) => (worth.get(b.id) ?? 0) - (worth.get(a.id) ?? 0));
    return withWeekendGuidance(semester, new Set(dearestFirst.slice(0, many)));
  },
};
