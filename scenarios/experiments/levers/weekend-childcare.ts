/** Lever: care at weekends for parents whose child needs it then, while childcare is shut and nobody else is there. */
import type { Semester, Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { shareOf } from './choosing.ts';
import { editTrainees } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

export const weekendChildcare: Lever = {
  id: 'weekend-childcare',
  name: say('Kinderopvang in het weekend', 'Childcare at weekends'),
  unit: say('% van de ouders zonder weekendopvang', '% of the parents without weekend care'),
  says: (value) =>
    say(
      `Van de ouders die in het weekend geen opvang hebben voor hun kind, krijgt ${value} % die, ook op feestdagen.`,
      `Of the parents who have no care for their child at weekends, ${value} % get it, on public holidays too.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    editTrainees(
      semester,
      shareOf(semester.trainees.filter(lacksWeekendCare(semester.childcare)), figureOf(value), random),
      withWeekendCare,
    ),
};

/** The child needs care on a Saturday or Sunday on which childcare is shut. */
function lacksWeekendCare({ weekdays: open }: Semester['childcare']): (trainee: Trainee) => boolean {
  return ({ childcare }) =>
    childcare !== undefined &&
    !childcare.weekendCare &&
    childcare.weekdays.some((day) => day >= 6 && !open.includes(day));
}

function withWeekendCare(trainee: Trainee): Trainee {
  const { childcare } = trainee;
  return childcare === undefined ? trainee : { ...trainee, childcare: { ...childcare, weekendCare: true } };
}
