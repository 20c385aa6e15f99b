/** Section: how the search went, in plots and in figures. Only there when the report is made right after it. */
import type { Course, CoursePoint } from '../../../../solver/planning-course.ts';
import { stepLines } from '../../charts/index.ts';
import { COURSE_WORDS, type CourseWords } from '../../course/course-words.ts';
import { summaryFacts } from '../../summary/facts.ts';
import { dataTable } from '../html/data-table.ts';
import { chartWithTable, folded } from '../html/figure.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';

/** More would be for a machine, and that has `verloop.csv`. */
const MOST_ROWS = 30;

export function courseSection(context: ReportContext, course: Course): Section {
  const words = COURSE_WORDS[context.language];
  const content = [paragraph(words.intro), placedPart(context, course), costPart(context, course)];
  const section = html`${content}${table(context, course)}`;
  return { id: 'course', title: words.title, content: section };
}

function placedPart(context: ReportContext, course: Course): Html {
  const words = COURSE_WORDS[context.language];
  const { equalPriorities } = summaryFacts(context.checked, context.names).outcome;
  const last = course.at(-1);
  if (last === undefined) return NOTHING;
  return plotted(context, course, {
    id: 'chart-course-placed',
    title: equalPriorities ? words.placed : words.byPriority,
    valueTitle: equalPriorities ? words.columns.placed : words.columns.priority,
    description: words.placedEnd(last.priorityPlaced, last.bound.priorityPlaced),
    reached: ({ priorityPlaced }) => priorityPlaced,
    bound: ({ bound }) => bound.priorityPlaced,
    about: [],
  });
}

/** While a plan is being built its cost only tells how much of it there is. */
function costPart(context: ReportContext, course: Course): Html {
  const words = COURSE_WORDS[context.language];
  const searched = course.filter(({ phase }, i) => phase !== 'construct' || i === course.length - 1);
  const last = searched.at(-1);
  if (last === undefined || last.placed === 0) return NOTHING;
  return plotted(context, searched, {
    id: 'chart-course-cost',
    title: words.cost,
    valueTitle: words.points,
    description: words.costEnd(last.cost, last.bound.cost),
    reached: ({ cost }) => cost,
    bound: ({ bound }) => bound.cost,
    about: [paragraph(words.costAbout)],
  });
}

interface Plotted {
  readonly id: string;
  readonly title: string;
  readonly valueTitle: string;
  readonly description: string;
  readonly reached: (point: CoursePoint) => number;
  /** Null where nothing is proven. */
  readonly bound: (point: CoursePoint) => number | null;
  readonly about: readonly Html[];
}

function plotted({ language, words: { number } }: ReportContext, course: Course, told: Plotted): Html {
  const words = COURSE_WORDS[language];
  const clock = clockOf(course, words);
  const { id, title, valueTitle, description, reached, bound, about } = told;
  const svg = stepLines({
    ...{ id, title, valueTitle, description, atTitle: clock.title },
    writeValue: number,
    writeAt: number,
    lines: [
      {
        label: words.bestSoFar,
        points: course.map((point) => ({ at: clock.at(point), value: reached(point) })),
      },
      {
        label: words.proven,
        points: course.flatMap((point) => {
          const value = bound(point);
          return value === null ? [] : [{ at: clock.at(point), value }];
        }),
      },
    ],
  });
  return part(title, ...about, paragraph(description), chartWithTable(title, svg, NOTHING));
}

interface Clock {
  readonly title: string;
  readonly at: (point: CoursePoint) => number;
}

/** Seconds where they mean something, else steps. */
function clockOf(course: Course, { columns }: CourseWords): Clock {
  return course.some(({ seconds }) => seconds > 0)
    ? { title: columns.seconds, at: ({ seconds }) => seconds }
    : { title: columns.steps, at: ({ steps }) => steps };
}

function table({ language, words: { number, decimal } }: ReportContext, course: Course): Html {
  const words = COURSE_WORDS[language];
  const { columns } = words;
  const shown = evenly(course, MOST_ROWS);
  const clock = clockOf(course, words);
  const timed = clock.title === columns.seconds;
  const known = (value: number | null) => (value === null ? '–' : number(value));
  const rows = dataTable<CoursePoint>({
    caption: words.table,
    columns: [
      { title: clock.title, cell: (point) => (timed ? decimal : number)(clock.at(point)) },
      { title: columns.phase, cell: ({ phase }) => words.phases[phase] },
      { title: columns.placed, cell: ({ placed }) => number(placed), number: true },
      { title: columns.priority, cell: ({ priorityPlaced }) => number(priorityPlaced), number: true },
      { title: columns.most, cell: ({ bound }) => known(bound.priorityPlaced), number: true },
      { title: columns.cost, cell: ({ cost }) => number(cost), number: true },
      { title: columns.least, cell: ({ bound }) => known(bound.cost), number: true },
    ],
    rows: shown,
  });
  const note =
    shown.length === course.length ? NOTHING : paragraph(words.someOf(shown.length, course.length));
  return folded(words.table, html`${[note, rows]}`);
}

/** At most so many, the first and the last among them. */
function evenly(course: Course, most: number): Course {
  if (course.length <= most) return course;
  const last = course.length - 1;
  const indices = Array.from({ length: most }, (_, i) => Math.round((i * last) / (most - 1)));
  return indices.flatMap((index) => course[index] ?? []);
}
