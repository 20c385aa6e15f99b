/** City lines of Leuven, and those of Tienen, Diest and Aarschot. Minutes from the first stop; `-`: passed in between, no time given. */
import type { BusLineRow } from './bus-line.ts';

export const CITY_LINES: readonly BusLineRow[] = [
  {
    number: '1',
    name: 'Kessel-Lo – Leuven – Heverlee Egenhoven',
    kind: 'city',
    minutes: [3, 7],
    course: `
      0 Kessel-Lo Schoolbergenstraat | 2 Kessel-Lo Boven-Lo | 4 Kessel-Lo Hulsberg
      7 Kessel-Lo Platte-Lostraat | 9 Kessel-Lo Blauwput | 11 Leuven Station perron 1
      12 Leuven Bondgenotenlaan | 14 Leuven Rector De Somerplein | 17 Leuven Sint-Jacobsplein
      19 Leuven Tervuursepoort | 23 Heverlee Terbank | 27 Heverlee Egenhoven
    `,
  },
  {
    number: '2',
    name: 'Kessel-Lo Heide – Leuven – Heverlee Researchpark',
    kind: 'city',
    minutes: [6, 14],
    course: `
      0 Kessel-Lo Heide | 3 Kessel-Lo Abdij | 6 Kessel-Lo Vlierbeeklaan | 8 Kessel-Lo Diestsesteenweg
      10 Kessel-Lo Blauwput | 11 Leuven Station perron 2 | 13 Leuven Bondgenotenlaan
      15 Leuven Rector De Somerplein | 17 Leuven Naamsestraat | 19 Leuven Naamsepoort
      22 Heverlee Naamsesteenweg | 24 Heverlee Sportoord | 27 Heverlee Zwartehoek
      - Heverlee Kasteelstraat | 31 Heverlee Researchpark
    `,
  },
  {
    number: '3',
    name: 'Ringbus Leuven',
    kind: 'city',
    minutes: [9, 1],
    course: `
      0 Leuven Station perron 3 | 3 Leuven Tiensepoort | 5 Leuven Parkpoort | 8 Leuven Naamsepoort
      10 Leuven Redingenstraat | 12 Leuven Tervuursepoort | 15 Leuven Brusselsepoort
      17 Leuven Fonteinstraat | 19 Leuven Mechelsepoort | 21 Leuven Vaartkom | 23 Leuven UZ Gasthuisberg
      24 Leuven Diestsepoort | 26 Leuven Station perron 3
    `,
  },
  {
    number: '4',
    name: 'Herent – Leuven – Kessel-Lo Leming',
    kind: 'city',
    minutes: [12, 8],
    course: `
      0 Herent Bijlokstraat | 2 Herent Kerk | 4 Herent Station | 7 Herent Molenveld
      10 Herent Mechelsesteenweg | 13 Leuven Mechelsepoort | 15 Leuven Fonteinstraat
      17 Leuven Rector De Somerplein | 19 Leuven Bondgenotenlaan | 21 Leuven Station perron 4
      23 Kessel-Lo Martelarenlaan | 25 Kessel-Lo Leming
    `,
  },
  {
    number: '5',
    name: 'Wijgmaal – Wilsele – Leuven – Heverlee Annuntiaten',
    kind: 'city',
    minutes: [15, 15],
    course: `
      0 Wijgmaal Dorp | 1 Wijgmaal Station | - Wijgmaal Hoogstraat | 6 Wilsele Putkapel | 10 Wilsele Dorp
      14 Wilsele Vaart | 17 Leuven Vaartkom | 18 Leuven UZ Gasthuisberg | 20 Leuven Diestsestraat
      21 Leuven Rector De Somerplein | 23 Leuven Naamsestraat | 26 Leuven Naamsepoort
      29 Heverlee Station | 31 Heverlee Waversebaan | 34 Heverlee Annuntiaten
    `,
  },
  {
    number: '6',
    name: 'Pendelbus station – UZ Gasthuisberg',
    kind: 'shuttle',
    minutes: [0, 0],
    course: `
      0 Leuven Station perron 5 | 2 Leuven Diestsepoort | 3 Leuven UZ Gasthuisberg | 5 Leuven Vaartkom
    `,
  },
  {
    number: '7',
    name: 'Leuven – Vesalius – Heverlee Arenberg',
    kind: 'city',
    minutes: [1, 9],
    course: `
      0 Leuven Station perron 6 | 3 Leuven Tiensepoort | 5 Leuven Vesaliusstraat | 7 Leuven Naamsestraat
      8 Leuven Redingenstraat | 10 Leuven Tervuursepoort | - Heverlee Meerstraat
      15 Heverlee Kardinaal Mercierlaan | 17 Heverlee Station
    `,
  },
  {
    number: '8',
    name: 'Leuven – Wilsele Sint-Agatha',
    kind: 'city',
    minutes: [4, 16],
    course: `
      0 Leuven Station perron 6 | 2 Leuven Diestsepoort | 6 Wilsele Vaart | 9 Wilsele Ymeria
      13 Wilsele Aarschotsesteenweg | 15 Wilsele Sint-Agatha
    `,
  },
  {
    number: '11',
    name: 'Tienen station – ziekenhuis – Getevallei',
    kind: 'town',
    minutes: [14, 39],
    course: `
      0 Tienen Station perron 1 | 3 Tienen Grote Markt | 7 Tienen Ziekenhuis | 9 Tienen Getevallei
      11 Tienen Oplintersesteenweg
    `,
  },
  {
    number: '12',
    name: 'Tienen Suikerfabriek – station – Bost',
    kind: 'town',
    minutes: [18, 33],
    course: `
      0 Tienen Suikerfabriek | 3 Tienen Kabbeekvest | 5 Tienen Station perron 1 | 8 Tienen Grote Markt
      11 Tienen Hannuitsesteenweg | - Tienen Meerstraat | 17 Tienen Bost
    `,
  },
  {
    number: '13',
    name: 'Diest station – ziekenhuis – Kaggevinne',
    kind: 'town',
    minutes: [22, 32],
    course: `
      0 Diest Station perron 1 | 2 Diest Begijnhof | 4 Diest Grote Markt | - Diest Populierenlaan
      8 Diest Ziekenhuis | - Kaggevinne Rozenstraat | 13 Diest Pannestraat | - Kaggevinne Beekstraat
      18 Kaggevinne Kerk
    `,
  },
  {
    number: '14',
    name: 'Diest Kluisberg – station – Demerbroeken',
    kind: 'town',
    minutes: [26, 33],
    course: `
      0 Diest Kluisberg | - Diest Processieweg | 6 Diest Grote Markt | 10 Diest Station perron 1
      12 Diest Begijnhof | 14 Diest Halensebaan | 17 Diest Demerbroeken
    `,
  },
  {
    number: '15',
    name: 'Aarschot Sint-Rochus – station – Poortvelden',
    kind: 'town',
    minutes: [10, 41],
    course: `
      0 Aarschot Sint-Rochus | - Aarschot Schoolstraat | 5 Aarschot Station perron 1
      7 Aarschot Grote Markt | 9 Aarschot Poortvelden
    `,
  },
];
