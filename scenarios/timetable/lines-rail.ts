/**
 * Railway lines: the real lines and stations, hours assumed. Running times are within minutes of those of the public
 * timetable of 2019, but for Leuven – Mechelen, which took an hour there and half of that is assumed here.
 */
import type { RailLineRow } from './rail-line.ts';

export const RAIL_LINES: readonly RailLineRow[] = [
  {
    number: 'L1',
    name: 'Leuven – Aarschot – Diest',
    rhythm: 'hourly',
    minutes: [4, 22],
    course: '0 Leuven | 8 Wezemaal | 13/15 Aarschot | 19 Langdorp | 24 Testelt | 28 Zichem | 33 Diest',
    tracks: { Leuven: [1, 2] },
  },
  {
    number: 'IC1',
    name: 'Leuven – Aarschot – Diest',
    rhythm: 'hourly',
    minutes: [34, 57],
    course: '0 Leuven | 12/13 Aarschot | 26 Diest',
    tracks: { Leuven: [3, 4], Aarschot: [3, 4] },
  },
  {
    number: 'L2',
    name: 'Leuven – Tienen – Landen',
    rhythm: 'hourly',
    minutes: [7, 24],
    course: '0 Leuven | 9 Vertrijk | 15/16 Tienen | 22 Ezemaal | 25 Neerwinden | 29 Landen',
    tracks: { Leuven: [5, 6] },
  },
  {
    number: 'IC2',
    name: 'Leuven – Tienen – Landen',
    rhythm: 'hourly',
    minutes: [37, 54],
    course: '0 Leuven | 12/13 Tienen | 24 Landen',
    tracks: { Leuven: [7, 8], Tienen: [3, 4], Landen: [3, 4] },
  },
  {
    number: 'L3',
    name: 'Leuven – Haacht – Mechelen',
    rhythm: 'peaks',
    minutes: [12, 15],
    course: `
      0 Leuven | 5 Wijgmaal | 9 Hambos | 13 Wespelaar-Tildonk | 17 Haacht | 21 Boortmeerbeek | 25 Hever
      28 Muizen | 33 Mechelen
    `,
    tracks: { Leuven: [9, 10] },
  },
  {
    number: 'L4',
    name: 'Leuven – Kortenberg – Brussel',
    rhythm: 'half-hourly',
    minutes: [5, 18],
    course: `
      0 Leuven | 4 Herent | 7 Veltem | 11 Erps-Kwerps | 14 Kortenberg | 20 Zaventem | 34 Brussel-Noord
    `,
    tracks: { Leuven: [5, 6] },
  },
  {
    number: 'L5',
    name: 'Leuven – Aarschot – Heist-op-den-Berg',
    rhythm: 'peaks',
    minutes: [19, 12],
    course: '0 Leuven | 8 Wezemaal | 13/15 Aarschot | 20 Begijnendijk | 24 Booischot | 29 Heist-op-den-Berg',
    tracks: { Leuven: [3, 4] },
  },
  {
    number: 'L6',
    name: 'Leuven – Heverlee – Ottignies',
    rhythm: 'peaks',
    minutes: [10, 10],
    course: '0 Leuven | 5 Heverlee | 10 Oud-Heverlee | 14 Sint-Joris-Weert | 29 Waver | 40 Ottignies',
    tracks: { Leuven: [11, 12] },
  },
];
