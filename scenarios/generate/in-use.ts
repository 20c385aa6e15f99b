/** The part of a catalogue that a semester uses: what nothing refers to stays out. */
import type { Catalogue, CatalogueSite } from './employers.ts';
import type { EmployerInput, SiteInput, TraineeInput, UnitInput } from './semester-parts.ts';

export function unitsBySite(units: readonly UnitInput[]): Map<string, UnitInput[]> {
  const groups = new Map<string, UnitInput[]>();
  for (const unit of units) groups.set(unit.site, [...(groups.get(unit.site) ?? []), unit]);
  return groups;
}

export function usedSites(catalogue: readonly CatalogueSite[], units: readonly UnitInput[]): SiteInput[] {
  const used = new Set(units.map((unit) => unit.site));
  return catalogue.filter((site) => used.has(site.id)).map(bareSite);
}

export function usedEmployers(
  catalogue: Catalogue,
  sites: readonly SiteInput[],
  trainees: readonly TraineeInput[],
): EmployerInput[] {
  const used = new Set([
    ...sites.map((site) => site.employer),
    ...trainees.flatMap((trainee) => trainee.ownEmployer ?? []),
  ]);
  return catalogue.employers.filter((employer) => used.has(employer.id)).map((employer) => ({ ...employer }));
}

/** A site as the file holds it. */
export function bareSite({ id, employer, name, address, municipality, lat, lon }: CatalogueSite): SiteInput {
  return { id, employer, name, address, municipality, lat, lon };
}
