/** A pin that cannot be kept, said so that the coordinator can mend it. */
import type { Problem } from '../domain/problem.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Demand } from '../prepare/demands.ts';

/**
 * @param date the pinned date that is the trouble, if it is one
 * @param together whether the pin could be kept alone but not beside the others
 */
export function pinProblem(
  semester: Semester,
  demand: Demand,
  rule: RuleId,
  date: string | null,
  together: boolean,
): Problem {
  const index = demand.pin === null ? -1 : (semester.pins ?? []).indexOf(demand.pin);
  const on = { nl: date === null ? '' : ` op ${date}`, en: date === null ? '' : ` on ${date}` };
  const why = together
    ? {
        nl: `een afspraak die samen met de andere afspraken kan (regel ${rule})`,
        en: `a pin that can be kept together with the other pins (rule ${rule})`,
      }
    : {
        nl: `een afspraak die kan${on.nl} (regel ${rule})`,
        en: `a pin that can be kept${on.en} (rule ${rule})`,
      };
  return {
    severity: 'error',
    path: `pins[${index}] (${demand.trainee.id}, ${demand.module.id})`,
    found: JSON.stringify(demand.pin),
    expected: why,
    mend: {
      nl: 'Pas de afspraak aan of laat ze weg; regel en grenzen staan in docs/rules.md.',
      en: 'Change the pin or leave it out; the rule and its limits are in docs/rules.md.',
    },
  };
}
