/** How many days of stage are asked, where people live and in which setting. */

import { SETTINGS } from '../../solver/domain/values.ts';
import { moduleOf, SETTING_SHARES } from './modules.ts';
import { USUAL_DAY_MINUTES } from './shifts.ts';
import type { Demand } from './tightness.ts';
import type { Resident } from './trainees.ts';

export function demandsOf(people: readonly Resident[]): Demand[] {
  return people.flatMap(({ trainee, town }) =>
    trainee.modules.flatMap((asked) => {
      const module = moduleOf(asked.module);
      const minutes = asked.minutes ?? module.minutes;
      return SETTINGS.flatMap((setting) => {
        const share = SETTING_SHARES[module.id][setting] ?? 0;
        const days = Math.ceil(minutes / USUAL_DAY_MINUTES[setting]);
        return share > 0 ? [{ town, setting, days: days * share }] : [];
      });
    }),
  );
}
