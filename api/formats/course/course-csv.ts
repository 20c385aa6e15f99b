/** `verloop.csv`: how the search went, moment by moment, for a spreadsheet or a plot. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../solver/domain/problem.ts';
import type { Course, CoursePoint } from '../../../solver/planning-course.ts';
import { COURSE_WORDS, type CourseWords } from './course-words.ts';

const SHAPE = { bom: true, delimiter: ';' } as const;

interface Column {
  readonly title: keyof CourseWords['columns'];
  readonly cell: (point: CoursePoint, language: Language) => string | number;
}

/**
 * UTF-8 with a byte order mark, `;` between cells, CRLF, as `rooster.csv`; a decimal comma in Dutch. A bound that is
 * not known is an empty cell.
 */
export function courseCsv(course: Course, language: Language): string {
  const words = COURSE_WORDS[language];
  return stringify(
    [
      COLUMNS.map(({ title }) => words.columns[title]),
      ...course.map((point) => COLUMNS.map(({ cell }) => cell(point, language))),
    ],
    { ...SHAPE, record_delimiter: 'windows' },
  );
}

const COLUMNS: readonly Column[] = [
  {
    title: 'seconds',
    cell: ({ seconds }, language) => String(seconds).replace('.', language === 'nl' ? ',' : '.'),
  },
  { title: 'steps', cell: ({ steps }) => steps },
  { title: 'phase', cell: ({ phase }, language) => COURSE_WORDS[language].phases[phase] },
  { title: 'placed', cell: ({ placed }) => placed },
  { title: 'priority', cell: ({ priorityPlaced }) => priorityPlaced },
  { title: 'most', cell: ({ bound }) => bound.priorityPlaced ?? '' },
  { title: 'cost', cell: ({ cost }) => cost },
  { title: 'least', cell: ({ bound }) => bound.cost ?? '' },
];

/** What `courseCsv` wrote, in either language; null for any other text. */
export function courseFromCsv(text: string): Course | null {
  const rows = rowsOf(text);
  const language = LANGUAGES.find((one) => isHead(rows[0] ?? [], one));
  if (language === undefined || rows.length < 2) return null;
  const points = rows.slice(1).map((row) => pointOf(row, language));
  return points.every((point) => point !== null) ? points : null;
}

const LANGUAGES: readonly Language[] = ['nl', 'en'];

function rowsOf(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, SHAPE);
  } catch {
    return [];
  }
}

function isHead(row: readonly string[], language: Language): boolean {
  const { columns } = COURSE_WORDS[language];
  return row.length === COLUMNS.length && COLUMNS.every(({ title }, i) => row[i] === columns[title]);
}

function pointOf(row: readonly string[], language: Language): CoursePoint | null {
  const cell = (title: Column['title']) => row[COLUMNS.findIndex((column) => column.title === title)] ?? '';
  const count = (title: Column['title']) => (/^\d+$/.test(cell(title)) ? Number(cell(title)) : null);
  const { phases } = COURSE_WORDS[language];
  const phase = PHASES.find((one) => phases[one] === cell('phase'));
  const seconds = Number(cell('seconds').replace(',', '.'));
  const [steps, placed, priorityPlaced, cost] = [
    count('steps'),
    count('placed'),
    count('priority'),
    count('cost'),
  ];
  if (phase === undefined || !(seconds >= 0)) return null;
  if (steps === null || placed === null || priorityPlaced === null || cost === null) return null;
  const least = count('least');
  const bound = {
    priorityPlaced: count('most'),
    cost: least,
    costFrom: least === null ? null : priorityPlaced,
  };
  return { seconds, steps, phase, placed, priorityPlaced, cost, bound };
}

const PHASES: readonly CoursePoint['phase'][] = ['construct', 'improve', 'prove'];
