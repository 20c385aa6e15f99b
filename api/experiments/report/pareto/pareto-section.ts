/** Section: what is placed against rest and the employer's rhythm. */
import { type Html, html, NOTHING } from '../../../formats/report/html/html.ts';
import { paragraph, type Section } from '../../../formats/report/section.ts';
import { type TradeOffPoint, tradeOff } from '../charts/trade-off.ts';
import { measureInSentence } from '../effects/effect-figure.ts';
import { numberedTable, type TableRef, tableRef } from '../numbered-table.ts';
import { measureTitle, ofBase, type ShownMeasure, type StudyContext } from '../study-context.ts';
import { titledChart } from '../titled-chart.ts';
import { UNCHANGED_KEY } from '../variants.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';
import { goalsOf, type Standing, standingsOf } from './pareto-facts.ts';
import { PARETO_WORDS } from './pareto-words.ts';

export function paretoSection(context: StudyContext): Section {
  const { language, experiment } = context;
  const words = PARETO_WORDS[language];
  const goals = goalsOf(context);
  const names = goals.map((goal) => measureInSentence(goal, context));
  const list = `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1) ?? ''}`;
  const content =
    goals.length === 0
      ? [paragraph(words.none)]
      : [
          paragraph(words.intro(list)),
          paragraph(words.caution),
          ...experiment.bases.map(({ name }) => basePart(context, name, goals)),
        ];
  return { id: 'trade-offs', title: words.title, content: html`${content}` };
}

export function paretoTable({ experiment }: StudyContext, base: string): TableRef {
  return tableRef(
    'trade-offs',
    experiment.bases.findIndex(({ name }) => name === base),
  );
}

/** The leading goal against each of the others. */
function basePart(context: StudyContext, base: string, goals: readonly ShownMeasure[]): Html {
  const standings = standingsOf(context, base);
  const charts = goals.slice(1).map((_, i) => goalChart(context, base, goals, i + 1, standings));
  return html`${[...charts, standingsTable(context, base, goals, standings)]}`;
}

function goalChart(
  context: StudyContext,
  base: string,
  goals: readonly ShownMeasure[],
  against: number,
  standings: readonly Standing[],
): Html {
  const { language, numbers } = context;
  const words = PARETO_WORDS[language];
  const [x, y] = [goals[0], goals[against]];
  if (x === undefined || y === undefined) return NOTHING;
  const axisTitle = (goal: ShownMeasure) => {
    const title = measureTitle(context, goal);
    return goal.better === 'less' ? words.lessIsBetter(title) : title;
  };
  const title = ofBase(context, words.chart(x.name[language], measureInSentence(y, context)), base);
  const svg = tradeOff({
    title,
    description: words.description(standings.filter(({ unbeaten }) => unbeaten).length, standings.length),
    points: standings.map((one) => pointOf(context, one, against)),
    xTitle: axisTitle(x),
    yTitle: axisTitle(y),
    writeX: (value) => numbers.plain(value, x.meanDecimals),
    writeY: (value) => numbers.plain(value, y.meanDecimals),
    legend: words.legend,
    id: `trade-off-${paretoTable(context, base).anchor}-${against}`,
  });
  return titledChart(title, svg, NOTHING);
}

function pointOf(context: StudyContext, { key, means, unbeaten }: Standing, against: number): TradeOffPoint {
  const variant = context.variants.find((one) => one.key === key);
  const at = { x: means[0] ?? 0, y: means[against] ?? 0 };
  if (variant === undefined) {
    return { code: 'V0', name: VERDICT_WORDS[context.language].unchanged, ...at, kind: 'base' };
  }
  return { code: variant.code, name: variant.shortName, ...at, kind: unbeaten ? 'best' : 'beaten' };
}

function standingsTable(
  context: StudyContext,
  base: string,
  goals: readonly ShownMeasure[],
  standings: readonly Standing[],
): Html {
  const { language, numbers } = context;
  const words = PARETO_WORDS[language];
  return numberedTable<Standing>(
    paretoTable(context, base),
    {
      caption: ofBase(context, words.table, base),
      columns: [
        { title: words.variant, cell: ({ key }) => standingName(context, key) },
        ...goals.map((goal, i) => ({
          title: measureTitle(context, goal),
          cell: ({ means }: Standing) => numbers.plain(means[i] ?? 0, goal.meanDecimals),
          number: true as const,
        })),
        { title: words.unbeaten, cell: ({ unbeaten }) => (unbeaten ? words.yes : words.no) },
      ],
      rows: standings,
    },
    language,
  );
}

/** `V0` is the unchanged semester. */
export function standingName({ variants, language }: StudyContext, key: string): string {
  const variant = variants.find((one) => one.key === key);
  if (key === UNCHANGED_KEY || variant === undefined) return `V0 ${VERDICT_WORDS[language].unchanged}`;
  return `${variant.code} ${variant.name}`;
}
