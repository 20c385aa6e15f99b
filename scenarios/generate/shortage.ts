/** Days of stage that are still to be offered around one place, module by module. */
import type { Demand } from './demand.ts';
import type { CatalogueSite } from './employers.ts';
import type { ModuleId } from './modules.ts';
import { nearest, type Town } from './places.ts';

export interface Shortage {
  /** Sites in the municipality: they serve all towns that have no site nearer. */
  readonly sites: readonly CatalogueSite[];
  /** Unit-shift-days; below 0 where more is offered than asked. */
  days(): number;
  mostWanted(): ModuleId;
  /** Takes off what a new unit offers, first from what is wanted most among the modules that it accepts. */
  meet(accepts: readonly string[], unitDays: number): void;
}

/** One per municipality with sites, all of one setting. */
export function shortages(
  demands: readonly Demand[],
  sites: readonly CatalogueSite[],
  unitDaysPerDay: number,
): Shortage[] {
  const asked = new Map<string, Map<ModuleId, number>>();
  const served = new Map<Town, string>();
  for (const { town, module, days } of demands) {
    const municipality = served.get(town) ?? nearest(sites, town).municipality;
    served.set(town, municipality);
    const modules = asked.get(municipality) ?? new Map<ModuleId, number>();
    asked.set(municipality, modules.set(module, (modules.get(module) ?? 0) + days * unitDaysPerDay));
  }
  return [...asked].map(([municipality, modules]) =>
    shortageOf(
      sites.filter((site) => site.municipality === municipality),
      modules,
    ),
  );
}

function shortageOf(sites: readonly CatalogueSite[], modules: Map<ModuleId, number>): Shortage {
  const byNeed = () => [...modules].sort((a, b) => b[1] - a[1]);
  const mostWanted = () => {
    const [first] = byNeed();
    if (first === undefined) throw new RangeError('nothing was asked here');
    return first[0];
  };
  return {
    sites,
    days: () => [...modules.values()].reduce((sum, days) => sum + days, 0),
    mostWanted,
    meet: (accepts, unitDays) => {
      let left = unitDays;
      for (const [module, days] of byNeed().filter(([id]) => accepts.includes(id))) {
        const taken = Math.min(left, Math.max(0, days));
        modules.set(module, days - taken);
        left -= taken;
      }
      const most = mostWanted();
      modules.set(most, (modules.get(most) ?? 0) - left);
    },
  };
}
