/** Part: which days are planned by the timetable of another week, for theirs is not known. */
import { datesByMonth } from '../../assumed-timetable-words.ts';
import { longDate } from '../../date-words.ts';
import { summaryFacts } from '../../summary/facts.ts';
import { dataTable } from '../html/data-table.ts';
import { type Html, NOTHING } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part } from '../section.ts';

/** Nothing where every timetable is known. */
export function assumedPart({ checked, names, language, summary, words }: ReportContext): Html {
  const { assumed } = summaryFacts(checked, names);
  if (assumed.length === 0) return NOTHING;
  const { columns, travel } = words;
  const table = dataTable({
    caption: travel.assumedCaption,
    columns: [
      { title: travel.feed, cell: ({ feed }) => feed },
      { title: travel.dates, cell: ({ dates }) => datesByMonth(dates, language).join(', ') },
      { title: columns.total, cell: ({ dates }) => words.number(dates.length), number: true },
      { title: travel.asInWeekOf, cell: ({ week }) => longDate(week, language) },
    ],
    rows: assumed,
  });
  return part(travel.assumed, paragraph(summary.timetableUnknown), table);
}
