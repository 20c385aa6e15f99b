/** What the workbook of a semester says of itself, in both languages; sheets and headers are Dutch in both. */
import type { Language } from '../../../solver/domain/problem.ts';

export interface SemesterXlsxWords {
  readonly purpose: string;
  readonly steps: readonly string[];
  /** The head of the table that explains the columns. */
  readonly head: {
    readonly sheet: string;
    readonly column: string;
    readonly required: string;
    readonly help: string;
    readonly example: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly chooseFrom: (choices: readonly string[]) => string;
  readonly refersTo: (sheet: string, list: boolean) => string;
  readonly forExample: (example: string) => string;
  readonly page: string;
}

export const SEMESTER_XLSX_WORDS: Record<Language, SemesterXlsxWords> = {
  nl: {
    purpose: 'In deze werkmap staat alles wat Stageplan moet weten om de stages van een semester te plannen.',
    steps: [
      'Vul de bladen in van links naar rechts: één rij per cursist, per afdeling, per dienst … Onderaan dit blad staat wat in elke kolom hoort.',
      'Een kolom met een * is verplicht. De andere kolommen mag u leeg laten, en ook hele bladen die niet verplicht zijn.',
      'Klik op een cel om te zien wat er hoort, met een voorbeeld. Waar een pijltje verschijnt, kunt u kiezen uit een lijst.',
      'Datums typt u als 8/2/2027, uren als 7:30 of 7u30. Een nummer zoals 007 blijft staan zoals u het typt.',
      'De volgorde van kolommen en rijen maakt niet uit. Laat de namen van de bladen en de kolomtitels staan.',
      'Noteer niets over godsdienst, herkomst, moedertaal, geslacht of gezondheid, en geen rijksregisternummers: Stageplan leest dat niet.',
      'Klaar? Bewaar de werkmap als .xlsx en voer ze in. Fouten worden per cel gemeld, allemaal tegelijk.',
    ],
    head: {
      sheet: 'Blad',
      column: 'Kolom',
      required: 'Verplicht',
      help: 'Wat hier hoort',
      example: 'Voorbeeld',
    },
    yes: 'ja',
    no: 'nee',
    chooseFrom: (choices) => `Kies uit: ${choices.join(', ')}.`,
    refersTo: (sheet, list) =>
      list
        ? `Verwijst naar het blad ${sheet}; meer dan één mag, met een komma ertussen.`
        : `Verwijst naar het blad ${sheet}.`,
    forExample: (example) => `Bijvoorbeeld: ${example}`,
    page: 'Blz.',
  },
  en: {
    purpose: 'This workbook holds all that Stageplan needs to know to plan the placements of a semester.',
    steps: [
      'Fill in the sheets from left to right: one row per trainee, per unit, per shift … What belongs in each column is explained below.',
      'A column with a * is required. The others may be left empty, and so may whole sheets that are not required.',
      'Click a cell to see what belongs there, with an example. Where an arrow appears, you can choose from a list.',
      'Type dates as 8/2/2027 and times as 7:30 or 7u30. A number such as 007 stays as you type it.',
      'The order of columns and rows does not matter. Leave the names of the sheets and the headers as they are.',
      'Write nothing about religion, origin, mother tongue, gender or health, and no national register numbers: Stageplan does not read them.',
      'Done? Save the workbook as .xlsx and import it. Mistakes are reported per cell, all at once.',
    ],
    head: {
      sheet: 'Sheet',
      column: 'Column',
      required: 'Required',
      help: 'What belongs here',
      example: 'Example',
    },
    yes: 'yes',
    no: 'no',
    chooseFrom: (choices) => `Choose from: ${choices.join(', ')}.`,
    refersTo: (sheet, list) =>
      list
        ? `Refers to the sheet ${sheet}; more than one is fine, with commas between.`
        : `Refers to the sheet ${sheet}.`,
    forExample: (example) => `For example: ${example}`,
    page: 'Page',
  },
};
