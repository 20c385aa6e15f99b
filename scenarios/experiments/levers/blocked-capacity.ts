/**
 * Lever: some units take nobody this semester. What refusals cost everybody who is placed, whatever they were about:
 * units are drawn by lot, and nothing is known of why, nor of any trainee (domain facts, inclusive neutrality). Units
 * with which something is agreed take somebody, so they are not drawn.
 */
import { say } from '../../../solver/domain/sentence.ts';
import { agreedUnits } from './agreed.ts';
import { shareOf } from './choosing.ts';
import { editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { takesTrainees, takingNobody } from './places.ts';
import { figureOf, PERCENT } from './value.ts';

export const blockedCapacity: Lever = {
  id: 'blocked-capacity',
  name: say('Geblokkeerde plaatsen', 'Blocked capacity'),
  unit: say('% van de afdelingen met plaatsen', '% of the units with places'),
  says: (value) =>
    say(
      `${value} % van de afdelingen, door het lot gekozen, neemt dit semester niemand. Waarom doet er niet toe: dit toont wat het iedereen kost als capaciteit wegvalt.`,
      `${value} % of the units, drawn by lot, take nobody this semester. Why does not matter: this shows what it costs everybody when capacity is blocked.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const agreed = agreedUnits(semester);
    const open = semester.units.filter((unit) => takesTrainees(unit) && !agreed.has(unit.id));
    return editUnits(semester, shareOf(open, figureOf(value), random), takingNobody);
  },
};
