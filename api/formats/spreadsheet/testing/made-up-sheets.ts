/** A small workbook with every kind of column, and rows that fill it. */
import { say } from '../../../../solver/domain/sentence.ts';
import type { WrittenCell } from '../../workbook/grid.ts';
import type { SheetDescription } from '../../workbook/sheet-description.ts';

export const MADE_UP_SHEETS: readonly SheetDescription[] = [
  {
    name: 'Semester',
    purpose: say('Wat voor het hele semester geldt.', 'What holds for the whole semester.'),
    required: true,
    columns: ['Wat', 'Waarde', 'Uitleg'].map((header) => ({
      header,
      required: false,
      help: say(`${header}.`, `${header}.`),
      example: '',
      format: 'text',
    })),
    facts: [
      {
        header: 'Begin',
        required: true,
        help: say('De eerste dag.', 'The first day.'),
        example: '1/2/2027',
        format: 'date',
      },
      {
        header: 'Opvang opent',
        required: false,
        help: say('Wanneer de opvang opent.', 'When childcare opens.'),
        example: '7:00',
        format: 'time',
      },
      {
        header: 'Verplaatsing',
        required: false,
        help: say('Hoe de meesten komen.', 'How most of them travel.'),
        example: 'bus',
        format: 'text',
        choices: ['bus', 'fiets'],
      },
    ],
  },
  {
    name: 'Modules',
    purpose: say(
      'Elke rij is één module die cursisten volgen.',
      'Each row is one module that trainees take.',
    ),
    required: true,
    columns: [
      {
        header: 'Module',
        required: true,
        help: say('Een korte code voor de module.', 'A short code of the module.'),
        example: 'M1',
        format: 'text',
      },
      {
        header: 'Uren',
        required: true,
        help: say('Hoeveel uren stage.', 'How many hours of placement.'),
        example: '120',
        format: 'number',
      },
      {
        header: 'Soort',
        required: false,
        help: say('Waar de stage mag.', 'Where the placement may be.'),
        example: 'wzc',
        format: 'text',
        choices: ['wzc', 'gezinszorg', 'ziekenhuis', 'dagcentrum'],
      },
    ],
  },
  {
    name: 'Cursisten',
    purpose: say('Elke rij is één cursist.', 'Each row is one trainee.'),
    required: true,
    columns: [
      {
        header: 'Nummer',
        required: true,
        help: say('Het nummer van de cursist, zoals bij u in gebruik.', 'The number of the trainee.'),
        example: '007',
        format: 'text',
      },
      {
        header: 'Beschikbaar vanaf',
        required: false,
        help: say('De eerste dag waarop stage kan.', 'The first day that a placement may be.'),
        example: '8/2/2027',
        format: 'date',
      },
      {
        header: 'Opvang opent om',
        required: false,
        help: say('Vanaf wanneer de kinderopvang open is.', 'When the childcare opens.'),
        example: '7u30',
        format: 'time',
      },
      {
        header: 'Module',
        required: true,
        help: say('De module die de cursist volgt.', 'The module that the trainee takes.'),
        example: 'M1',
        format: 'text',
        refersTo: { sheet: 'Modules', list: false },
      },
      {
        header: 'Al gedaan',
        required: false,
        help: say('Modules die al af zijn.', 'Modules that are done.'),
        example: 'M2, M3',
        format: 'text',
        refersTo: { sheet: 'Modules', list: true },
      },
      {
        header: 'Opmerking',
        required: false,
        help: say('Vrije tekst.', 'Free text.'),
        example: '',
        format: 'text',
      },
    ],
  },
];

export const MADE_UP_ROWS: ReadonlyMap<string, readonly (readonly WrittenCell[])[]> = new Map<
  string,
  readonly (readonly WrittenCell[])[]
>([
  [
    'Semester',
    [
      ['Verplaatsing', 'fiets', null],
      ['Begin', { date: '2027-02-01' }, null],
      ['Iets anders', 'x', 'y'],
    ],
  ],
  [
    'Modules',
    [
      ['M1', 120, 'wzc'],
      ['M2', 7.5, null],
      ['M3', 60, 'gezinszorg'],
    ],
  ],
  [
    'Cursisten',
    [
      ['007', { date: '2027-02-08' }, { time: '07:30' }, 'M1', 'M2, M3', 'Zoë zei: "graag wzc"; 😀'],
      ['t-002', null, null, 'M2', null, '=1+1'],
      [' 3 ', { date: '2027-03-28' }, { time: '00:00' }, 'M3', null, 'twee\nregels'],
    ],
  ],
]);
