/** What a plan leaves unknown about travel, said once. */
import type { Problem } from '../domain/problem.ts';
import type { Semester } from '../domain/semester-schema.ts';

const MOST_NAMED = 5;

/** One notice, at the first trainee who would go by bus or train. */
export function travelNotices({ trainees }: Semester): Problem[] {
  const riders = trainees.flatMap(({ id, modes }, index) =>
    modes.some(({ mode }) => mode === 'transit') ? [{ id, index }] : [],
  );
  const [first] = riders;
  if (first === undefined) return [];
  const named = riders.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = riders.length > MOST_NAMED ? `, … (${riders.length})` : '';
  return [
    {
      severity: 'warning',
      path: `trainees[${first.index}] (${first.id}).modes`,
      at: ['trainees', first.index, 'modes'],
      found: `${named.join(', ')}${more}`,
      expected: {
        nl: 'een cursist voor wie deze versie ritten met bus en trein al kan plannen',
        en: 'a trainee whose bus and train rides this version can plan yet',
      },
      mend: {
        nl: 'Er is niets over aangenomen: wie geen ander vervoer heeft, krijgt nu alleen plaatsen op wandelafstand.',
        en: 'Nothing was assumed about them: who has no other transport is offered only places within walking distance.',
      },
    },
  ];
}
