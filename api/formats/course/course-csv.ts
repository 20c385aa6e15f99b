/** `verloop.csv`: how the search went, moment by moment, for a spreadsheet or a plot. */
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../solver/domain/problem.ts';
import type { Course, CoursePoint } from '../../../solver/planning-course.ts';
import { COURSE_WORDS, type CourseWords } from './course-words.ts';

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
    { bom: true, delimiter: ';', record_delimiter: 'windows' },
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
