/** The course: four modules, one step after the other, with the hours of the working split in use. */
import type { Setting } from '../../solver/domain/values.ts';
import type { ModuleInput } from './semester-parts.ts';

export const PROGRAMME = { id: 'zorg', name: 'Logistiek assistent – verzorgende – zorgkundige' };

export const LOGISTIEK = 'logistiek';
export const RESIDENTIEEL = 'residentieel';
export const THUISZORG = 'thuiszorg';
export const ZORGKUNDIGE = 'zorgkundige';

/** The ids of the modules. */
export type ModuleId = typeof LOGISTIEK | typeof RESIDENTIEEL | typeof THUISZORG | typeof ZORGKUNDIGE;

export const MODULES: readonly (ModuleInput & { readonly id: ModuleId })[] = [
  {
    id: LOGISTIEK,
    programme: PROGRAMME.id,
    name: 'Stage logistiek assistent',
    minutes: 80 * 60,
    settings: ['wzc', 'ziekenhuis', 'dagcentrum'],
  },
  {
    id: RESIDENTIEEL,
    programme: PROGRAMME.id,
    name: 'Stage verzorgende residentieel',
    minutes: 200 * 60,
    settings: ['wzc', 'dagcentrum'],
    after: [LOGISTIEK],
  },
  {
    id: THUISZORG,
    programme: PROGRAMME.id,
    name: 'Stage verzorgende thuiszorg',
    minutes: 240 * 60,
    settings: ['gezinszorg'],
    after: [LOGISTIEK],
    inSchoolHolidays: true,
  },
  {
    id: ZORGKUNDIGE,
    programme: PROGRAMME.id,
    name: 'Stage zorgkundige',
    minutes: 130 * 60,
    settings: ['wzc', 'ziekenhuis'],
    after: [RESIDENTIEEL, THUISZORG],
    ownWorkplace: 'forbidden',
  },
];

export function moduleMinutes(module: string): number {
  return moduleOf(module).minutes;
}

/** @throws RangeError for a module that the course does not have. */
export function moduleOf(module: string): ModuleInput & { readonly id: ModuleId } {
  const found = MODULES.find((m) => m.id === module);
  if (found === undefined) throw new RangeError(`no module ${module}`);
  return found;
}

/** How the days of a module tend to spread over the settings it may be done in; each sums to 1. */
export const SETTING_SHARES: Readonly<Record<ModuleId, Readonly<Partial<Record<Setting, number>>>>> = {
  [LOGISTIEK]: { wzc: 0.62, ziekenhuis: 0.33, dagcentrum: 0.05 },
  [RESIDENTIEEL]: { wzc: 0.95, dagcentrum: 0.05 },
  [THUISZORG]: { gezinszorg: 1 },
  [ZORGKUNDIGE]: { wzc: 0.55, ziekenhuis: 0.45 },
};
