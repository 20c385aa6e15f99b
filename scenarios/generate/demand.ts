/** How many days of stage are asked, where people live and in which setting. */
import { SETTINGS } from '../../solver/domain/lists.ts';
import type { Setting } from '../../solver/domain/values.ts';
import { type ModuleId, moduleOf, SETTING_SHARES } from './modules.ts';
import type { Town } from './places.ts';
import { USUAL_DAY_MINUTES } from './shifts.ts';
import type { Resident } from './trainees.ts';

/** Days of stage that trainees from a town need for a module in a setting. */
export interface Demand {
  readonly town: Town;
  readonly setting: Setting;
  readonly module: ModuleId;
  readonly days: number;
}

export function demandsOf(people: readonly Resident[]): Demand[] {
  return people.flatMap(({ trainee, town }) =>
    trainee.modules.flatMap((asked) => {
      const module = moduleOf(asked.module);
      const minutes = asked.minutes ?? module.minutes;
      return SETTINGS.flatMap((setting) => {
        const share = SETTING_SHARES[module.id][setting] ?? 0;
        const days = Math.ceil(minutes / USUAL_DAY_MINUTES[setting]);
        return share > 0 ? [{ town, setting, module: module.id, days: days * share }] : [];
      });
    }),
  );
}
