/** Invented employers for the rest of Flanders: some nursing homes, home-care teams, hospitals per town. */
import type { Setting } from '../../solver/domain/values.ts';
import { type Catalogue, type CatalogueSite, inventedAddress, slug } from './employers.ts';
import { LEUVEN_CATALOGUE } from './employers-leuven.ts';
import { around, OTHER_FLEMISH_TOWNS, type Town } from './places.ts';
import { randomFrom } from './random.ts';

const HOME_NAMES = ['De Linde', 'Ter Beuk', 'Avondvrede', 'Hof ter Schelde', 'De Meander', 'Zonnehoek'];
const INHABITANTS_PER_HOME = 25_000;
const INHABITANTS_PER_CENTRE = 40_000;
const HOSPITAL_FROM_INHABITANTS = 30_000;
const SITE_SPREAD_KM = 1.2;
const SITE_SEED = 2027;

interface Plan {
  readonly employer: string;
  readonly name: string;
  readonly setting: Setting;
  readonly unitNames: readonly string[];
}

const welfareName = (town: Town) => `OCMW ${town.name}`;

function plansFor(town: Town): Plan[] {
  const homes = Math.min(HOME_NAMES.length, 1 + Math.floor(town.inhabitants / INHABITANTS_PER_HOME));
  const plans: Plan[] = HOME_NAMES.slice(0, homes).map((home, i) => ({
    employer: i === 0 ? welfareName(town) : `Zorggroep ${home} (fictief)`,
    name: `WZC ${home} ${town.name} (fictief)`,
    setting: 'wzc',
    unitNames: ['afdeling A', 'afdeling B', 'afdeling C'],
  }));
  for (const employer of ['Thuiszorg Noord (fictief)', 'Thuiszorg Zuid (fictief)']) {
    plans.push({
      employer,
      name: `${employer.replace(' (fictief)', '')} ${town.name} (fictief)`,
      setting: 'gezinszorg',
      unitNames: ['team'],
    });
  }
  if (town.inhabitants >= HOSPITAL_FROM_INHABITANTS) {
    const name = `Ziekenhuis ${town.name} (fictief)`;
    plans.push({ employer: name, name, setting: 'ziekenhuis', unitNames: ['geriatrie', 'revalidatie'] });
  }
  if (town.inhabitants >= INHABITANTS_PER_CENTRE) {
    const name = `Dagcentrum ${town.name} (fictief)`;
    plans.push({ employer: name, name, setting: 'dagcentrum', unitNames: ['dagopvang'] });
  }
  return plans;
}

function sitesOf(town: Town): CatalogueSite[] {
  return plansFor(town).map(({ employer, name, setting, unitNames }) => {
    const id = `s-${slug(name)}`;
    const random = randomFrom(SITE_SEED).fork(id);
    return {
      id,
      employer: `e-${slug(employer)}`,
      name,
      municipality: town.name,
      setting,
      size: 1 + Math.floor(town.inhabitants / INHABITANTS_PER_HOME),
      unitNames,
      address: inventedAddress(town.name, random.fork('address')),
      ...around(town, SITE_SPREAD_KM, random.fork('point')),
    };
  });
}

const invented = OTHER_FLEMISH_TOWNS.flatMap(plansFor).map((plan) => plan.employer);

/** The Leuven region with its real employers, and invented ones in every other town. */
export const FLANDERS_CATALOGUE: Catalogue = {
  employers: [
    ...LEUVEN_CATALOGUE.employers,
    ...[...new Set(invented)].map((name) => ({ id: `e-${slug(name)}`, name })),
  ],
  sites: [...LEUVEN_CATALOGUE.sites, ...OTHER_FLEMISH_TOWNS.flatMap(sitesOf)],
  welfareEmployerOf: (municipality) => {
    const town = OTHER_FLEMISH_TOWNS.find((t) => t.name === municipality);
    return town === undefined
      ? LEUVEN_CATALOGUE.welfareEmployerOf(municipality)
      : `e-${slug(welfareName(town))}`;
  },
};
