import { type CostTerm, measuredOnPlacements } from './cost-term.ts';

export const s03Wishes: CostTerm<'S3'> = {
  id: 'S3',
  unit: 'places',
  source: 'docs/rules.md#cost-terms',
  title: { nl: 'Wensen', en: 'Wishes' },
  measure: measuredOnPlacements('S3', ({ trainee, unit, site }) => {
    const { settings, sites, units } = trainee.wishes ?? {};
    return placeInList(unit.setting, settings) + placeInList(site.id, sites) + placeInList(unit.id, units);
  }),
};

/** First = 0; the list's length when it is not listed, so an empty list or none costs nothing. */
function placeInList<T>(wanted: T, list: readonly T[] = []): number {
  const index = list.indexOf(wanted);
  return index === -1 ? list.length : index;
}
