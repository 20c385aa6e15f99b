/** Section: the key figures, each with a sentence on what it means, and where the cost comes from. */
import type { TermId } from '../../../../solver/domain/lists.ts';
import type { Rules } from '../../../../solver/domain/semester-schema.ts';
import { COST_TERMS } from '../../../../solver/rules/cost-terms.ts';
import { durationText } from '../../../../solver/rules/sentence-parts.ts';
import { barChart } from '../../charts/index.ts';
import { percentOf } from '../../number-words.ts';
import { dearestTerms, percentAbove } from '../../summary/terms.ts';
import { dataTable } from '../html/data-table.ts';
import { chartWithTable } from '../html/figure.ts';
import { type Html, html, NOTHING } from '../html/html.ts';
import type { ReportContext } from '../report-context.ts';
import { paragraph, part, type Section } from '../section.ts';
import { type FigureFacts, figureFacts } from './figure-facts.ts';

const MINUTES_PER_HOUR = 60;

interface Figure {
  readonly title: string;
  readonly figure: string;
  readonly meaning: string;
}

export function figuresSection(context: ReportContext): Section {
  const { checked, names, days, words } = context;
  const facts = figureFacts(checked, days, names);
  const figures = [
    ...outcomeFigures(context, facts),
    ...stageFigures(context, facts),
    ...journeyFigures(context, facts),
    ...usedFigures(context, facts),
  ];
  const cards = figures.map(
    ({ title, figure, meaning }) =>
      html`<div><dt>${title}</dt><dd><strong>${figure}</strong> <span>${meaning}</span></dd></div>\n`,
  );
  return {
    id: 'figures',
    title: words.figures.title,
    content: html`<dl class="figures">\n${cards}</dl>\n${costTerms(context)}`,
  };
}

function outcomeFigures(context: ReportContext, facts: FigureFacts): readonly Figure[] {
  const { summary, words } = context;
  const { outcome } = facts.summary;
  const { placed, asked, cost } = outcome.score;
  return [
    {
      title: words.figures.placed,
      figure: words.figures.placedOf(placed, asked),
      meaning: summary.placed(outcome),
    },
    { ...words.figures.lacking(facts), figure: words.number(facts.lacking.some) },
    boundFigure(context, facts),
    {
      title: words.figures.cost,
      figure: words.figures.costFigure(cost),
      meaning: words.figures.costMeaning,
    },
  ];
}

/** How far from the best that is proven possible: in placements where more might be placed, else in cost. */
function boundFigure({ words, summary }: ReportContext, { summary: { outcome } }: FigureFacts): Figure {
  const { score, bound, gap, askedPriority } = outcome;
  const { figures } = words;
  const of = (figure: string) => ({ title: figures.bound, figure, meaning: summary.proof(outcome) });
  if (gap.kind === 'placed') {
    const most = bound.priorityPlaced - score.priorityPlaced;
    const known = bound.priorityPlaced < askedPriority;
    return of(known ? figures.atMost(figures.more(most, outcome)) : figures.boundUnknown);
  }
  if (gap.value === 0) return of(figures.boundProven);
  if (bound.cost === null || bound.cost <= 0) return of(figures.boundUnknown);
  return of(figures.atMost(words.percentage(Number(percentAbove(score.cost, bound.cost)))));
}

function stageFigures({ words, summary, language }: ReportContext, facts: FigureFacts): readonly Figure[] {
  const hours = facts.stageMinutes / MINUTES_PER_HOUR;
  const { weekends } = facts.summary;
  return [
    { ...words.figures.hours(facts, hours), figure: words.figures.hoursFigure(hours) },
    {
      title: words.figures.weekend,
      figure: weekends.days === 0 ? words.figures.none : percentOf(weekends.days, weekends.allDays, language),
      meaning: summary.weekends(weekends),
    },
  ];
}

function journeyFigures({ words, language }: ReportContext, { summary }: FigureFacts): readonly Figure[] {
  const { journeys } = summary;
  if (journeys === null) return [];
  const { figures } = words;
  const text = (minutes: number) => durationText(minutes, language);
  return [
    {
      title: figures.medianJourney,
      figure: text(journeys.medianMinutes),
      meaning: `${figures.medianMeaning} ${figures.longJourneys(journeys.long, journeys.all, text(journeys.longFrom))}`,
    },
    {
      title: figures.longestJourney,
      figure: text(journeys.longestMinutes),
      meaning: figures.longestMeaning(journeys.longestTrainee, journeys.longestUnit),
    },
  ];
}

function usedFigures({ words, summary }: ReportContext, facts: FigureFacts): readonly Figure[] {
  const { figures } = words;
  const { mentors } = facts.summary;
  const continuity = mentors.placements === 0 ? '' : ` ${summary.mentors(mentors)}`;
  return [
    {
      title: figures.mentors.title,
      figure: figures.usedOf(facts.mentors),
      meaning: `${figures.mentors.meaning}${continuity}`,
    },
    { ...figures.employers(facts.units), figure: figures.usedOf(facts.employers) },
  ];
}

function costTerms({ checked, words, language }: ReportContext): Html {
  const { terms, cost } = checked.plan.score;
  const rows = dearestTerms(terms);
  if (rows.length === 0) return NOTHING;
  const { title, caption, intro, chart, columns, counts, points } = words.figures.terms;
  const name = (id: TermId) => COST_TERMS[id].title[language];
  const table = dataTable({
    caption,
    columns: [
      { title: columns.term, cell: ([id]) => name(id) },
      { title: columns.counts, cell: ([id]) => counts(id, weightsOf(id, checked.semester.rules)) },
      { title: columns.cost, cell: ([, value]) => words.number(value), number: true },
      { title: columns.share, cell: ([, value]) => words.percentage((100 * value) / cost), number: true },
    ],
    rows,
  });
  const svg = barChart({
    title: chart,
    description: caption,
    rows: rows.map(([id, value]) => ({ label: name(id), value })),
    valueTitle: points,
    writeValue: words.number,
    id: 'chart-terms',
  });
  return part(title, paragraph(intro), chartWithTable(chart, svg, table));
}

function weightsOf(id: TermId, { weights }: Rules): readonly number[] {
  return id === 'S9' ? [weights.S9day, weights.S9unit] : [weights[id]];
}
