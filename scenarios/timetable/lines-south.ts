/** Lines to the south and west of Leuven and around Tienen and Landen. Minutes from the first stop; `-`: passed in between, no time given. */
import type { BusLineRow } from './bus-line.ts';

export const SOUTH_LINES: readonly BusLineRow[] = [
  {
    number: '36',
    name: 'Tienen – Zoutleeuw – Geetbets',
    kind: 'thin',
    minutes: [14, 10],
    course: `
      0 Tienen Station perron 3 | 2 Tienen Grote Markt | - Tienen Driesstraat | 4 Tienen Grimde
      - Tienen Sleutelstraat | - Wommersom Driesstraat | - Wommersom Sleutelstraat
      - Wommersom Molenstraat | 12 Wommersom Kerk | - Wommersom Wijngaardstraat | - Wommersom Heidestraat
      - Orsmaal Tuinwijk | 19 Orsmaal Kerk | - Orsmaal Schoolstraat | - Helen-Bos Oude Baan
      - Zoutleeuw Kruisstraat | - Zoutleeuw Populierenlaan | 27 Zoutleeuw Grote Markt
      - Zoutleeuw Kruispunt | - Zoutleeuw Processieweg | - Grazen Kerkstraat | - Grazen Eikelstraat
      35 Grazen Kerk | - Grazen Bosstraat | - Geetbets Kerkstraat | 40 Geetbets Dorp
    `,
  },
  {
    number: '37',
    name: 'Landen – Zoutleeuw',
    kind: 'weekdays',
    minutes: [18, 27],
    course: `
      0 Landen Attenhoven | - Landen Dreef | 3 Landen Station perron 1 | 4 Landen Markt
      - Landen Tuinwijk | 6 Landen Rufferdinge | - Landen Kouterstraat | - Landen Broekstraat
      - Landen Schoolstraat | - Helen-Bos Beekstraat | - Helen-Bos Rozenstraat | - Helen-Bos Groenstraat
      17 Helen-Bos Kerk | - Helen-Bos Kasteelstraat | - Helen-Bos Meerstraat | - Zoutleeuw Kerkhof
      23 Zoutleeuw Grote Markt
    `,
  },
  {
    number: '38',
    name: 'Tienen – Ezemaal – Landen',
    kind: 'school',
    minutes: [22, 25],
    course: `
      0 Tienen Station perron 3 | 2 Tienen Grote Markt | - Tienen Driesstraat | 4 Tienen Grimde
      - Tienen Molenstraat | - Ezemaal Boomgaardstraat | - Ezemaal Bergstraat | - Ezemaal Kapelstraat
      12 Ezemaal Station | - Ezemaal Watermolen | - Neerwinden Langestraat | - Neerwinden Kapelstraat
      19 Neerwinden Kerk | - Neerwinden Bergstraat | - Landen Nieuwstraat | - Landen Tramstraat
      25 Landen Station perron 2
    `,
  },
  {
    number: '40',
    name: 'Leuven – Boutersem – Tienen',
    kind: 'rural',
    minutes: [10, 11],
    lateNights: true,
    course: `
      0 Leuven Station perron 11 | 3 Leuven Tiensepoort | 4 Heverlee Tivoli | 6 Kessel-Lo Tiensesteenweg
      - Korbeek-Lo Dreef | 10 Korbeek-Lo Dorp | - Korbeek-Lo Schoolstraat | 14 Lovenjoel Kerk
      - Lovenjoel Beekstraat | - Lovenjoel Rozenstraat | 18 Boutersem Leuvensesteenweg
      - Boutersem Boomgaardstraat | 22 Boutersem Dorp | - Boutersem Watermolen | 26 Roosbeek Kerk
      - Roosbeek Oude Baan | - Kumtich Veldstraat | 31 Kumtich Dorp | - Kumtich Kruisstraat
      - Kumtich Populierenlaan | 36 Tienen Leuvenselaan | 37 Tienen Station perron 4
      39 Tienen Grote Markt
    `,
  },
  {
    number: '41',
    name: 'Leuven – Bierbeek – Hoegaarden – Tienen',
    kind: 'thin',
    minutes: [14, 58],
    course: `
      0 Leuven Station perron 11 | 3 Leuven Tiensepoort | 5 Leuven Parkpoort | 7 Heverlee Naamsesteenweg
      8 Heverlee Sportoord | 10 Heverlee Zwartehoek | - Heverlee Kasteelstraat | 12 Heverlee Researchpark
      - Haasrode Nieuwstraat | 15 Haasrode Dorp | - Bierbeek Oude Baan | 19 Bierbeek Dorp
      - Bierbeek Groenstraat | - Bierbeek Rozenstraat | - Opvelp Veldstraat | 25 Opvelp Kerk
      - Opvelp Populierenlaan | - Opvelp Kruisstraat | - Meldert Processieweg | - Meldert Populierenlaan
      32 Meldert Kerk | - Meldert Kerkhof | - Meldert Kruispunt | - Hoegaarden Sleutelstraat
      - Hoegaarden Driesstraat | 39 Hoegaarden Gemeenteplein | 41 Hoegaarden Tiensestraat
      - Hoegaarden Molenstraat | - Tienen Heidestraat | 46 Tienen Bost | - Tienen Meerstraat
      50 Tienen Hannuitsesteenweg | 51 Tienen Grote Markt | 52 Tienen Station perron 4
    `,
  },
  {
    number: '43',
    name: 'Leuven – Oud-Heverlee – Sint-Joris-Weert',
    kind: 'rural',
    minutes: [22, 23],
    course: `
      0 Leuven Station perron 12 | 2 Leuven Bondgenotenlaan | 4 Leuven Rector De Somerplein
      6 Leuven Naamsestraat | 8 Leuven Naamsepoort | 10 Heverlee Station | 11 Heverlee Waversebaan
      13 Heverlee Annuntiaten | 14 Heverlee Bosrand | 16 Heverlee Meerdaalboslaan
      - Oud-Heverlee Groenstraat | 18 Oud-Heverlee Dorp | 20 Oud-Heverlee Station
      - Oud-Heverlee Rozenstraat | - Oud-Heverlee Beekstraat | - Sint-Joris-Weert Kerkhof
      - Sint-Joris-Weert Lindestraat | 27 Sint-Joris-Weert Station
    `,
  },
  {
    number: '44',
    name: 'Leuven – Blanden – Vaalbeek – Oud-Heverlee',
    kind: 'weekdays',
    minutes: [26, 29],
    course: `
      0 Leuven Station perron 12 | 3 Leuven Tiensepoort | 5 Leuven Parkpoort | 7 Heverlee Naamsesteenweg
      8 Heverlee Sportoord | 10 Heverlee Zwartehoek | - Heverlee Driesstraat | - Blanden Kouterstraat
      15 Blanden Dorp | - Vaalbeek Kerkstraat | 17 Vaalbeek Kapel | - Vaalbeek Bosstraat
      21 Oud-Heverlee Dorp
    `,
  },
  {
    number: '45',
    name: 'Leuven – Neerijse – Huldenberg',
    kind: 'weekdays',
    minutes: [10, 20],
    course: `
      0 Leuven Station perron 12 | 2 Leuven Bondgenotenlaan | 4 Leuven Rector De Somerplein
      6 Leuven Sint-Jacobsplein | 8 Leuven Tervuursepoort | 10 Heverlee Terbank | 12 Heverlee Egenhoven
      - Oud-Heverlee Kasteelstraat | - Korbeek-Dijle Kerkhof | - Korbeek-Dijle Lindestraat
      18 Korbeek-Dijle Kerk | - Korbeek-Dijle Hoogstraat | - Neerijse Boomgaardstraat | 23 Neerijse Dorp
      - Neerijse Watermolen | 26 Loonbeek Kerk | - Loonbeek Kruisstraat | - Huldenberg Groenstraat
      30 Huldenberg Gemeenteplein
    `,
  },
  {
    number: '46',
    name: 'Leuven – Bertem – Tervuren',
    kind: 'rural',
    minutes: [14, 13],
    course: `
      0 Leuven Station perron 7 | 2 Leuven Bondgenotenlaan | 3 Leuven Rector De Somerplein
      6 Leuven Sint-Jacobsplein | 8 Leuven Tervuursepoort | 10 Heverlee Terbank | - Heverlee Sleutelstraat
      - Bertem Dreef | 15 Bertem Tervuursesteenweg | 17 Bertem Dorp | - Bertem Tuinwijk
      - Bertem Schoolstraat | - Leefdaal Langestraat | 23 Leefdaal Dorp | - Leefdaal Kapelstraat
      - Vossem Boomgaardstraat | 29 Vossem Kerk | - Vossem Eikelstraat | - Vossem Watermolen
      - Tervuren Nieuwstraat | 36 Tervuren Markt | 37 Tervuren Park
    `,
  },
  {
    number: '47',
    name: 'Leuven – Veltem – Kortenberg',
    kind: 'rural',
    minutes: [18, 18],
    course: `
      0 Leuven Station perron 8 | 2 Leuven Bondgenotenlaan | 4 Leuven Rector De Somerplein
      6 Leuven Sint-Jacobsplein | 8 Leuven Brusselsepoort | - Winksele Kapelstraat | - Winksele Bergstraat
      14 Winksele Dorp | - Veltem Kerkstraat | 17 Veltem Dorp | 18 Veltem Station
      - Veltem Pastorijstraat | - Veltem Bosstraat | - Erps-Kwerps Tuinwijk | 25 Erps-Kwerps Station
      - Erps-Kwerps Schoolstraat | 27 Erps-Kwerps Dorp | - Erps-Kwerps Broekstraat | 31 Kortenberg Station
      32 Kortenberg Gemeentehuis
    `,
  },
  {
    number: '48',
    name: 'Kortenberg – Sterrebeek – Tervuren',
    kind: 'thin',
    minutes: [22, 29],
    course: `
      0 Everberg Dorp | - Everberg Boomgaardstraat | - Kortenberg Eikelstraat | 5 Kortenberg Station
      6 Kortenberg Gemeentehuis | - Kortenberg Kerkstraat | 9 Kortenberg Minneveld
      - Kortenberg Bosstraat | 12 Kortenberg Sterrebeeksesteenweg | - Everberg Watermolen
      - Vossem Kerkstraat | 16 Tervuren Moorsel | - Tervuren Kapelstraat | - Tervuren Langestraat
      21 Tervuren Markt
    `,
  },
  {
    number: '49',
    name: 'Tervuren – Duisburg – Huldenberg',
    kind: 'school',
    minutes: [26, 35],
    course: `
      0 Tervuren Markt | - Tervuren Bergstraat | - Duisburg Winkelstraat | 5 Duisburg Kerk
      - Duisburg Veldstraat | - Duisburg Kruisstraat | 9 Huldenberg Elzasweg | - Duisburg Populierenlaan
      - Huldenberg Rozenstraat | - Huldenberg Beekstraat | 15 Huldenberg Gemeenteplein
    `,
  },
];
