/**
 * Lever, a shock: mentors are away all semester, and nobody takes over. Mentors of units with which something is
 * agreed stay: what is agreed stands.
 */
import { say } from '../../../solver/domain/sentence.ts';
import { agreedUnits } from './agreed.ts';
import { shareOf } from './choosing.ts';
import { editMentors } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

export const mentorsAbsent: Lever = {
  id: 'mentors-absent',
  name: say('Mentoren die uitvallen', 'Mentors absent'),
  unit: say('% van de mentoren', '% of the mentors'),
  says: (value) =>
    say(
      `${value} % van de mentoren, door het lot gekozen, is het hele semester afwezig en wordt niet vervangen. Wie op een afdeling werkt waar al iets afgesproken is, blijft.`,
      `${value} % of the mentors, drawn by lot, are away all semester and not replaced. Who works at a unit with which something is agreed stays.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const agreed = agreedUnits(semester);
    const free = semester.mentors.filter(({ unit }) => !agreed.has(unit));
    const away = { from: semester.start, to: semester.end };
    return editMentors(semester, shareOf(free, figureOf(value), random), (mentor) => ({
      ...mentor,
      absences: [...(mentor.absences ?? []), away],
    }));
  },
};
