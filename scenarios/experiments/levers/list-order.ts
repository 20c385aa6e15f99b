/**
 * Lever that changes nothing, to see what an experiment tells of nothing (an A/A test): the lists of the semester come in
 * another order, so that the search takes another way among exactly the same possibilities.
 */
import { say } from '../../../solver/domain/sentence.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';

const MOST_ORDERS = 100;

export const listOrder: Lever = {
  id: 'list-order',
  name: say('Nulproef: lijsten in een andere volgorde', 'Nothing changed: lists in another order'),
  unit: say('(nummer van de volgorde)', '(number of the order)'),
  says: (value) =>
    value === 0
      ? say('De lijsten staan zoals in het bestand.', 'The lists are as in the file.')
      : say(
          `Cursisten, afdelingen en mentoren staan in een andere volgorde (nummer ${value}). Aan wat kan, verandert niets: een verschil komt alleen van het zoeken.`,
          `Trainees, units and mentors are listed in another order (number ${value}). What is possible stays the same: a difference comes from the search alone.`,
        ),
  domain: { kind: 'number', min: 0, max: MOST_ORDERS, whole: true },
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const order = figureOf(value);
    if (order === 0) return semester;
    const chance = random.fork(String(order));
    return {
      ...semester,
      trainees: chance.shuffled(semester.trainees),
      units: chance.shuffled(semester.units),
      mentors: chance.shuffled(semester.mentors),
    };
  },
};
