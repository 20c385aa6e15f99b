/**
 * Where people live: municipalities of the Leuven region and towns all over Flanders, WGS84 to two decimals,
 * with inhabitants rounded to thousands. Public facts; the numbers only weigh where trainees come from.
 */
import { metresBetween } from '../../solver/domain/geography.ts';
import type { Point } from '../../solver/domain/values.ts';
import type { Random } from './random.ts';

export interface Town extends Point {
  readonly name: string;
  readonly inhabitants: number;
}

type Row = readonly [name: string, lat: number, lon: number, thousands: number];

const LEUVEN_ROWS: readonly Row[] = [
  ['Leuven', 50.88, 4.7, 40],
  ['Heverlee', 50.85, 4.69, 23],
  ['Kessel-Lo', 50.89, 4.73, 30],
  ['Wilsele', 50.91, 4.71, 10],
  ['Wijgmaal', 50.93, 4.7, 4],
  ['Herent', 50.91, 4.67, 22],
  ['Huldenberg', 50.8, 4.58, 10],
  ['Oud-Heverlee', 50.82, 4.67, 11],
  ['Bertem', 50.87, 4.63, 10],
  ['Kortenberg', 50.88, 4.54, 20],
  ['Tervuren', 50.82, 4.51, 22],
  ['Rotselaar', 50.95, 4.71, 17],
  ['Tremelo', 50.99, 4.68, 15],
  ['Begijnendijk', 51.02, 4.78, 10],
  ['Keerbergen', 51.0, 4.63, 13],
  ['Haacht', 50.98, 4.64, 15],
  ['Boortmeerbeek', 50.98, 4.58, 12],
  ['Aarschot', 50.98, 4.82, 30],
  ['Lubbeek', 50.88, 4.84, 14],
  ['Holsbeek', 50.92, 4.76, 10],
  ['Scherpenheuvel-Zichem', 50.97, 4.97, 23],
  ['Diest', 50.98, 5.05, 24],
  ['Tienen', 50.81, 4.95, 35],
  ['Hoegaarden', 50.79, 4.88, 7],
  ['Linter', 50.83, 5.04, 7],
  ['Bierbeek', 50.82, 4.77, 10],
  ['Boutersem', 50.85, 4.83, 8],
  ['Glabbeek', 50.87, 4.95, 5],
  ['Tielt-Winge', 50.92, 4.89, 11],
  ['Landen', 50.75, 5.08, 16],
  ['Zoutleeuw', 50.84, 5.12, 9],
  ['Geetbets', 50.9, 5.1, 6],
  ['Bekkevoort', 50.93, 4.98, 6],
  ['Kortenaken', 50.91, 5.07, 8],
];

