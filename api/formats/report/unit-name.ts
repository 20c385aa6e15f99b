/** How a unit stands in the report: with its site, where its name does not say that. */
import type { Unit } from '../../../solver/domain/semester-schema.ts';
import { place } from '../summary/place.ts';
import { linked } from './anchors.ts';
import type { Html } from './html/html.ts';
import type { ReportContext } from './report-context.ts';

type UnitAtSite = Pick<Unit, 'id' | 'site'>;

export function unitName({ names }: ReportContext, { id, site }: UnitAtSite): string {
  return place(names.unit(id), names.site(site));
}

export function unitLink(context: ReportContext, unit: UnitAtSite): Html {
  return linked(unitName(context, unit), context.anchors.unit(unit.id));
}
