/** Part: by which trains and buses each trainee goes, folded away for it is long. */
import { byName } from '../by-name.ts';
import { dataTable } from '../html/data-table.ts';
import { folded } from '../html/figure.ts';
import { type Html, NOTHING } from '../html/html.ts';
import { traineeLink } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part } from '../section.ts';
import { unitLink } from '../unit-name.ts';
import { rideWays } from './ride-ways.ts';

/** Nothing where nobody rides. */
export function ridesPart(context: ReportContext): Html {
  const { days, names, words } = context;
  const { columns, travel } = words;
  const ways = rideWays(days, context);
  if (ways.length === 0) return NOTHING;
  const table = dataTable({
    caption: travel.ridesCaption,
    columns: [
      { title: columns.trainee, cell: ({ first }) => traineeLink(context, first.trainee.id) },
      { title: columns.unit, cell: ({ first }) => unitLink(context, first.unit) },
      { title: travel.shift, cell: ({ first }) => names.shift(first.unit.id, first.shift.id) },
      { title: travel.out, cell: ({ out }) => out },
      { title: travel.back, cell: ({ back }) => back },
      { title: columns.days, cell: ({ days: count }) => words.number(count), number: true },
    ],
    rows: byName(
      ways,
      ({ first }) => names.trainee(first.trainee.id),
      ({ first }) => first.trainee.id,
    ),
    wide: true,
  });
  return part(travel.rides, paragraph(travel.ridesIntro), folded(travel.ridesCaption, table));
}
