/**
 * Railway stations: names and places from iRail/stations (CC0), to four decimals. How many tracks the feed tells
 * apart and how long changing takes is assumed.
 */
export interface Station {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly tracks: number;
  /** From any track or bus platform to any other, walking included. */
  readonly changeMinutes: number;
}

type Row = readonly [name: string, lat: number, lon: number, tracks: number, changeMinutes: number];

const ROWS: readonly Row[] = [
  ['Leuven', 50.8822, 4.7159, 12, 5],
  ['Wezemaal', 50.9563, 4.7477, 2, 3],
  ['Aarschot', 50.9844, 4.824, 4, 4],
  ['Langdorp', 51.0025, 4.8635, 2, 3],
  ['Testelt', 51.0099, 4.9458, 2, 3],
  ['Zichem', 51.0067, 4.9874, 2, 3],
  ['Diest', 50.9933, 5.05, 2, 4],
  ['Vertrijk', 50.8363, 4.8355, 2, 3],
  ['Tienen', 50.808, 4.9258, 4, 4],
  ['Ezemaal', 50.7721, 4.9942, 2, 3],
  ['Neerwinden', 50.764, 5.0363, 2, 3],
  ['Landen', 50.7479, 5.0797, 4, 4],
  ['Wijgmaal', 50.9227, 4.7015, 2, 3],
  ['Hambos', 50.9443, 4.663, 2, 3],
  ['Wespelaar-Tildonk', 50.9586, 4.638, 2, 3],
  ['Haacht', 50.9664, 4.6133, 2, 3],
  ['Boortmeerbeek', 50.9819, 4.5739, 2, 3],
  ['Hever', 50.9978, 4.5376, 2, 3],
  ['Muizen', 51.0082, 4.5138, 2, 3],
  ['Mechelen', 51.0177, 4.4828, 2, 5],
  ['Herent', 50.9035, 4.6722, 2, 3],
  ['Veltem', 50.9005, 4.6335, 2, 3],
  ['Erps-Kwerps', 50.8965, 4.585, 2, 3],
  ['Kortenberg', 50.8931, 4.5433, 2, 3],
  ['Zaventem', 50.8857, 4.4699, 2, 3],
  ['Brussel-Noord', 50.8597, 4.3609, 2, 6],
  ['Heverlee', 50.8625, 4.6952, 2, 3],
  ['Oud-Heverlee', 50.8359, 4.6533, 2, 3],
  ['Sint-Joris-Weert', 50.8006, 4.6517, 2, 3],
  ['Waver', 50.7163, 4.6048, 2, 3],
  ['Ottignies', 50.6737, 4.5694, 2, 5],
  ['Begijnendijk', 51.022, 4.8003, 2, 3],
  ['Booischot', 51.0373, 4.7735, 2, 3],
  ['Heist-op-den-Berg', 51.0742, 4.7082, 2, 3],
];

export const STATIONS: readonly Station[] = ROWS.map(([name, lat, lon, tracks, changeMinutes]) => ({
  name,
  lat,
  lon,
  tracks,
  changeMinutes,
}));

/** `Leuven Station`: what both its tracks and its bus platforms are named after. */
export function stationTitle(station: string): string {
  return `${station} Station`;
}

/** `Leuven Station spoor 3` */
export function trackName(station: string, track: number): string {
  return `${stationTitle(station)} spoor ${track}`;
}
