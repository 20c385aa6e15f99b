/**
 * Lever: units that ask for more days a week accept one, provided that the trainee always has the same mentor.
 *
 * The planning model has no rule for one mentor a placement (S4 only prices the others), so a unit keeps its condition
 * by naming one mentor for trainees; the others guide nobody. At a unit with one mentor that is exactly the condition.
 * At a unit with more it asks too much: those who come on several days lose the other mentors too. The lever never gives
 * more than `one-day-a-week` at the same units, and what it shows is the least that the condition would bring.
 *
 * The mentor named is the one with most to guide in a week; of equal ones a mentor with the deeper training, then the
 * first. Units with which something is agreed are left as they are: an agreement may name another mentor.
 */
import type { Mentor, Semester, Unit } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { agreedUnits } from './agreed.ts';
import { shareOf } from './choosing.ts';
import { editMentors, editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { mentorsByUnit } from './mentors-by-unit.ts';
import { acceptingOneDay, asksMoreDays } from './one-day-a-week.ts';
import { isOpen } from './places.ts';
import { figureOf, PERCENT } from './value.ts';

export const oneDaySameMentor: Lever = {
  id: 'one-day-same-mentor',
  name: say('Eén dag per week, met één vaste mentor', 'One day a week, with one and the same mentor'),
  unit: say(
    '% van de afdelingen die nu meer dagen per week vragen',
    '% of the units that now ask for more days a week',
  ),
  says: (value) =>
    say(
      `Van de afdelingen die nu meer dagen per week vragen, aanvaardt ${value} % een cursist die één dag per week komt, altijd bij dezelfde mentor. Die afdelingen duiden één stagementor aan; hun andere mentoren begeleiden dan niemand.`,
      `Of the units that now ask for more days a week, ${value} % accept a trainee who comes one day a week, always with the same mentor. These units name one mentor for trainees; their other mentors then guide nobody.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) => {
    const agreed = agreedUnits(semester);
    const asking = semester.units.filter((unit) => asksMoreDays(unit) && !agreed.has(unit.id));
    const chosen = shareOf(asking, figureOf(value), random);
    return editUnits(withOneMentor(semester, chosen), chosen, acceptingOneDay);
  },
};

function withOneMentor(semester: Semester, chosen: ReadonlySet<Unit>): Semester {
  const mentorsOf = mentorsByUnit(semester);
  const others = [...chosen].flatMap((unit) => {
    const [, ...rest] = mostToGuideFirst(unit, mentorsOf(unit));
    return rest;
  });
  return editMentors(semester, new Set(others), (mentor) => ({ ...mentor, capacity: 0 }));
}

function mostToGuideFirst(unit: Unit, mentors: readonly Mentor[]): readonly Mentor[] {
  return mentors.toSorted(
    (a, b) =>
      guidedAWeek(unit, b) - guidedAWeek(unit, a) ||
      Number(b.level === 'advanced') - Number(a.level === 'advanced'),
  );
}

/** Trainees' days in an average week: what the unit offers while this mentor works, as far as one mentor can guide. */
function guidedAWeek(unit: Unit, { roster, capacity }: Mentor): number {
  return roster
    .flatMap(({ weekdays, shift, cycle }) =>
      weekdays.map((day) => {
        const places = unit.offers
          .filter((offer) => isOpen(offer) && offer.shift === shift && offer.weekdays.includes(day))
          .reduce((sum, offer) => sum + offer.places - offer.reserved, 0);
        return Math.min(places, capacity) / (cycle?.weeks ?? 1);
      }),
    )
    .reduce((sum, guided) => sum + guided, 0);
}
