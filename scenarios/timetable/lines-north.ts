/** Lines to the north of Leuven and around Aarschot and Haacht. Minutes from the first stop; `-`: passed in between, no time given. */
import type { BusLineRow } from './bus-line.ts';

export const NORTH_LINES: readonly BusLineRow[] = [
  {
    number: '20',
    name: 'Leuven – Herent – Haacht – Keerbergen',
    kind: 'rural',
    minutes: [10, 11],
    lateNights: true,
    course: `
      0 Leuven Station perron 7 | 2 Leuven Diestsepoort | 5 Leuven Vaartkom | 7 Leuven Mechelsepoort
      9 Herent Mechelsesteenweg | - Herent Molenstraat | 12 Herent Station | 13 Herent Kerk
      14 Herent Bijlokstraat | - Herent Heidestraat | - Tildonk Heidestraat | - Tildonk Wijngaardstraat
      20 Tildonk Kerk | - Tildonk Zandstraat | - Wespelaar Kruisstraat | 25 Wespelaar Dorp
      - Wespelaar Populierenlaan | 29 Haacht Station perron 1 | 31 Haacht Stationsstraat | 33 Haacht Dorp
      35 Haacht Keerbergsesteenweg | - Keerbergen Boomgaardstraat | - Keerbergen Watermolen
      39 Keerbergen Dorp
    `,
  },
  {
    number: '21',
    name: 'Leuven – Rotselaar – Tremelo – Keerbergen',
    kind: 'rural',
    minutes: [14, 12],
    lateNights: true,
    course: `
      0 Leuven Station perron 8 | 2 Leuven Diestsepoort | 4 Wilsele Vaart | 6 Wilsele Dorp
      8 Wilsele Putkapel | - Wijgmaal Hoogstraat | 11 Wijgmaal Station | 12 Wijgmaal Dorp
      13 Wijgmaal Remyvest | - Wijgmaal Hulststraat | 16 Rotselaar Heikant | - Rotselaar Tramstraat
      18 Rotselaar Dorp | - Rotselaar Nieuwstraat | - Werchter Wijngaardstraat | 23 Werchter Dorp
      - Werchter Zandstraat | - Tremelo Winkelstraat | 28 Tremelo Dorp | - Tremelo Veldstraat
      31 Tremelo Kruis | - Tremelo Kruisstraat | - Keerbergen Eikelstraat | 35 Keerbergen Meer
      - Keerbergen Kerkstraat | 38 Keerbergen Dorp
    `,
  },
  {
    number: '22',
    name: 'Leuven – Wezemaal – Aarschot',
    kind: 'rural',
    minutes: [18, 18],
    lateNights: true,
    course: `
      0 Leuven Station perron 9 | 2 Leuven Diestsepoort | - Wilsele Rozenstraat | 5 Wilsele Ymeria
      7 Wilsele Aarschotsesteenweg | 8 Wilsele Sint-Agatha | - Wijgmaal Oude Baan | 11 Holsbeek Plein
      - Holsbeek Kouterstraat | - Wezemaal Groenstraat | - Wezemaal Rozenstraat | - Wezemaal Beekstraat
      19 Wezemaal Station | 20 Wezemaal Dorp | - Wezemaal Meerstraat | - Wezemaal Kasteelstraat
      - Gelrode Lindestraat | 26 Gelrode Dorp | - Gelrode Hulststraat | - Gelrode Hoogstraat
      30 Aarschot Leuvensesteenweg | 32 Aarschot Station perron 2
    `,
  },
  {
    number: '23',
    name: 'Aarschot – Betekom – Tremelo – Haacht',
    kind: 'thin',
    minutes: [22, 13],
    course: `
      0 Aarschot Station perron 3 | - Aarschot Broekstraat | 2 Aarschot Sint-Rochus
      - Betekom Sleutelstraat | 6 Betekom Dorp | - Betekom Molenstraat | - Baal Zandstraat | 10 Baal Dorp
      - Baal Dreef | - Baal Tuinwijk | - Tremelo Populierenlaan | 16 Tremelo Dorp | - Tremelo Veldstraat
      19 Tremelo Kruis | - Tremelo Kruisstraat | - Keerbergen Eikelstraat | 23 Keerbergen Meer
      - Keerbergen Kerkstraat | 27 Keerbergen Dorp | - Keerbergen Watermolen
      - Keerbergen Boomgaardstraat | 31 Haacht Keerbergsesteenweg | 33 Haacht Dorp
      35 Haacht Stationsstraat | 37 Haacht Station perron 2
    `,
  },
  {
    number: '24',
    name: 'Aarschot – Begijnendijk',
    kind: 'rural',
    minutes: [26, 38],
    course: `
      0 Aarschot Station perron 3 | - Aarschot Kouterstraat | 4 Aarschot Ourodenberg
      - Begijnendijk Rozenstraat | - Begijnendijk Beekstraat | 9 Begijnendijk Station
      - Begijnendijk Kasteelstraat | 12 Begijnendijk Dorp
    `,
  },
  {
    number: '25',
    name: 'Keerbergen – Haacht – Boortmeerbeek – Hever',
    kind: 'thin',
    minutes: [10, 28],
    course: `
      0 Keerbergen Dorp | - Keerbergen Watermolen | - Keerbergen Boomgaardstraat
      4 Haacht Keerbergsesteenweg | 6 Haacht Dorp | 8 Haacht Stationsstraat | 10 Haacht Station perron 1
      - Boortmeerbeek Tramstraat | - Boortmeerbeek Kouterstraat | - Boortmeerbeek Broekstraat
      16 Boortmeerbeek Station | 17 Boortmeerbeek Dorp | - Boortmeerbeek Nieuwstraat | - Hever Zandstraat
      22 Hever Kerk
    `,
  },
  {
    number: '26',
    name: 'Leuven – Holsbeek – Nieuwrode – Aarschot',
    kind: 'rural',
    minutes: [14, 15],
    course: `
      0 Leuven Station perron 10 | 1 Kessel-Lo Blauwput | 2 Kessel-Lo Diestsesteenweg | 3 Kessel-Lo Abdij
      5 Kessel-Lo Heide | 7 Holsbeek Attenhoven | - Holsbeek Tramstraat | 10 Holsbeek Gemeentehuis
      11 Holsbeek Dorp | - Holsbeek Nieuwstraat | - Kortrijk-Dutsel Kerkstraat
      - Kortrijk-Dutsel Bosstraat | 17 Kortrijk-Dutsel Kerk | - Kortrijk-Dutsel Pastorijstraat
      - Sint-Pieters-Rode Meerstraat | 22 Sint-Pieters-Rode Kerk | - Nieuwrode Pastorijstraat
      25 Nieuwrode Dorp | - Nieuwrode Sportpark | - Nieuwrode Vijverstraat | - Aarschot Nieuwstraat
      - Aarschot Tramstraat | 32 Aarschot Poortvelden | 33 Aarschot Grote Markt
      35 Aarschot Station perron 2
    `,
  },
  {
    number: '27',
    name: 'Aarschot – Wissel – Langdorp',
    kind: 'school',
    minutes: [18, 31],
    course: `
      0 Aarschot Station perron 4 | - Aarschot Langestraat | - Aarschot Kapelstraat
      - Aarschot Bergstraat | 5 Aarschot Wissel | - Aarschot Boomgaardstraat | - Langdorp Molenstraat
      - Langdorp Heidestraat | 12 Langdorp Kerk | - Langdorp Wijngaardstraat | - Aarschot Eikelstraat
      - Aarschot Watermolen | 18 Aarschot Grote Markt | 19 Aarschot Station perron 4
    `,
  },
];