const ELSEWHERE_ROWS: readonly Row[] = [
  ['Aalst', 50.94, 4.04, 89],
  ['Antwerpen', 51.22, 4.4, 540],
  ['Asse', 50.91, 4.2, 34],
  ['Beringen', 51.05, 5.22, 47],
  ['Beveren', 51.21, 4.26, 49],
  ['Bilzen', 50.87, 5.52, 33],
  ['Blankenberge', 51.31, 3.13, 21],
  ['Boom', 51.09, 4.37, 19],
  ['Bornem', 51.1, 4.24, 21],
  ['Brasschaat', 51.29, 4.49, 38],
  ['Bree', 51.14, 5.6, 16],
  ['Brugge', 51.21, 3.22, 119],
  ['Deinze', 50.98, 3.53, 44],
  ['Dendermonde', 51.03, 4.1, 47],
  ['Diksmuide', 51.03, 2.86, 17],
  ['Dilbeek', 50.85, 4.26, 44],
  ['Eeklo', 51.19, 3.56, 21],
  ['Geel', 51.16, 4.99, 41],
  ['Genk', 50.97, 5.5, 67],
  ['Gent', 51.05, 3.72, 268],
  ['Geraardsbergen', 50.77, 3.88, 34],
  ['Halle', 50.73, 4.24, 41],
  ['Hamont-Achel', 51.25, 5.55, 14],
  ['Harelbeke', 50.85, 3.31, 29],
  ['Hasselt', 50.93, 5.34, 81],
  ['Heist-op-den-Berg', 51.08, 4.73, 43],
  ['Herentals', 51.18, 4.84, 29],
  ['Heusden-Zolder', 51.03, 5.28, 34],
  ['Hoogstraten', 51.4, 4.76, 22],
  ['Ieper', 50.85, 2.88, 35],
  ['Izegem', 50.91, 3.21, 28],
  ['Knokke-Heist', 51.34, 3.29, 33],
  ['Kontich', 51.13, 4.45, 21],
  ['Kortrijk', 50.83, 3.26, 79],
  ['Lanaken', 50.89, 5.65, 26],
  ['Lier', 51.13, 4.57, 38],
  ['Lokeren', 51.1, 3.99, 42],
  ['Lommel', 51.23, 5.31, 35],
  ['Maaseik', 51.1, 5.79, 26],
  ['Maasmechelen', 50.97, 5.7, 40],
  ['Mechelen', 51.03, 4.48, 88],
  ['Menen', 50.8, 3.12, 34],
  ['Merelbeke', 50.99, 3.75, 25],
  ['Mol', 51.19, 5.12, 38],
  ['Mortsel', 51.17, 4.45, 27],
  ['Nieuwpoort', 51.13, 2.75, 12],
  ['Ninove', 50.83, 4.02, 40],
  ['Oostende', 51.23, 2.92, 72],
  ['Oudenaarde', 50.85, 3.6, 32],
  ['Overpelt', 51.21, 5.42, 16],
  ['Poperinge', 50.86, 2.73, 20],
  ['Roeselare', 50.95, 3.13, 65],
  ['Ronse', 50.75, 3.6, 27],
  ['Schoten', 51.25, 4.5, 35],
  ['Sint-Niklaas', 51.16, 4.14, 81],
  ['Sint-Pieters-Leeuw', 50.78, 4.24, 36],
  ['Sint-Truiden', 50.82, 5.19, 41],
  ['Temse', 51.12, 4.21, 30],
  ['Tielt', 51.0, 3.33, 21],
  ['Tongeren', 50.78, 5.46, 32],
  ['Torhout', 51.07, 3.1, 21],
  ['Turnhout', 51.32, 4.94, 47],
  ['Veurne', 51.07, 2.66, 12],
  ['Vilvoorde', 50.93, 4.43, 47],
  ['Waregem', 50.89, 3.43, 39],
  ['Westerlo', 51.09, 4.92, 26],
  ['Wetteren', 51.0, 3.88, 27],
  ['Wevelgem', 50.8, 3.19, 32],
  ['Willebroek', 51.06, 4.36, 28],
  ['Zaventem', 50.88, 4.47, 37],
  ['Zele', 51.07, 4.04, 21],
  ['Zelzate', 51.2, 3.81, 13],
  ['Zottegem', 50.87, 3.81, 28],
];

const townOf = ([name, lat, lon, thousands]: Row): Town => ({
  name,
  lat,
  lon,
  inhabitants: thousands * 1000,
});

export const LEUVEN_TOWNS: readonly Town[] = LEUVEN_ROWS.map(townOf);
export const OTHER_FLEMISH_TOWNS: readonly Town[] = ELSEWHERE_ROWS.map(townOf);

/** @throws RangeError for a town that the tables do not have. */
export function townNamed(name: string): Town {
  const town = [...LEUVEN_TOWNS, ...OTHER_FLEMISH_TOWNS].find((t) => t.name === name);
  if (town === undefined) throw new RangeError(`no town called ${name} in the tables`);
  return town;
}

const KM_PER_DEGREE_LAT = 111;
/** At 51° north. */
const KM_PER_DEGREE_LON = 70;

/** A point around another one, spread about normally; three decimals, so some hundred metres coarse. */
export function around(centre: Point, spreadKm: number, random: Random): Point {
  return {
    lat: toThreeDecimals(centre.lat + (random.bell() * spreadKm) / KM_PER_DEGREE_LAT),
    lon: toThreeDecimals(centre.lon + (random.bell() * spreadKm) / KM_PER_DEGREE_LON),
  };
}

function toThreeDecimals(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}

/** @throws RangeError when the list is empty. */
export function nearest<T extends Point>(list: readonly T[], to: Point): T {
  const [first, ...others] = list;
  if (first === undefined) throw new RangeError('nothing to be near to');
  return others.reduce((best, one) => (metresBetween(one, to) < metresBetween(best, to) ? one : best), first);
}
