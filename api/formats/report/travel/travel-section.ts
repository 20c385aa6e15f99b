/** Section: how people travel, and how long. */
import { histogram } from '../../charts/index.ts';
import { MODE_WORDS } from '../../journey-words.ts';
import { wayInShort } from '../../way-in-short.ts';
import { dataTable } from '../html/data-table.ts';
import { chartWithTable } from '../html/figure.ts';
import { type Html, html } from '../html/html.ts';
import { traineeLink } from '../person.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';
import { unitLink } from '../unit-name.ts';
import { assumedPart } from './assumed-part.ts';
import { type TravelFacts, travelFacts } from './journeys.ts';
import { ridesPart } from './rides-part.ts';

export function travelSection(context: ReportContext): Section {
  const { checked, days, words } = context;
  const longFrom = checked.semester.rules.longJourneyMinutes;
  const facts = travelFacts(days, longFrom);
  const content =
    facts.journeys === 0
      ? [paragraph(words.nobody)]
      : [
          part(words.travel.histogram, journeysChart(context, facts)),
          part(words.travel.modes, modesTable(context, facts)),
          part(words.travel.longest, longestTable(context, facts, longFrom)),
          ridesPart(context),
          assumedPart(context),
        ];
  return { id: 'travel', title: words.travel.title, content: html`${content}` };
}

function journeysChart({ words }: ReportContext, facts: TravelFacts): Html {
  const { travel } = words;
  const description = travel.histogramDescription(facts);
  const svg = histogram({
    title: travel.histogram,
    description,
    buckets: facts.buckets,
    valueTitle: travel.minutes.toLowerCase(),
    countTitle: travel.journeys,
    writeCount: words.number,
    id: 'chart-journeys',
  });
  const table = dataTable({
    caption: description,
    columns: [
      { title: travel.minutes, cell: ({ from, to }) => travel.bucket(from, to) },
      { title: words.columns.journeys, cell: ({ count }) => words.number(count), number: true },
      {
        title: words.figures.terms.columns.share,
        cell: ({ count }) => words.percentage((100 * count) / facts.journeys),
        number: true,
      },
    ],
    rows: facts.buckets,
  });
  return chartWithTable(travel.histogram, svg, table);
}

function modesTable({ language, words }: ReportContext, { modes }: TravelFacts): Html {
  const { columns, travel } = words;
  return dataTable({
    caption: travel.modesCaption,
    columns: [
      { title: travel.mode, cell: ({ mode }) => MODE_WORDS[language][mode] },
      { title: columns.trainees, cell: ({ trainees }) => words.number(trainees), number: true },
      { title: columns.journeys, cell: ({ journeys }) => words.number(journeys), number: true },
      { title: columns.medianMinutes, cell: ({ medianMinutes }) => medianMinutes, number: true },
      { title: columns.longestMinutes, cell: ({ longestMinutes }) => longestMinutes, number: true },
    ],
    rows: modes,
  });
}

function longestTable(context: ReportContext, { longest }: TravelFacts, longFrom: number): Html {
  const { language, names, words } = context;
  const { columns, travel } = words;
  return dataTable({
    caption: travel.longestCaption,
    columns: [
      { title: columns.trainee, cell: ({ placed }) => traineeLink(context, placed.trainee.id) },
      { title: columns.unit, cell: ({ placed }) => unitLink(context, placed.unit) },
      {
        title: travel.mode,
        cell: ({ placed, journey }) => wayInShort(journey, placed.trainee, names, language),
      },
      { title: columns.longestMinutes, cell: ({ journey }) => journey.minutes, number: true },
      {
        title: travel.long(longFrom),
        cell: ({ long, journeys }) => travel.longOf(long, journeys),
        number: true,
      },
    ],
    rows: longest,
  });
}
