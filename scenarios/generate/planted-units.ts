/** Units that open one by one, near the trainees who need them. */
import { metresBetween } from '../../solver/domain/geography.ts';
import { SETTINGS } from '../../solver/domain/lists.ts';
import type { Setting } from '../../solver/domain/values.ts';
import type { CatalogueSite } from './employers.ts';
import { moduleOf, SETTING_SHARES } from './modules.ts';
import { type Workplace, workplaceOf } from './placing/workplace.ts';
import type { Random } from './random.ts';
import type { TraineeInput } from './semester-parts.ts';
import { type StaffedUnit, staffedUnit, USUAL_HABITS } from './units.ts';

/** A unit as the file will hold it, and as it is planned with. */
export interface OpenUnit {
  readonly staffed: StaffedUnit;
  readonly place: Workplace;
}

export interface UnitBook {
  readonly opened: readonly OpenUnit[];
  /** A unit that could open for that module near the trainee; it is open once it is kept. */
  candidate(trainee: TraineeInput, module: string): OpenUnit;
  keep(units: readonly OpenUnit[]): void;
}

/** Sites that are chosen from: the nearest ones with the right kind of care. */
const NEAREST = 2;

export function unitBook(sites: readonly CatalogueSite[], random: Random): UnitBook {
  const opened: OpenUnit[] = [];
  const numbers = new Map<string, number>();
  return {
    opened,
    candidate: (trainee, module) => {
      const setting = settingFor(module, random);
      const site = random.pick(nearestSites(sites, setting, trainee));
      const number = (numbers.get(site.id) ?? 0) + 1;
      numbers.set(site.id, number);
      const staffed = staffedUnit(site, number, USUAL_HABITS, random, module);
      return { staffed, place: workplaceOf(staffed) };
    },
    keep: (units) => {
      opened.push(...units);
    },
  };
}

function settingFor(module: string, random: Random): Setting {
  const shares = SETTING_SHARES[moduleOf(module).id];
  return random.weighted(SETTINGS, (setting) => shares[setting] ?? 0);
}

function nearestSites(
  sites: readonly CatalogueSite[],
  setting: Setting,
  { home }: TraineeInput,
): CatalogueSite[] {
  return sites
    .filter((site) => site.setting === setting)
    .map((site) => ({ site, metres: metresBetween(home, site) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, NEAREST)
    .map(({ site }) => site);
}
