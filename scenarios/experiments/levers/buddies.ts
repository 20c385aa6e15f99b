/** Lever: units name a buddy beside the mentor, so that intensive guidance weighs no more than another (H11). */
import { say } from '../../../solver/domain/sentence.ts';
import { shareOf } from './choosing.ts';
import { editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

export const buddies: Lever = {
  id: 'buddies',
  name: say("Buddy's op de afdeling", 'Buddies at units'),
  unit: say('% van de afdelingen die er nog geen hebben', '% of the units that have none yet'),
  says: (value) =>
    say(
      `Van de afdelingen zonder buddy duidt ${value} % er een aan: intensieve begeleiding weegt daar niet meer dubbel voor de mentor.`,
      `Of the units without a buddy, ${value} % name one: intensive guidance no longer counts double for the mentor there.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    editUnits(
      semester,
      shareOf(
        semester.units.filter((unit) => !unit.buddy),
        figureOf(value),
        random,
      ),
      (unit) => ({ ...unit, buddy: true }),
    ),
};
