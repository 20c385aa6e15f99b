/** Lines through the Hageland. Minutes from the first stop; `-`: passed in between, no time given. */
import type { BusLineRow } from './bus-line.ts';

export const EAST_LINES: readonly BusLineRow[] = [
  {
    number: '30',
    name: 'Leuven – Lubbeek – Bekkevoort – Diest',
    kind: 'rural',
    minutes: [10, 50],
    lateNights: true,
    course: `
      0 Leuven Station perron 10 | 1 Kessel-Lo Blauwput | 2 Kessel-Lo Platte-Lostraat
      3 Kessel-Lo Hulsberg | 4 Kessel-Lo Boven-Lo | - Linden Populierenlaan | 8 Linden Dorp
      - Linden Processieweg | - Linden Kruispunt | 13 Lubbeek Gellenberg | - Lubbeek Tuinwijk
      - Lubbeek Dreef | 19 Lubbeek Dorp | - Lubbeek Schoolstraat | - Lubbeek Broekstraat
      - Sint-Joris-Winge Tuinwijk | - Sint-Joris-Winge Schoolstraat | 27 Sint-Joris-Winge Kerk
      - Sint-Joris-Winge Broekstraat | 30 Tielt-Winge Gemeentehuis | - Tielt-Winge Boomgaardstraat
      - Tielt-Winge Bergstraat | - Tielt-Winge Kapelstraat | - Tielt-Winge Langestraat
      - Bekkevoort Nieuwstraat | - Bekkevoort Tramstraat | - Bekkevoort Kouterstraat | 42 Bekkevoort Dorp
      - Bekkevoort Langestraat | 45 Bekkevoort Staatsbaan | - Assent Hulststraat | - Assent Hoogstraat
      49 Assent Kerk | - Kaggevinne Kasteelstraat | 52 Kaggevinne Kerk | - Kaggevinne Meerstraat
      55 Diest Ziekenhuis | - Diest Populierenlaan | 58 Diest Grote Markt | 60 Diest Station perron 2
    `,
  },
  {
    number: '31',
    name: 'Leuven – Lubbeek – Glabbeek – Kortenaken – Geetbets',
    kind: 'weekdays',
    minutes: [14, 49],
    course: `
      0 Leuven Station perron 11 | 3 Leuven Tiensepoort | 4 Heverlee Tivoli | 6 Kessel-Lo Tiensesteenweg
      - Korbeek-Lo Dreef | 10 Korbeek-Lo Dorp | - Korbeek-Lo Tuinwijk | - Pellenberg Driesstraat
      15 Pellenberg Dorp | - Pellenberg Molenstraat | - Pellenberg Sleutelstraat | - Lubbeek Kouterstraat
      21 Lubbeek Dorp | - Lubbeek Tramstraat | - Lubbeek Nieuwstraat | - Lubbeek Langestraat
      - Meensel-Kiezegem Driesstraat | - Meensel-Kiezegem Sleutelstraat | 30 Meensel-Kiezegem Kerk
      - Meensel-Kiezegem Heidestraat | - Meensel-Kiezegem Molenstraat | - Glabbeek Rozenstraat
      - Glabbeek Groenstraat | 38 Glabbeek Dorp | - Glabbeek Beekstraat | - Glabbeek Kasteelstraat
      - Kersbeek-Miskom Hoogstraat | - Kersbeek-Miskom Hulststraat | 45 Kersbeek-Miskom Kerk
      - Kersbeek-Miskom Oude Baan | - Kersbeek-Miskom Groenstraat | - Kersbeek-Miskom Rozenstraat
      - Kortenaken Kruispunt | - Kortenaken Kerkhof | 54 Kortenaken Dorp | - Kortenaken Hoogstraat
      - Kortenaken Lindestraat | - Geetbets Eikelstraat | - Geetbets Watermolen | 61 Geetbets Dorp
    `,
  },
  {
    number: '32',
    name: 'Aarschot – Scherpenheuvel – Diest',
    kind: 'rural',
    minutes: [18, 16],
    course: `
      0 Aarschot Station perron 4 | 1 Aarschot Grote Markt | - Aarschot Kerkstraat | - Aarschot Bosstraat
      - Rillaar Tramstraat | - Rillaar Nieuwstraat | 9 Rillaar Dorp | - Rillaar Langestraat
      - Rillaar Kapelstraat | - Rillaar Bergstraat | - Rillaar Boomgaardstraat
      - Scherpenheuvel Kerkstraat | 18 Scherpenheuvel Mannenberg | - Scherpenheuvel Bosstraat
      22 Scherpenheuvel Basiliek | - Scherpenheuvel Vijverstraat | - Scherpenheuvel Pastorijstraat
      - Molenstede Nieuwstraat | 29 Diest Kluisberg | - Diest Processieweg | 32 Diest Grote Markt
      34 Diest Station perron 2
    `,
  },
  {
    number: '33',
    name: 'Diest – Zichem – Scherpenheuvel – Bekkevoort',
    kind: 'weekdays',
    minutes: [22, 26],
    course: `
      0 Diest Station perron 3 | - Diest Kruispunt | - Molenstede Langestraat | 4 Molenstede Kerk
      - Molenstede Kapelstraat | - Zichem Kruisstraat | 9 Zichem Station | 10 Zichem Markt
      - Zichem Populierenlaan | - Scherpenheuvel Sportpark | 15 Scherpenheuvel Basiliek
      - Scherpenheuvel Kruisstraat | - Scherpenheuvel Veldstraat | - Scherpenheuvel Winkelstraat
      - Bekkevoort Bergstraat | - Bekkevoort Kapelstraat | 24 Bekkevoort Dorp
    `,
  },
  {
    number: '34',
    name: 'Aarschot – Tielt-Winge – Glabbeek – Tienen',
    kind: 'weekdays',
    minutes: [26, 2],
    course: `
      0 Aarschot Station perron 4 | 2 Aarschot Poortvelden | - Aarschot Pastorijstraat
      - Aarschot Vijverstraat | - Nieuwrode Winkelstraat | - Nieuwrode Veldstraat
      - Nieuwrode Kruisstraat | - Houwaart Beekstraat | 12 Houwaart Kerk | - Houwaart Kasteelstraat
      - Sint-Joris-Winge Kouterstraat | 17 Sint-Joris-Winge Kerk | - Sint-Joris-Winge Broekstraat
      20 Tielt-Winge Gemeentehuis | - Tielt-Winge Eikelstraat | - Tielt-Winge Watermolen
      - Meensel-Kiezegem Wijngaardstraat | 26 Meensel-Kiezegem Kerk | - Meensel-Kiezegem Heidestraat
      - Meensel-Kiezegem Molenstraat | - Glabbeek Rozenstraat | - Glabbeek Groenstraat | 34 Glabbeek Dorp
      - Glabbeek Meerstraat | - Bunsbeek Boomgaardstraat | - Bunsbeek Bergstraat | 40 Bunsbeek Kerk
      - Bunsbeek Watermolen | - Bunsbeek Eikelstraat | 45 Tienen Suikerfabriek | 46 Tienen Kabbeekvest
      48 Tienen Station perron 2
    `,
  },
  {
    number: '35',
    name: 'Diest – Kortenaken – Linter – Tienen',
    kind: 'weekdays',
    minutes: [10, 51],
    course: `
      0 Diest Station perron 3 | 2 Diest Grote Markt | - Diest Populierenlaan | 4 Diest Ziekenhuis
      - Kaggevinne Rozenstraat | 7 Diest Pannestraat | - Assent Oude Baan | - Assent Groenstraat
      - Waanrode Molenstraat | - Waanrode Heidestraat | 14 Waanrode Kerk | - Waanrode Zandstraat
      - Waanrode Wijngaardstraat | - Kortenaken Hulststraat | 20 Kortenaken Dorp
      - Kortenaken Rozenstraat | - Kortenaken Groenstraat | - Kortenaken Oude Baan
      - Kersbeek-Miskom Beekstraat | - Hoeleden Rozenstraat | - Hoeleden Groenstraat | 31 Hoeleden Kerk
      - Hoeleden Kasteelstraat | - Hoeleden Beekstraat | - Drieslinter Driesstraat
      - Drieslinter Meerstraat | 39 Drieslinter Kerk | - Linter Pastorijstraat | 43 Linter Gemeentehuis
      - Linter Vijverstraat | - Oplinter Schoolstraat | - Oplinter Broekstraat | 49 Oplinter Kerk
      - Oplinter Kouterstraat | - Oplinter Tramstraat | 53 Tienen Oplintersesteenweg
      55 Tienen Ziekenhuis | 57 Tienen Grote Markt | 59 Tienen Station perron 2
    `,
  },
];
