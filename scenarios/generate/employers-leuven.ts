/**
 * The real employers and sites of the Leuven region (public names), at the centre of their municipality give or
 * take a kilometre: exact addresses are not used. Three nursing homes are invented and say so in their name,
 * since the public list has none near Tienen and Diest.
 */
import type { Setting } from '../../solver/domain/values.ts';
import { type Catalogue, type CatalogueSite, inventedAddress, slug } from './employers.ts';
import { around, townNamed } from './places.ts';
import { randomFrom } from './random.ts';

const WARDS = {
  wzc: ['afdeling Dijle', 'afdeling Demer', 'afdeling Velp', 'afdeling Voer'],
  general: ['geriatrie', 'revalidatie', 'heelkunde'],
  university: ['geriatrie', 'revalidatie', 'heelkunde', 'cardiologie', 'palliatieve zorg'],
  team: ['team'],
  centre: ['dagopvang'],
};

type Row = readonly [
  employer: string,
  site: string,
  municipality: string,
  setting: Setting,
  size: number,
  wards: readonly string[],
];

const HOMES_AND_HOSPITALS: readonly Row[] = [
  ['Zorg Leuven', 'WZC Edouard Remy', 'Leuven', 'wzc', 4, WARDS.wzc],
  ['Zorg Leuven', 'WZC Ter Vlierbeke', 'Kessel-Lo', 'wzc', 3, WARDS.wzc],
  ['Zorg Leuven', 'WZC Booghuys', 'Leuven', 'wzc', 2, WARDS.wzc],
  ['Zorg Leuven', 'WZC Ter Putkapelle', 'Wilsele', 'wzc', 2, WARDS.wzc],
  ['WZC Dijlehof', 'WZC Dijlehof', 'Leuven', 'wzc', 3, WARDS.wzc],
  ['WZC Betlehem', 'WZC Betlehem', 'Herent', 'wzc', 3, WARDS.wzc],
  ['WZC Sint-Bernardus', 'WZC Sint-Bernardus', 'Bertem', 'wzc', 3, WARDS.wzc],
  ['Annuntiaten Heverlee', 'WZC Annuntiaten', 'Heverlee', 'wzc', 3, WARDS.wzc],
  ['De Wingerd', 'WZC De Wingerd', 'Leuven', 'wzc', 3, WARDS.wzc],
  ['WZC Sint-Rochus', 'WZC Sint-Rochus', 'Aarschot', 'wzc', 3, WARDS.wzc],
  ['WZC Poortvelden', 'WZC Poortvelden', 'Aarschot', 'wzc', 3, WARDS.wzc],
  ['WZC Getevallei (fictief)', 'WZC Getevallei (fictief)', 'Tienen', 'wzc', 4, WARDS.wzc],
  ['WZC Suikertoren (fictief)', 'WZC Suikertoren (fictief)', 'Tienen', 'wzc', 2, WARDS.wzc],
  ['WZC Demerbroeken (fictief)', 'WZC Demerbroeken (fictief)', 'Diest', 'wzc', 4, WARDS.wzc],
  ['CADO Tildonk', 'CADO Tildonk', 'Haacht', 'dagcentrum', 1, WARDS.centre],
  ['UZ Leuven', 'UZ Leuven campus Gasthuisberg', 'Leuven', 'ziekenhuis', 5, WARDS.university],
  ['Heilig Hart Leuven', 'Heilig Hart Leuven', 'Leuven', 'ziekenhuis', 3, WARDS.general],
  ['AZ Diest', 'AZ Diest', 'Diest', 'ziekenhuis', 3, WARDS.general],
  ['RZ Tienen', 'RZ Tienen', 'Tienen', 'ziekenhuis', 3, WARDS.general],
];

/** Home care has one team per municipality. */
const TEAMS: Readonly<Record<string, readonly string[]>> = {
  Familiehulp: ['Leuven', 'Herent', 'Haacht', 'Aarschot', 'Diest', 'Tienen', 'Landen', 'Lubbeek', 'Bertem'],
  Ferm: [
    'Kessel-Lo',
    'Rotselaar',
    'Scherpenheuvel-Zichem',
    'Tielt-Winge',
    'Zoutleeuw',
    'Kortenberg',
    'Tremelo',
  ],
  'i-mens': ['Heverlee', 'Wilsele', 'Aarschot', 'Diest', 'Tienen', 'Holsbeek', 'Begijnendijk'],
  'OCMW Leuven': ['Leuven', 'Kessel-Lo'],
  'OCMW Tienen': ['Tienen'],
};

const WELFARE: Readonly<Record<string, string>> = { Leuven: 'OCMW Leuven', Tienen: 'OCMW Tienen' };
const PARTS_OF_LEUVEN = ['Leuven', 'Heverlee', 'Kessel-Lo', 'Wilsele', 'Wijgmaal'];
const SITE_SPREAD_KM = 0.7;
/** Sites stand where they stand: the same in every generated semester. */
const SITE_SEED = 2027;

function siteOf([employer, name, municipality, setting, size, unitNames]: Row): CatalogueSite {
  const id = `s-${slug(name)}`;
  const random = randomFrom(SITE_SEED).fork(id);
  return {
    id,
    employer: `e-${slug(employer)}`,
    name,
    municipality,
    setting,
    size,
    unitNames,
    address: inventedAddress(municipality, random.fork('address')),
    ...around(townNamed(municipality), SITE_SPREAD_KM, random.fork('point')),
  };
}

const TEAM_ROWS: readonly Row[] = Object.entries(TEAMS).flatMap(([employer, municipalities]) =>
  municipalities.map(
    (town): Row => [employer, `${employer} ${teamPlace(employer, town)}`, town, 'gezinszorg', 1, WARDS.team],
  ),
);

/** The welfare centres carry their town in their name already. */
function teamPlace(employer: string, town: string): string {
  return employer.endsWith(` ${town}`) ? 'thuiszorg' : `thuiszorg ${town}`;
}

const ROWS = [...HOMES_AND_HOSPITALS, ...TEAM_ROWS];

export const LEUVEN_CATALOGUE: Catalogue = {
  employers: [...new Set(ROWS.map(([employer]) => employer))].map((name) => ({
    id: `e-${slug(name)}`,
    name,
  })),
  sites: ROWS.map(siteOf),
  welfareEmployerOf: (municipality) => {
    const town = PARTS_OF_LEUVEN.includes(municipality) ? 'Leuven' : municipality;
    const name = WELFARE[town];
    return name === undefined ? undefined : `e-${slug(name)}`;
  },
};
