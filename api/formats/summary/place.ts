/** How a unit is called together with where it is. */

/** `Afdeling 1, WZC Ter Vlierbeke`; the unit alone where its name says the site already. */
export function place(unit: string, site: string): string {
  return unit.includes(site) ? unit : `${unit}, ${site}`;
}
