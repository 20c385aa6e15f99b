/** What a plan leaves unknown about travel, said once. */
import type { Problem } from '../domain/problem.ts';
import type { Semester } from '../domain/semester-schema.ts';

export function travelNotices(semester: Semester): Problem[] {
  const riders = semester.trainees.filter((t) => t.modes.some(({ mode }) => mode === 'transit')).length;
  if (riders === 0) return [];
  return [
    {
      severity: 'warning',
      path: 'trainees[].modes',
      found: `${riders} × transit`,
      expected: {
        nl: 'een vervoermiddel dat deze versie al kan plannen',
        en: 'a means of transport that this version can plan yet',
      },
      mend: {
        nl: 'Over bussen en treinen is niets aangenomen: wie geen ander vervoer heeft, krijgt nu alleen plaatsen op wandelafstand.',
        en: 'Nothing was assumed about buses and trains: who has no other transport is offered only places within walking distance.',
      },
    },
  ];
}
