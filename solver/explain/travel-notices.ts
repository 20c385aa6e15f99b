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
        nl: 'ritten met bus en trein kunnen nog niet gepland worden; er is niets over aangenomen',
        en: 'rides by bus and train cannot be planned yet; nothing was assumed about them',
      },
      mend: {
        nl: 'Cursisten die alleen het openbaar vervoer hebben, zijn nu enkel te voet bereikbare plaatsen aangeboden.',
        en: 'Trainees with public transport alone were offered only places within walking distance.',
      },
    },
  ];
}
